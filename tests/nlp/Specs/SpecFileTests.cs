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
}
