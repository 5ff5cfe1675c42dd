using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Pages;

/// <summary>Finds where the figures of a draft sentence stand in it.</summary>
internal static class FigureSpots
{
    /// <summary>The sentence in pieces; a piece's mark is the index of its figure.</summary>
    public static IReadOnlyList<Piece> Cut(DraftSentence sentence) => Piece.Cut(sentence.Text, Spans(sentence));

    /// <summary>For each figure where it stands; null where its words are not in the sentence.</summary>
    public static IReadOnlyList<TextSpan?> Of(DraftSentence sentence) => [.. Spans(sentence).Select(span => span == Nowhere ? null : span)];

    private static List<TextSpan> Spans(DraftSentence sentence)
    {
        var taken = new List<TextSpan>();
        foreach (var figure in sentence.Figures) taken.Add(Free(sentence.Text, figure.Text, taken) ?? Nowhere);
        return taken;
    }

    /// <summary>Beyond every text, so that it is never shown.</summary>
    private static TextSpan Nowhere { get; } = new(int.MaxValue / 2, 1);

    private static TextSpan? Free(string text, string words, List<TextSpan> taken)
    {
        if (words.Length == 0) return null;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, words.Length);
            if (!taken.Exists(span.Overlaps)) return span;
        }
        return null;
    }
}
