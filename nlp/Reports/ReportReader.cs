using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Reports;

/// <summary>Message → the activities it tells of, each understood.</summary>
public sealed class ReportReader
{
    private readonly FigureReader figures;
    private readonly DateReader dates;
    private readonly ThemeClassifier themes;
    private readonly BranchReader branches;
    private readonly ItemSplitter splitter;
    private readonly BoundaryModel boundaries;
    private readonly PlaceReader places;

    public ReportReader(TextFolder seeds, FigureReader figures, DateReader dates, ThemeClassifier themes, BranchReader branches, ModelSource models)
    {
        (this.figures, this.dates, this.themes, this.branches) = (figures, dates, themes, branches);
        var words = ReportWords.Read(seeds);
        splitter = new ItemSplitter(words, themes);
        boundaries = BoundaryModel.Load(seeds, models, new BoundaryTrainer(splitter, new JunctureCues(words, themes), dates, branches));
        places = new PlaceReader(words);
    }

    /// <param name="message">The words as sent.</param>
    /// <param name="saidOn">The day they were sent, in the sender's time zone.</param>
    /// <param name="roster">The branches that may be named.</param>
    /// <returns>In the order told; empty where the message tells nothing (greetings, marks).</returns>
    public IReadOnlyList<ReportItem> Read(string message, DateOnly saidOn, Roster roster)
    {
        var folded = Halfwidth.Fold(message);
        var told = dates.Read(message, saidOn);
        var named = branches.Read(message, roster);
        var items = new List<ReportItem>();
        DateMention? date = null;
        IReadOnlyList<string> doers = [];
        foreach (var span in splitter.Split(folded, told, named, boundaries.Begins))
        {
            var within = told.Within(span.Start, span.End).Where(mention => mention.OffsetEnd <= span.End).ToList();
            date = DateMention.Main(within) ?? date;
            if (Names(named, span, BranchPart.Doer) is { Count: > 0 } here) doers = here;
            if (span.IsHeading) continue;

            var text = message[span.Start..span.End];
            var inside = within.ConvertAll(mention => mention with { Offset = mention.Offset - span.Start });
            var partners = Names(named, span, BranchPart.Partner);
            items.Add(new ReportItem(
                text, span.Start, [.. doers.Union(partners)], date, places.Read(text), themes.Classify(text), figures.Read(text, inside))
            { Partners = partners });
        }
        return items;
    }

    private static List<string> Names(IReadOnlyList<BranchMention> named, ItemSpan span, BranchPart part) =>
        [.. named.Within(span.Start, span.End).Where(mention => mention.Part == part).Select(mention => mention.Name).Distinct()];
}
