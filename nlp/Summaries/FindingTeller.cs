using System.Globalization;
using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Summaries;

/// <summary>What is in doubt, pending, missing or assumed in the period of a draft → its findings.</summary>
internal sealed class FindingTeller(DraftNotes notes)
{
    /// <param name="doubts">Doubts about records of the period.</param>
    public IReadOnlyList<DraftFinding> Tell(Ledger period, IReadOnlyList<EventDoubt> doubts, Coverage coverage)
    {
        var records = period.Records.ToDictionary(record => record.Id);
        var assumed = period.Records.Where(record => record is { Counts: true, Date.Assumed: true }).Select(record => record.Id).ToList();
        return
        [
            .. doubts.Where(doubt => doubt.Records.All(records.ContainsKey)).Select(doubt => Doubted(doubt, records)),
            .. Counted("pending", [.. coverage.Pending.Select(record => record.Id)]),
            .. Counted("assumed_date", assumed),
            .. coverage.Missing.Count == 0 ? [] : new[]
            {
                new DraftFinding("not_reported", notes.Finding("not_reported", ("count", Number(coverage.Missing.Count)),
                    ("branches", string.Join('、', coverage.Missing.Select(branch => branch.Short)))), []),
            },
        ];
    }

    private DraftFinding Doubted(EventDoubt doubt, Dictionary<string, ActivityRecord> records)
    {
        var (first, second) = (records[doubt.Records[0]], records[doubt.Records[^1]]);
        var kind = doubt.Kind switch { EventDoubtKind.ToldTwice => "told_twice", EventDoubtKind.Contradiction => "contradiction", _ => "within_message" };
        var figures = doubt.Figures.Chunk(2).Select(pair => notes.Finding("figures", ("first", pair[0].Figure.Text), ("second", pair[^1].Figure.Text)));
        return new DraftFinding(kind, notes.Finding(kind, ("first", first.Id), ("second", second.Id), ("first_branch", first.Branch),
            ("second_branch", second.Branch), ("figures", string.Join('、', figures))), doubt.Records);
    }

    private IEnumerable<DraftFinding> Counted(string kind, IReadOnlyList<string> records) =>
        records.Count == 0 ? [] : [new DraftFinding(kind, notes.Finding(kind, ("count", Number(records.Count))), records)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
