using Assistant.Nlp.Branches;
using Assistant.Nlp.Reports;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>What two branches did together stays with the one that tells it, and credits both.</summary>
public sealed class JointEventTests
{
    private const string Own = "柳河村党支部";
    private const string Other = "双河口村党支部";
    private static readonly Roster Known = new("清河乡", "清河乡党委", [Branch.Named(Own), Branch.Named(Other)]);

    [Theory]
    [InlineData("和双河口村一块清了界沟，出动60人")]
    [InlineData("昨天我们跟双河口村支部联合办了一场联欢会")]
    [InlineData("昨天柳河村和双河口村一起修了界桥")]
    public void A_partner_is_credited_but_does_not_own_it(string text)
    {
        var item = Assert.Single(Read(text));
        Assert.Equal(Own, item.OwnerFor(Own));
        Assert.Contains(Other, item.Branches);
    }

    [Fact]
    public void A_partner_of_one_item_is_none_of_the_next()
    {
        var items = Read("和双河口村一块清了界沟，出动60人。\n5月9日召开支委会，研究修路。");
        Assert.Equal([[Other], []], items.Select(item => item.Branches));
    }

    [Fact]
    public void Another_branch_that_did_it_alone_owns_it() =>
        Assert.Equal(Other, Assert.Single(Read("替双河口村报一下，垃圾桶到了48个")).OwnerFor(Own));

    private static IReadOnlyList<ReportItem> Read(string text) => Installed.Get<ReportReader>().Read(text, new DateOnly(2010, 5, 16), Known);
}
