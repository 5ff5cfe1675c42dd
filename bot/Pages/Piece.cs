using Assistant.Nlp.Texts;

namespace Assistant.Bot.Pages;

/// <summary>A stretch of a text that is shown in one way.</summary>
/// <param name="Mark">Which of the marked spans it is, counted from 0 in the order given; null between them.</param>
internal sealed record Piece(string Text, int? Mark)
{
    /// <summary>Cuts a text at its marked spans. Spans outside the text, and those that overlap an earlier one, are not shown.</summary>
    public static IReadOnlyList<Piece> Cut(string text, IReadOnlyList<TextSpan> spans)
    {
        var pieces = new List<Piece>();
        var end = 0;
        foreach (var (span, mark) in spans.Select((span, mark) => (span, mark)).OrderBy(marked => marked.span.Start))
        {
            if (span.Start < end || span.End > text.Length) continue;
            if (span.Start > end) pieces.Add(new Piece(text[end..span.Start], null));
            pieces.Add(new Piece(span.Of(text), mark));
            end = span.End;
        }
        if (end < text.Length) pieces.Add(new Piece(text[end..], null));
        return pieces;
    }
}
