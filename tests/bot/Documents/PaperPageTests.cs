using Assistant.Bot.Documents;

namespace Assistant.Bot.Tests.Documents;

/// <summary>The pages as LibreOffice prints them, measured against GB/T 9704-2012; places in millimetres.</summary>
public sealed class PaperPageTests(RenderedPaperFixture rendered) : IClassFixture<RenderedPaperFixture>
{
    private const double TypeAreaLeft = 28;
    private const double TypeAreaRight = 28 + 156;
    private const double TypeAreaTop = 37;
    private const double TypeAreaBottom = 37 + 225;

    private IReadOnlyList<IReadOnlyList<PrintedLine>> Pages => rendered.Paper.Pages;

    private static IReadOnlyList<PrintedLine> Text(IReadOnlyList<PrintedLine> page) => [.. page.Where(line => line.Top < TypeAreaBottom)];

    [Fact]
    public void A_full_page_holds_22_lines() => Assert.Equal(22, Pages.Max(page => Text(page).Count));

    [Fact]
    public void Lines_stand_on_a_grid_of_22()
    {
        var steps = Pages.Skip(1).SelectMany(page => Text(page).Zip(Text(page).Skip(1), (above, below) => below.Top - above.Top));
        Assert.All(steps.Where(step => step < 15), step => Assert.Equal(225.0 / 22, step, 0.1));
    }

    [Fact]
    public void A_line_of_Chinese_alone_holds_28_characters()
    {
        var full = Pages.SelectMany(Text).Where(line => line.Left < TypeAreaLeft + 1 && line.Right > TypeAreaRight - 1)
            .Select(line => line.Text).Where(text => text.All(c => c > 0x2E80 || c is '。' or '，' or '、')).ToList();
        Assert.NotEmpty(full);
        Assert.All(full, text => Assert.Contains(text.Length, (int[])[28, 29]));
        Assert.All(full.Where(text => text.Length == 29), text => Assert.Contains(text[^1], "。，、；："));
    }

    [Fact]
    public void The_text_fills_the_type_area_and_only_a_mark_hangs_out_of_it()
    {
        var lines = Pages.SelectMany(Text).ToList();
        Assert.Equal(TypeAreaLeft, lines.Min(line => line.Left), 0.5);
        Assert.Equal(TypeAreaRight, lines.Where(line => !"。，、；：".Contains(line.Text[^1])).Max(line => line.Right), 0.7);
        Assert.InRange(lines.Min(line => line.Top), TypeAreaTop, TypeAreaTop + 4);
        Assert.True(lines.Max(line => line.Bottom) <= TypeAreaBottom + 0.5);
    }

    [Fact]
    public void A_paragraph_begins_two_characters_in() =>
        Assert.Equal(TypeAreaLeft + (2 * 16 * 25.4 / 72), Pages[0].Single(line => line.Text.StartsWith("今年4月以来", StringComparison.Ordinal)).Left, 0.6);

    [Fact]
    public void The_title_is_centred_and_broken_by_meaning()
    {
        var title = Text(Pages[0]).Take(2).ToList();
        Assert.Equal(["清河乡党委关于2010年4月至8月", "深入开展创先争优活动情况的总结"], title.Select(line => line.Text));
        Assert.All(title, line => Assert.Equal((TypeAreaLeft + TypeAreaRight) / 2, (line.Left + line.Right) / 2, 0.7));
    }

    [Fact]
    public void Page_numbers_stand_right_on_odd_pages_and_left_on_even_ones()
    {
        var numbers = Pages.Select(page => page[^1]).ToList();
        Assert.Equal(Enumerable.Range(1, Pages.Count).Select(page => $"—{page}—"), numbers.Select(line => line.Text));
        Assert.All(numbers.Where((_, i) => i % 2 == 0), line => Assert.Equal(TypeAreaRight - 4.94, line.Right, 0.6));
        Assert.All(numbers.Where((_, i) => i % 2 == 1), line => Assert.Equal(TypeAreaLeft + 4.94, line.Left, 0.6));
        Assert.All(numbers, line => Assert.Equal(TypeAreaBottom + 7, (line.Top + line.Bottom) / 2, 1.0));
    }

    [Fact]
    public void The_date_stands_four_characters_in_with_the_name_centred_above()
    {
        var last = Text(Pages[^1]);
        var date = last.Single(line => line.Text == "2010年8月31日");
        var name = last.Single(line => line.Text == "清河乡党委");
        Assert.Equal(TypeAreaRight - (4 * 16 * 25.4 / 72), date.Right, 1.0);
        // Digits are as wide as the font at hand has them: half a character in the right one.
        Assert.Equal((date.Left + date.Right) / 2, (name.Left + name.Right) / 2, 8.0);
        Assert.True(name.Top < date.Top);
    }

    [Fact]
    public void The_note_on_coverage_comes_last()
    {
        var last = Text(Pages[^1]);
        Assert.StartsWith("（截至成稿", last[^2].Text, StringComparison.Ordinal);
        Assert.EndsWith("）", last[^1].Text, StringComparison.Ordinal);
    }
}
