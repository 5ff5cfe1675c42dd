using System.Globalization;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Themes;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Ledgers;

/// <summary>Two messages, each <c>TELLER MM-DD what was said</c>, and whether they tell one event: same, doubt, apart.</summary>
public sealed class SameEventSpec : Spec
{
    public string Second { get; set; } = "";
    public string Verdict { get; set; } = "";

    public override string ToString() => $"{Verdict} · {Text} · {Second}";
}

public sealed class SameEventSpecs
{
    private static readonly EventDoubts Doubts = new(Checkout.Folder("seeds"));

    private static readonly Roster Roster = new("清河乡", "清河乡党委", [.. "柳河村 东坡村 石桥村 双河口村 黄泥沟村 卫生院 中心小学 塔影社区 东巷社区 锦通物流公司 乡机关"
        .Split(' ').Select(name => Branch.Named(name + "党支部"))]);

    [Theory, SpecFile("same-events.yaml")]
    public void Tells_one_event_from_two(SameEventSpec spec) => spec.Holds(() => Assert.Equal(spec.Verdict, VerdictOf(spec)));

    private static string VerdictOf(SameEventSpec spec)
    {
        var first = Read(spec.Text, "a1", []);
        var both = Read(spec.Second, "a2", first);
        var doubts = Doubts.Find(new Ledger(both, Roster));
        return doubts.Any(doubt => doubt.Kind == EventDoubtKind.Contradiction) ? "doubt" : both.Any(record => record.SameEventAs is not null) ? "same" : "apart";
    }

    private static List<ActivityRecord> Read(string line, string message, IReadOnlyList<ActivityRecord> earlier)
    {
        var parts = line.Split(' ', 3);
        var (day, branch) = (DateOnly.ParseExact($"2019-{parts[1]}", "yyyy-MM-dd", CultureInfo.InvariantCulture), parts[0].EndsWith("党委", StringComparison.Ordinal) ? parts[0] : $"{parts[0]}党支部");
        var records = earlier.ToList();
        foreach (var item in Installed.Get<ReportReader>().Read(parts[2], day, Roster))
        {
            var owner = item.OwnerFor(branch) ?? branch;
            var record = new ActivityRecord($"R{records.Count + 1}", owner, [.. item.Branches.Where(name => name != owner)],
                item.Date is { } date ? new RecordDate(date.Text, date.Start, date.End, false) : new RecordDate("", day, day, true),
                item.Theme.Best, item.Theme.Confidence, ThemeBy.Model, item.Text, item.Place, item.Figures, RecordStatus.Confirmed, null, parts[0],
                new DateTimeOffset(day, new TimeOnly(20, 0), TimeSpan.FromHours(8)), new RecordSource(parts[0], message), 1);
            records.Add(record with { SameEventAs = Installed.Get<SameEvents>().FirstTelling(record, records)?.Id });
        }
        return records;
    }
}
