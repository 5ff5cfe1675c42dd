using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Tests.Summaries;

namespace Assistant.Nlp.Tests.Drafting;

/// <summary>The seasons that drafts are read over: the demo's, and those of tests/seasons.</summary>
internal static class Seasons
{
    public static IEnumerable<TheoryDataRow<string>> Names => SeasonLedger.Names.Select(name => new TheoryDataRow<string>(name));

    /// <summary>The draft over the whole of the season.</summary>
    public static Task<Draft> Draft(string season, int length, CancellationToken cancellation, string outline = "创先争优", int? examples = null)
    {
        var ledger = SeasonLedger.Read(season);
        return Installed.Get<SummaryWriter>().WriteAsync(Request(ledger) with { Length = length, Outline = outline, Examples = examples }, ledger, cancellation);
    }

    public static IEnumerable<DraftSentence> Sentences(Draft draft) =>
        draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences);

    public static int Length(Draft draft) => Sentences(draft).Sum(sentence => sentence.Text.Length);

    private static DraftRequest Request(Ledger ledger)
    {
        var (first, last) = (ledger.Records.Min(record => record.ReportedAt), ledger.Records.Max(record => record.ReportedAt));
        return new DraftRequest(ledger.Roster.Township, new DateOnly(first.Year, first.Month, 1),
            new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)));
    }
}
