using System.Globalization;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Reports;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>A message, the day it was said and by whom, and the report items it tells.</summary>
public sealed class ItemSpec : Spec
{
    public string Ref { get; set; } = "";
    public string? Branch { get; set; }
    public List<ExpectedItem> Items { get; set; } = [];
}

/// <summary>A report item as a spec writes it; what it leaves out is not checked.</summary>
public sealed class ExpectedItem
{
    private const string Unsaid = "(unsaid)";
    private static readonly List<string> UnsaidList = [Unsaid];

    public string Text { get; set; } = "";
    public List<string>? Date { get; set; } = UnsaidList;
    public string? Place { get; set; } = Unsaid;
    public string? Branch { get; set; } = Unsaid;
    public string Theme { get; set; } = "";
    public List<string> ThemeAny { get; set; } = [];
    public List<string> Figures { get; set; } = UnsaidList;

    public IEnumerable<string> Themes => [Theme, .. ThemeAny];

    public override string ToString() =>
        Printed(Text, Date is null ? "none" : string.Join("..", Date), Place ?? "none", Branch ?? "none", string.Join("、", Figures));

    /// <summary>The item that was read, printed with what this one says, as far as it says anything.</summary>
    public string Printed(ReportItem item) => Printed(item.Text,
        ReferenceEquals(Date, UnsaidList) ? Unsaid : item.Date is null ? "none" : $"{item.Date.Start:yyyy-MM-dd}..{item.Date.End:yyyy-MM-dd}",
        Place == Unsaid ? Unsaid : item.Place ?? "none",
        Branch == Unsaid ? Unsaid : item.Branches.FirstOrDefault() ?? "none",
        ReferenceEquals(Figures, UnsaidList) ? Unsaid
            : string.Join("、", item.Figures.Select(f => $"{f.Value.ToString("0.####", CultureInfo.InvariantCulture)} {f.Unit}")));

    private static string Printed(string text, string date, string place, string branch, string figures) =>
        $"{EdgeWords.Trim(text)} | date {date} | place {place} | branch {branch} | figures {figures}";
}

public sealed class ItemSpecs
{
    [Theory, SpecFile("items.yaml")]
    public void Splits_and_reads_the_message(ItemSpec spec) => spec.Holds(() =>
    {
        var items = Read(spec);
        Spec.Same(spec.Items.Select(item => item.ToString()),
            items.Select((item, i) => (spec.Items.ElementAtOrDefault(i) ?? new()).Printed(item)));
        Assert.All(items, item => Assert.Equal(item.Text, spec.Text.Substring(item.Start, item.Text.Length)));
        Assert.All(items, item => Assert.All(item.Figures, f => Assert.Equal(f.Text, item.Text.Substring(f.Start, f.Text.Length))));
    });

    private static IReadOnlyList<ReportItem> Read(ItemSpec spec) =>
        Installed.Get<ReportReader>().Read(spec.Text, DateOnly.Parse(spec.Ref, CultureInfo.InvariantCulture), Roster.Empty);
}
