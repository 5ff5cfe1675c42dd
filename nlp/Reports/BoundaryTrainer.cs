using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Reports;

/// <summary>Hand-cut messages → the boundary model. The same messages give the same model.</summary>
internal sealed class BoundaryTrainer(ItemSplitter splitter, JunctureCues cues, DateReader dates, BranchReader branches)
{
    /// <summary>Any day will do: what counts is which dates differ.</summary>
    private static readonly DateOnly SaidOn = new(2010, 9, 1);

    /// <summary>As measured by leaving out each eighth of the messages; see the README.</summary>
    public static LinearTraining Chosen { get; } = new(L2: 0.1f, MinTexts: 2, Rarity: 0);

    public JunctureCues Cues => cues;

    public LinearModel Train(IEnumerable<CutMessage> messages, LinearTraining? how = null) =>
        new LinearFit(how ?? Chosen).Find([.. messages.SelectMany(Junctures)]);

    /// <summary>What the junctures of a message look like while everything before them is cut as people did.</summary>
    public IEnumerable<(string Label, List<ulong> Keys)> Junctures(CutMessage message)
    {
        var seen = new List<(string Label, List<ulong> Keys)>();
        var text = Halfwidth.Fold(message.Text);
        splitter.Split(text, dates.Read(message.Text, SaidOn), branches.Read(message.Text, Roster.Empty), at =>
        {
            var begins = message.IsCut(at.Before.End, at.Clause.At);
            seen.Add((begins ? BoundaryModel.Another : BoundaryModel.Same, cues.Read(at)));
            return begins;
        });
        return seen;
    }
}
