using Assistant.Bot.Documents;

namespace Assistant.Bot.Tests.Documents;

public sealed class TitleLinesTests
{
    [Theory]
    [InlineData("清河乡2010年创先争优活动开展情况总结")]
    [InlineData("清河乡党委关于2010年4月至8月|深入开展创先争优活动情况的总结")]
    [InlineData("青石镇人民政府关于2023年上半年|农村人居环境整治提升工作进展情况的汇报")]
    [InlineData("中共清河乡委员会关于2010年度|党建工作开展情况的报告")]
    public void A_title_is_broken_between_words(string lines)
    {
        var broken = new TitleLines(DocumentWords.Installed.TitleWords).Break(lines.Replace("|", ""));
        Assert.Equal(lines.Split('|'), broken);
    }

    [Fact]
    public void A_long_title_without_known_words_is_left_to_the_word_processor()
    {
        var title = new string('某', 45);
        Assert.Equal([title], new TitleLines([]).Break(title));
    }
}
