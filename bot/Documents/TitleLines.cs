namespace Assistant.Bot.Documents;

/// <summary>
/// Title → its lines: one where it fits, else as few as do, broken between words, never inside one, and so that
/// their lengths make a trapezium or a diamond rather than a block.
/// </summary>
internal sealed class TitleLines(IReadOnlyList<string> words)
{
    /// <summary>Characters of 22 points that a line of 156 mm holds.</summary>
    private const double Widest = 19;

    public IReadOnlyList<string> Break(string title)
    {
        var lines = (int)Math.Ceiling(Widths.Of(title) / Widest);
        if (lines <= 1) return [title];

        return Ways(title, lines).Concat(Ways(title, lines + 1)).MinBy(Unevenness) ?? [title];
    }

    /// <summary>The title cut wherever a line may end.</summary>
    public IReadOnlyList<string> Pieces(string title)
    {
        int[] cuts = [0, .. Breaks(title), title.Length];
        return [.. cuts.Zip(cuts.Skip(1), (start, end) => title[start..end])];
    }

    /// <summary>All ways to break the text into that many lines that fit.</summary>
    private IEnumerable<IReadOnlyList<string>> Ways(string text, int lines)
    {
        if (lines == 1) return Widths.Of(text) <= Widest ? [[text]] : [];
        return Breaks(text)
            .Where(at => Widths.Of(text[..at]) <= Widest)
            .SelectMany(at => Ways(text[at..], lines - 1).Select(rest => (IReadOnlyList<string>)[text[..at], .. rest]));
    }

    /// <summary>Where a known word begins or ends, after 年 and 月; not inside a known word, nor after a number.</summary>
    private IEnumerable<int> Breaks(string text)
    {
        var known = words.SelectMany(word => Occurrences(text, word).Select(start => (Start: start, End: start + word.Length))).ToList();
        return known.SelectMany(word => (int[])[word.Start, word.End])
            .Concat(Occurrences(text, "年").Concat(Occurrences(text, "月")).Select(start => start + 1))
            .Distinct()
            .Where(at => at > 0 && at < text.Length && !char.IsDigit(text[at - 1]) && !known.Exists(word => word.Start < at && at < word.End))
            .Order();
    }

    private static IEnumerable<int> Occurrences(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    /// <summary>How far from a good shape: lines differ by about two characters, few lines, and no short stump.</summary>
    private static double Unevenness(IReadOnlyList<string> lines)
    {
        var widths = lines.Select(Widths.Of).ToList();
        var steps = widths.Zip(widths.Skip(1), (above, below) => Math.Abs(above - below));
        var hourglass = widths.Count == 3 && widths[1] < widths[0] && widths[1] < widths[2];
        return steps.Sum(step => Math.Abs(step - 2)) + (lines.Count * 4) + (hourglass ? 20 : 0);
    }
}
