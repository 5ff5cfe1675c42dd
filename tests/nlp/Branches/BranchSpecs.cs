using Assistant.Nlp.Branches;
using Assistant.Nlp.Tests.Specs;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Branches;

/// <summary>A text and the branches it names.</summary>
public sealed class BranchSpec : Spec
{
    public List<string> Branches { get; set; } = [];
    public bool Unlisted { get; set; }
}

public sealed class BranchSpecs
{
    private static readonly BranchReader Reader = new(Checkout.Folder("seeds"));

    private static readonly Roster Known = new("清河乡", "清河乡党委",
        [.. "柳河村 东坡村 石桥村 北岭村 李家湾村 大王庄村 王庄村 松林村 清河中学 卫生院 粮站".Split(' ').Select(name => Branch.Named(name + "党支部"))]);

    [Theory, SpecFile("branches.yaml")]
    public void Knows_whose_activity_it_is(BranchSpec spec) => spec.Holds(() =>
        Spec.Same(spec.Branches, Reader.Read(spec.Text, spec.Unlisted ? Roster.Empty : Known).Select(Printed)));

    [Fact]
    public void A_mention_covers_the_words_that_name_it()
    {
        const string text = "昨天李家湾村支部修了渠";
        Assert.Equal("李家湾村支部", Assert.Single(Reader.Read(text, Known)).Span.Of(text));
    }

    private static string Printed(BranchMention mention) =>
        mention.Name + mention.Part switch { BranchPart.Doer => "", BranchPart.Partner => "+", _ => "?" };
}
