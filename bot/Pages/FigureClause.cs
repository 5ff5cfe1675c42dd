using Assistant.Nlp.Figures;

namespace Assistant.Bot.Pages;

/// <summary>The words around a figure, enough to see what it counts.</summary>
/// <param name="Before">From the beginning of its clause, or the last few characters of that.</param>
/// <param name="After">To the end of its clause, or the first few characters of that.</param>
internal sealed record FigureClause(string Before, string Figure, string After)
{
    private const int Most = 10;

    private static readonly char[] Ends = [.. "，。；：！？,;!?、\n（）“”\"《》"];

    /// <param name="text">The text that the figure was read from.</param>
    public static FigureClause Of(Figure figure, string text)
    {
        var start = figure.Start == 0 ? 0 : text.LastIndexOfAny(Ends, figure.Start - 1) + 1;
        var end = text.IndexOfAny(Ends, figure.End) is >= 0 and var found ? found : text.Length;
        return new FigureClause(
            text[Math.Max(start, figure.Start - Most)..figure.Start].TrimStart(), figure.Text, text[figure.End..Math.Min(end, figure.End + Most)].TrimEnd());
    }
}
