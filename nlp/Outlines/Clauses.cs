using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Outlines;

/// <summary>The clauses of a text: what stands between its punctuation marks.</summary>
internal static class Clauses
{
    private const string Ends = "，。；！？,;!?、：:\n（）() ";

    /// <summary>The clause that holds the range; 、 and spaces end it too.</summary>
    public static TextSpan Around(string text, int start, int end)
    {
        var first = start;
        while (first > 0 && !Ends.Contains(text[first - 1])) first--;
        var last = Math.Max(end, start + 1);
        while (last < text.Length && !Ends.Contains(text[last])) last++;
        return new TextSpan(first, last - first);
    }
}
