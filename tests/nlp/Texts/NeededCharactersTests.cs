using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Tests.Texts;

public sealed class NeededCharactersTests
{
    [Theory]
    [InlineData("三会", "三 会")]
    [InlineData("[日号]天?", "号日")]
    [InlineData("[0-3]+分*钟{2}点{0,1}", "0123 钟")]
    [InlineData("周|星期|礼拜", "周星礼")]
    [InlineData("前天|昨天|后天", "天 前后昨")]
    [InlineData("(?:一|二)是(?=办|建)(?!否)(?<!也)", "一二 是 办建")]
    [InlineData(@"(?<m>[0-2]\.)\s?月\+", "012 . 月 +")]
    [InlineData("^楼$|栋", "栋楼")]
    [InlineData(@"[〔\[\]]", "[]〔")]
    public void Says_of_what_a_match_needs_one(string pattern, string sets) =>
        Assert.Equal(sets.Split(' ').Order(StringComparer.Ordinal), NeededCharacters.Of(pattern).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("(?:周|星期)?")]
    [InlineData("周|(?=$)")]
    [InlineData(@"[^日号].\d\G")]
    [InlineData("[一-龥]")]
    [InlineData("[日\\s]")]
    [InlineData("(?m)^")]
    public void Says_nothing_where_a_match_may_do_without(string pattern) => Assert.Empty(NeededCharacters.Of(pattern));

    [Fact]
    public void A_pattern_with_a_bracket_too_many_is_refused() => Assert.Throws<ArgumentException>(() => NeededCharacters.Of("(?:周))"));
}
