using Assistant.Tests;

namespace Assistant.Nlp.Tests.Seeds;

/// <summary>The hand-written items that the theme model learns from.</summary>
public sealed class TrainingItemTests
{
    private static readonly string[] Themes =
        ["leadership", "study", "publicity", "carrier", "service", "economy", "environment", "institution", "outlook"];

    /// <summary>Half of what two items say in common makes them one.</summary>
    private const double Alike = 0.5;

    private sealed record Item(string Place, string Source, string Style, string Theme, string Accept, string Text);

    private static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Checkout.Path("seeds", "training"), "theme-items*.tsv").Order(StringComparer.Ordinal)];

    private static IReadOnlyList<Item> Items { get; } = [.. Files.SelectMany(Read)];

    private static IEnumerable<Item> Read(string file) => File.ReadAllLines(file)
        .Select((line, i) => (Cells: line.Split('\t'), Place: $"{Path.GetFileName(file)}:{i + 1}"))
        .Skip(1)
        .Select(row => new Item(row.Place, row.Cells[0], row.Cells[1], row.Cells[2], row.Cells[3], row.Cells[4]));

    [Fact]
    public void Every_line_has_five_cells_under_the_same_header() => Assert.All(Files, file =>
    {
        var lines = File.ReadAllLines(file);
        Assert.Equal("source\tstyle\ttheme\taccept\ttext", lines[0]);
        Assert.All(lines, line => Assert.Equal(5, line.Split('\t').Length));
    });

    [Fact]
    public void Every_cell_is_one_of_the_words_it_may_be() => Assert.All(Items, item =>
    {
        Assert.True(Themes.Contains(item.Theme), $"{item.Place}: theme {item.Theme}");
        Assert.True(item.Style is "formal" or "news" or "chat", $"{item.Place}: style {item.Style}");
        Assert.True(item.Accept == "-" || item.Accept.Split(',').All(Themes.Contains), $"{item.Place}: accept {item.Accept}");
        Assert.True(item.Accept != item.Theme, $"{item.Place}: accepts what it is");
        Assert.True(item.Source.Length > 0 && item.Text.Trim() == item.Text && item.Text.Length >= 4, item.Place);
    });

    [Fact]
    public void There_are_at_least_3700_items_from_many_sources()
    {
        Assert.True(Items.Count >= 3700, $"{Items.Count} items");
        Assert.True(Items.Select(item => item.Source).Distinct().Count() >= 100);
    }

    [Fact]
    public void The_nine_themes_are_balanced()
    {
        var counts = Items.CountBy(item => item.Theme).ToDictionary();
        Assert.Equal(Themes.Order(), counts.Keys.Order());
        Assert.True(counts.Values.Max() <= 1.3 * counts.Values.Min(), string.Join(", ", counts));
    }

    [Fact]
    public void Every_theme_is_told_in_every_style() =>
        Assert.Equal(27, Items.Select(item => (item.Theme, item.Style)).Distinct().Count());

    [Fact]
    public void No_two_items_say_nearly_the_same()
    {
        var near = NearDuplicates.Among(Items.Select(item => (item.Place, item.Text)), Alike).ToList();
        Assert.True(near.Count == 0, string.Join("\n", near));
    }

    [Fact]
    public void No_item_nearly_repeats_a_held_back_case()
    {
        var held = ((string[])["first", "second"]).SelectMany(set => File.ReadAllLines(Checkout.Path("tests", "heldback", set, "themes.tsv")).Skip(1).Select((line, i) => ($"held back, {set} {i + 2}", line.Split('\t')[4])));
        var near = NearDuplicates.Among([.. held, .. Items.Select(item => (item.Place, item.Text))], Alike).ToList();
        Assert.True(near.Count == 0, string.Join("\n", near));
    }

    [Fact]
    public void Texts_that_differ_in_a_name_or_a_number_are_near_duplicates()
    {
        (string, string)[] texts = [("1", "东坡村党员清理河道300米，清运垃圾6吨"), ("2", "西坡村党员清理河道500米，清运垃圾9吨"), ("3", "给五保老人理了发")];
        Assert.Equal("1 and 2: ", Assert.Single(NearDuplicates.Among(texts, Alike))[..9]);
    }
}
