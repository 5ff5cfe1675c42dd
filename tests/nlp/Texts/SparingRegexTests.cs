using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Tests.Texts;

public sealed class SparingRegexTests
{
    [Theory]
    [InlineData("^(?:听说|据说)", "听说路修好了", "路修好了")]
    [InlineData("[了啦]+$", "路修好了啦", "路修好")]
    [InlineData("(?:一共|总共)?打井", "新打机井2眼", "新打机井2眼")]
    [InlineData(@"\d+眼?", "打井2眼3眼", "打井")]
    public void It_says_what_the_expression_says(string pattern, string text, string without)
    {
        var (sparing, plain) = (new SparingRegex(pattern), new Regex(pattern));
        Assert.Equal(without, sparing.Replace(text, ""));
        Assert.Equal(plain.IsMatch(text), sparing.IsMatch(text));
        Assert.Equal((plain.Match(text).Index, plain.Match(text).Value), (sparing.Match(text).Index, sparing.Match(text).Value));
    }
}
