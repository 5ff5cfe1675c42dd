using Assistant.Bot.Pages;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Tests.Pages;

public sealed class FigureSpotsTests
{
    [Fact]
    public void Every_figure_is_found_where_it_stands() =>
        Assert.Equal(["修路|", "3公里|0", "，投入|", "21.6万元|1", "。|"], Cut("修路3公里，投入21.6万元。", "3公里", "21.6万元"));

    [Fact]
    public void The_same_words_twice_are_two_figures() =>
        Assert.Equal(["先打|", "2眼|0", "，再打|", "2眼|1"], Cut("先打2眼，再打2眼", "2眼", "2眼"));

    [Fact]
    public void Figures_out_of_order_keep_their_own_mark() => Assert.Equal(["2人|1", "、|", "5人|0"], Cut("2人、5人", "5人", "2人"));

    [Fact]
    public void A_figure_that_the_sentence_lacks_is_not_shown() => Assert.Equal(["没有数字|"], Cut("没有数字", "5人"));

    [Fact]
    public void Overlapping_spans_show_the_first() =>
        Assert.Equal(["45|0", "6|"], Piece.Cut("456", [new TextSpan(0, 2), new TextSpan(1, 2)]).Select(Said));

    private static IEnumerable<string> Cut(string text, params string[] figures) => FigureSpots.Cut(new DraftSentence(text, [],
        [.. figures.Select(figure => new DraftFigure(figure, 1, "", FigureStatus.Traced, []))])).Select(Said);

    private static string Said(Piece piece) => $"{piece.Text}|{piece.Mark}";
}
