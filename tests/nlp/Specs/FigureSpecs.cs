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

    public override string ToString() => Printed(Text, Value, Max, Unit, Item, Kind, Approx, Role, Per);

    public static string Printed(
        string text, decimal value, decimal? max, string unit, string item, string kind, bool approx, string role, string? per)
    {
        var amount = value.ToString("0.####", CultureInfo.InvariantCulture);
        var high = max is null ? "" : "~" + max.Value.ToString("0.####", CultureInfo.InvariantCulture);
        return $"{text} = {amount}{high}{(approx ? "+" : "")} {unit} of {item}, {kind}, {role}{(per is null ? "" : $" per {per}")}";
    }
}

public sealed class FigureSpecs
{
    private static readonly DateOnly SaidOn = new(2010, 5, 16);

    [Theory(Explicit = true), SpecFile("figures.yaml")]
    public void Reads_the_figures(FigureSpec spec) => spec.Holds(() => Check(spec));

    [Theory(Explicit = true), SpecFile("not-figures.yaml")]
    public void Leaves_out_what_only_looks_like_a_figure(FigureSpec spec) => spec.Holds(() => Check(spec));

    private static void Check(FigureSpec spec)
    {
        var figures = Installed.Get<FigureReader>().Read(spec.Text, Installed.Get<DateReader>().Read(spec.Text, SaidOn));
        Spec.Same(spec.Figures.Select(figure => figure.ToString()),
            figures.Select((figure, i) => Printed(figure, spec.Figures.ElementAtOrDefault(i))));
        Assert.All(figures, figure => Assert.Equal(figure.Text, spec.Text.Substring(figure.Start, figure.Text.Length)));
        Assert.All(figures, figure => Assert.Contains(figure.Item, spec.Text));
    }

    /// <summary>The figure as the spec would write it; any item that the spec accepts prints as its first.</summary>
    private static string Printed(Figure figure, ExpectedFigure? expected) => ExpectedFigure.Printed(
        figure.Text, figure.Value, figure.Max, figure.Unit, expected?.Accepts(figure.Item) == true ? expected.Item : figure.Item,
        Name(figure.Kind), figure.Approx, Name(figure.Role), figure.Per);

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
