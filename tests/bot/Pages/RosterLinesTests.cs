using Assistant.Bot.Pages;

namespace Assistant.Bot.Tests.Pages;

public sealed class RosterLinesTests
{
    [Theory]
    [InlineData("柳河村党支部", "柳河村党支部", "柳河村", "")]
    [InlineData("1. 柳河村党支部", "柳河村党支部", "柳河村", "")]
    [InlineData("12、柳河村党支部，柳河", "柳河村党支部", "柳河", "")]
    [InlineData("3\t清河中学党总支\t乡中学 中学\r", "清河中学党总支", "乡中学", "中学")]
    [InlineData("\uFEFF\"乡机关党支部\",机关,43", "乡机关党支部", "机关", "")]
    public void A_line_names_a_branch_and_its_other_names(string line, string name, string shortName, string aliases)
    {
        var branch = Assert.Single(RosterLines.Read(line).Branches);
        Assert.Equal((name, shortName, aliases), (branch.Name, branch.Short, string.Join(' ', branch.Aliases)));
    }

    [Fact]
    public void Lines_that_name_no_branch_are_told()
    {
        var read = RosterLines.Read("支部名称\n\n东坡村党支部\n请大家看一下");
        Assert.Equal("东坡村党支部", Assert.Single(read.Branches).Name);
        Assert.Equal(["支部名称", "请大家看一下"], read.Doubtful);
    }
}
