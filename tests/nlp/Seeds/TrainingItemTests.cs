using Assistant.Tests;

namespace Assistant.Nlp.Tests.Seeds;

/// <summary>The hand-written items that the theme model learns from.</summary>
public sealed class TrainingItemTests
{
    private static readonly string[] Themes =
        ["leadership", "study", "publicity", "carrier", "service", "economy", "environment", "institution", "outlook"];

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
    public void There_are_at_least_1200_items_from_many_sources()
    {
        Assert.True(Items.Count >= 1200, $"{Items.Count} items");
        Assert.True(Items.Select(item => item.Source).Distinct().Count() >= 20);
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
    public void No_two_items_of_a_theme_say_nearly_the_same()
    {
        var near = Items.GroupBy(item => item.Theme).SelectMany(NearDuplicates).ToList();
        Assert.True(near.Count == 0, string.Join("\n", near));
    }

    private static IEnumerable<string> NearDuplicates(IEnumerable<Item> items)
    {
        var seen = new List<(Item Item, HashSet<string> Trigrams)>();
        foreach (var item in items)
        {
            var trigrams = Trigrams(item.Text);
            foreach (var earlier in seen.Where(earlier => Jaccard(earlier.Trigrams, trigrams) >= 0.8))
                yield return $"{earlier.Item.Place} and {item.Place}: {item.Text}";
            seen.Add((item, trigrams));
        }
    }

    private static HashSet<string> Trigrams(string text) =>
        [.. Enumerable.Range(0, Math.Max(1, text.Length - 2)).Select(i => text.Substring(i, Math.Min(3, text.Length - i)))];

    private static double Jaccard(HashSet<string> one, HashSet<string> other)
    {
        var (few, many) = one.Count < other.Count ? (one, other) : (other, one);
        if (few.Count < 0.8 * many.Count) return 0;
        var shared = few.Count(many.Contains);
        return (double)shared / (few.Count + many.Count - shared);
    }
}
