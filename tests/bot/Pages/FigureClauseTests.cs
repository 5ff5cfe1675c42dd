using Assistant.Bot.Pages;

namespace Assistant.Bot.Tests.Pages;

public sealed class FigureClauseTests
{
    [Theory]
    [InlineData("修路3公里，总投入91万，其中贷款50万", "91万", "总投入|91万|")]
    [InlineData("45名党员到会", "45名", "|45名|党员到会")]
    [InlineData("我们村开春以来第一次组织这么多的党员群众42人上山栽树", "42人", "组织这么多的党员群众|42人|上山栽树")]
    public void A_figure_is_shown_in_its_clause(string text, string figure, string shown)
    {
        var record = Telling.Record("R1", "柳河村党支部", text, null, (figure, 1, ""));
        var (before, words, after) = FigureClause.Of(record.Figures[0], text);
        Assert.Equal(shown, $"{before}|{words}|{after}");
    }
}
