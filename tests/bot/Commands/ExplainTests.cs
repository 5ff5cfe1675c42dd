using Assistant.Bot.Tests.Errors;

namespace Assistant.Bot.Tests.Commands;

/// <summary>explain as a person runs it.</summary>
public sealed class ExplainTests
{
    [Fact]
    public async Task Every_date_figure_and_theme_of_a_message_is_shown_with_its_words_and_rule()
    {
        const string Message = "昨天下午42名党员去敬老院打扫卫生，送了12份米面油，花了3600块";
        var outcome = await AssistantProgram.Run("explain", Message, "--as-of", "2010-05-16");

        Assert.Equal((0, ""), (outcome.Status, outcome.Errors));
        var lines = outcome.Output.TrimEnd().Split('\n');
        Assert.StartsWith($"第1项 [0–{Message.Length}]", lines[0], StringComparison.Ordinal);
        Assert.Matches("日期 昨天下午 \\[0–4\\] → 2010-05-15 至 2010-05-15（规则 [a-z-]+）", outcome.Output);
        Assert.Matches("主题 为民服务 [01]\\.\\d\\d，其次 .+ 0\\.\\d\\d\n +依据 .*“敬老院” .[0-9.]+", outcome.Output);
        Assert.Matches("数据 42名 \\[4–7\\] = 42人，数的是“党员”，people，done（规则 [a-z-]+，[a-z-]+）", outcome.Output);
        Assert.Matches("数据 12份 \\[20–23\\] = 12份，数的是“米面油”，count，done", outcome.Output);
        Assert.Matches("数据 3600块 \\[29–34\\] = 3600元", outcome.Output);
    }

    [Fact]
    public async Task Positions_of_later_items_count_from_the_beginning_of_the_message()
    {
        const string Message = "3号党员12人清理河道。8号支部开会学习，到会30人。";
        var outcome = await AssistantProgram.Run("explain", Message, "--as-of", "2010-05-16");
        Assert.Contains($"数据 30人 [{Message.IndexOf("30人", StringComparison.Ordinal)}–", outcome.Output);
        Assert.Contains($"日期 8号 [{Message.IndexOf("8号", StringComparison.Ordinal)}–", outcome.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("大家好")]
    public async Task What_tells_nothing_is_said_to_tell_nothing(string message) =>
        Assert.Equal("没读出工作内容。\n", (await AssistantProgram.Run("explain", message)).Output);
}
