using System.Globalization;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>A text and all figures it states.</summary>
public sealed class FigureSpec : Spec
{
    public List<ExpectedFigure> Figures { get; set; } = [];
}

/// <summary>A figure as a spec writes it; what is absent is null or false.</summary>
public sealed class ExpectedFigure
{
    public string Text { get; set; } = "";
    public decimal Value { get; set; }
    public decimal? Max { get; set; }
    public string Unit { get; set; } = "";
    public string Item { get; set; } = "";
    public List<string> ItemAny { get; set; } = [];
    public string Kind { get; set; } = "";
    public bool Approx { get; set; }
    public string Role { get; set; } = "";
    public string? Per { get; set; }

    public bool Accepts(string item) => item == Item || ItemAny.Contains(item);

    public override string ToString() => Printed(Text, Value, Max, Unit, Kind, Approx, Role, Per);

    public static string Printed(
        string text, decimal value, decimal? max, string unit, string kind, bool approx, string role, string? per)
    {
        var amount = value.ToString("0.####", CultureInfo.InvariantCulture);
        var high = max is null ? "" : "~" + max.Value.ToString("0.####", CultureInfo.InvariantCulture);
        return $"{text} = {amount}{high}{(approx ? "+" : "")} {unit}, {kind}, {role}{(per is null ? "" : $" per {per}")}";
    }
}

public sealed class FigureSpecs
{
    private static readonly DateOnly SaidOn = new(2010, 5, 16);

    [Theory, SpecFile("figures.yaml")]
    public void Reads_the_figures(FigureSpec spec) => spec.Holds(() => Check(spec));

    [Theory, SpecFile("not-figures.yaml")]
    public void Leaves_out_what_only_looks_like_a_figure(FigureSpec spec) => spec.Holds(() => Check(spec));

    /// <summary>
    /// What was counted is a phrase of the text, and readers differ on its edges; so it is held to a share of all
    /// figures, which may only rise.
    /// </summary>
    [Theory]
    [InlineData("figures.yaml", 0.90)]
    [InlineData("not-figures.yaml", 0.80)]
    public void Says_what_was_counted_in_most_figures(string name, double share)
    {
        var items = SpecFileAttribute.Read<FigureSpec>(name).SelectMany(Items).ToList();
        var right = items.Count(item => item.Right);
        Assert.True(right >= share * items.Count, $"{right} of {items.Count} items are right");
    }

    private static void Check(FigureSpec spec)
    {
        var figures = Read(spec);
        Spec.Same(spec.Figures.Select(figure => figure.ToString()), figures.Select(Printed));
        Assert.All(figures, figure => Assert.Equal(figure.Text, spec.Text.Substring(figure.Start, figure.Text.Length)));
        Assert.All(figures, figure => Assert.Contains(figure.Item, spec.Text));
    }

    private static IReadOnlyList<Figure> Read(FigureSpec spec) =>
        Installed.Get<FigureReader>().Read(spec.Text, Installed.Get<DateReader>().Read(spec.Text, SaidOn));

    /// <summary>The figures read whose words the spec has too; an accepted item is named as the spec's first.</summary>
    private static IEnumerable<(Figure Figure, string Named, bool Right)> Items(FigureSpec spec) => Read(spec)
        .Join(spec.Figures, figure => figure.Text, expected => expected.Text, (figure, expected) =>
            (figure, expected.Accepts(figure.Item) ? expected.Item : figure.Item, expected.Accepts(figure.Item)));

    /// <summary>The figure as the spec would write it.</summary>
    private static string Printed(Figure figure) => ExpectedFigure.Printed(
        figure.Text, figure.Value, figure.Max, figure.Unit, Name(figure.Kind), figure.Approx, Name(figure.Role), figure.Per);

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
