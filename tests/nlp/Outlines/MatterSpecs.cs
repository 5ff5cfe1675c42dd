using Assistant.Nlp.Figures;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Tests.Specs;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Outlines;

/// <summary>A text, one figure of it, and the matter that it counts.</summary>
public sealed class MatterSpec : Spec
{
    public string Figure { get; set; } = "";
    public string Matter { get; set; } = "";

    public override string ToString() => $"{Figure} · {Text}";
}

public sealed class MatterSpecs
{
    private static readonly MatterReader Reader = new(Checkout.Folder("seeds"));

    [Theory, SpecFile("matters.yaml")]
    public void Reads_the_matter(MatterSpec spec) => spec.Holds(() =>
    {
        var figure = Installed.Get<FigureReader>().Read(spec.Text, []).FirstOrDefault(figure => figure.Text == spec.Figure);
        Assert.True(figure is not null, $"No figure {spec.Figure} is read from the text.");
        var matter = Reader.Read(figure!, spec.Text);
        Assert.Equal(spec.Matter, matter.Known ? matter.Key : "none");
    });
}
