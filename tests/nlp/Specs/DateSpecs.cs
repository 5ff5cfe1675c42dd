using System.Globalization;
using Assistant.Nlp.Dates;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>A text, the day it was said, and the date of the activity it tells (null: none).</summary>
public sealed class DateSpec : Spec
{
    public string Ref { get; set; } = "";
    public ExpectedDate? Date { get; set; }
    public DateOnly SaidOn => DateOnly.Parse(Ref, CultureInfo.InvariantCulture);
}

/// <summary>A date mention as a spec writes it.</summary>
public sealed class ExpectedDate
{
    public string Text { get; set; } = "";
    public string Start { get; set; } = "";
    public string End { get; set; } = "";

    public override string ToString() => $"{Text} = {Start}..{End}";
}

public sealed class DateSpecs
{
    [Theory, SpecFile("dates.yaml")]
    public void Reads_the_date(DateSpec spec) => spec.Holds(() =>
    {
        var first = DateMention.Main(Installed.Get<DateReader>().Read(spec.Text, spec.SaidOn));
        Spec.Same([spec.Date?.ToString() ?? "none"], [first is null ? "none" : $"{first.Text} = {first.Start:yyyy-MM-dd}..{first.End:yyyy-MM-dd}"]);
        if (first is not null) Assert.Equal(first.Text, spec.Text.Substring(first.Offset, first.Text.Length));
    });
}
