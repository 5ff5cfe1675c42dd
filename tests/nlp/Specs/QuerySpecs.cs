using System.Globalization;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Queries;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>A search in words, the day it is asked, and what it means.</summary>
public sealed class QuerySpec : Spec
{
    public string AsOf { get; set; } = "";
    public ExpectedQuery Query { get; set; } = new();
    public DateOnly Asked => DateOnly.Parse(AsOf, CultureInfo.InvariantCulture);
}

/// <summary>A query as a spec writes it.</summary>
public sealed class ExpectedQuery
{
    public List<string> Branches { get; set; } = [];
    public string? Theme { get; set; }
    public string? Matter { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public decimal? Min { get; set; }
    public decimal? Max { get; set; }
    public string? Unit { get; set; }
    public string Ask { get; set; } = "";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Ask} {string.Join('、', Branches)} theme={Theme} matter={Matter} {From}..{To} min={Min:0.##} max={Max:0.##} unit={Unit}");
}

public sealed class QuerySpecs
{
    private static readonly Roster Known = new("清河乡", "清河乡党委",
        [.. "柳河村 东坡村 石桥村 北岭村 李家沟村 卫生院 中学 粮站".Split(' ').Select(name => Branch.Named(name + "党支部"))]);

    [Theory, SpecFile("queries.yaml")]
    public void Understands_the_question(QuerySpec spec) => spec.Holds(() =>
        Spec.Same([spec.Query.ToString()], [Printed(Installed.Get<QueryReader>().Read(spec.Text, spec.Asked, Known))]));

    private static string Printed(Query query) => new ExpectedQuery
    {
        Branches = [.. query.Branches],
        Theme = query.Theme?.ToString().ToLowerInvariant(),
        Matter = query.Matter.Length == 0 ? null : query.Matter,
        From = query.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        To = query.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Min = query.Min,
        Max = query.Max,
        Unit = query.Unit,
        Ask = query.Ask == QueryAsk.MissingBranches ? "missing_branches" : query.Ask.ToString().ToLowerInvariant(),
    }.ToString();
}
