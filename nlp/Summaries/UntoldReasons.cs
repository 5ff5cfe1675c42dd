using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Summaries;

/// <summary>Why a figure that was done is not told.</summary>
internal sealed class UntoldReasons
{
    private readonly Dictionary<string, ActivityRecord> counting;
    private readonly HashSet<string> placed;
    private readonly Dictionary<(string, int), LeftOut> notAdded = [];
    private readonly Dictionary<(string, int), Sum> added = [];

    /// <param name="Records">How many records it is of.</param>
    private sealed record Sum(Matter Matter, int Records);

    public UntoldReasons(PaperFacts facts)
    {
        counting = facts.Counting.ToDictionary(record => record.Id);
        placed = [.. facts.Sections.SelectMany(section => section.Records).Select(record => record.Id)];
        foreach (var total in facts.Totals)
        {
            var sum = new Sum(total.Matter, total.From.Count);
            foreach (var addend in total.Addends) added[(addend.RecordId, addend.Figure.Start)] = sum;
            foreach (var (addend, why) in total.NotAdded) notAdded[(addend.RecordId, addend.Figure.Start)] = why;
        }
    }

    public Untold Of(ActivityRecord record, Figure figure)
    {
        if (!counting.TryGetValue(record.Id, out var counts)) return Untold.Undecided;
        if (counts.Figures.First(other => other.Start == figure.Start).Role != FigureRole.Done) return Untold.Undecided;
        if (notAdded.TryGetValue((record.Id, figure.Start), out var why)) return Reason(why);
        if (figure.Kind == FigureKind.Percent) return Untold.Percent;
        if (figure.Kind == FigureKind.Duration) return Untold.Duration;
        if (!placed.Contains(record.Id)) return Untold.NoSection;
        var sum = added.GetValueOrDefault((record.Id, figure.Start));
        if (figure.Kind == FigureKind.People && sum?.Matter.Tell is null or "") return Untold.PeopleRepeat;
        if (sum is null || sum.Matter.Tell.Length == 0 && sum.Records > 1) return Untold.NoLike;
        if (sum.Records == 1) return Untold.Single;
        return sum.Matter.PerEvent ? Untold.NotSummed : Untold.TooLong;
    }

    private static Untold Reason(LeftOut why) => why switch
    {
        LeftOut.Rate => Untold.Rate,
        LeftOut.Part => Untold.Part,
        LeftOut.InsideSum => Untold.InsideSum,
        LeftOut.ReportedTotal => Untold.ReportedTotal,
        LeftOut.NotPresent => Untold.NotPresent,
        _ => Untold.OtherUnit,
    };
}
