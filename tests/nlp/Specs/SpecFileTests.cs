using Assistant.Tests;

namespace Assistant.Nlp.Tests.Specs;

public sealed class SpecFileTests
{
    private sealed class Row : Spec;

    private static readonly Row Gap = new() { Text = "一行", KnownGap = "not read yet" };

    [Fact]
    public void A_row_that_must_pass_fails_with_its_check() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => new Row().Holds(() => Assert.Equal(1, 2)));

    [Fact]
    public void A_known_gap_may_fail() => Gap.Holds(() => Assert.Equal(1, 2));

    [Fact]
    public void A_known_gap_that_passes_is_complained_about() =>
        Assert.Contains("not read yet", Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Gap.Holds(() => { })).Message);

    [Fact]
    public void A_known_gap_does_not_cover_a_crash() =>
        Assert.Throws<InvalidOperationException>(() => Gap.Holds(() => throw new InvalidOperationException()));

    [Theory]
    [InlineData("figures.yaml", 200)]
    [InlineData("not-figures.yaml", 60)]
    [InlineData("dates.yaml", 100)]
    [InlineData("items.yaml", 40)]
    [InlineData("queries.yaml", 40)]
    [InlineData("intents.yaml", 100)]
    public void A_spec_file_covers_its_field(string name, int rows) =>
        Assert.InRange(File.ReadLines(Checkout.Path("tests", "specs", name)).Count(line => line.StartsWith("- ", StringComparison.Ordinal)), rows, 10_000);
}
