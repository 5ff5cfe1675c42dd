using Assistant.Nlp.Dates;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures.Items;

/// <summary>Text → words, so that there are as few of them as the lists allow. What no list knows stays single characters.</summary>
internal sealed class ItemTokenizer(ItemWords words)
{
    private const float UnknownCost = 1.3f, ShortCost = 1.1f, WordCost = 1;

    /// <param name="text">Folded to half width.</param>
    public ItemToken[] Read(string text, IReadOnlyList<Quantity> quantities, IReadOnlyList<DateMention> dates)
    {
        var tokens = new List<ItemToken>(text.Length);
        var (at, next, date) = (0, 0, 0);
        while (at < text.Length)
        {
            while (next < quantities.Count && quantities[next].Start < at) next++;
            while (date < dates.Count && dates[date].Offset < at) date++;
            if (next < quantities.Count && quantities[next].Start == at)
            {
                Add(TokenClass.Number, quantities[next].End);
                continue;
            }
            if (date < dates.Count && dates[date].Offset == at && dates[date].Text.Length > 0)
            {
                Add(TokenClass.Stop, at + dates[date].Text.Length);
                continue;
            }
            var c = text[at];
            if (c == '、') Add(TokenClass.Joint, at + 1);
            else if (Clauses.EndsSentence(c)) Add(TokenClass.Sentence, at + 1);
            else if (Clauses.EndsClause(c)) Add(TokenClass.Clause, at + 1);
            else if (Clauses.EndsPhrase(c) || char.IsAsciiDigit(c)) Add(TokenClass.Mark, at + 1);
            else
            {
                var end = at + 1;
                var limit = Math.Min(text.Length, Math.Min(next < quantities.Count ? quantities[next].Start : text.Length, date < dates.Count ? dates[date].Offset : text.Length));
                while (end < limit && !Clauses.EndsPhrase(text[end]) && !char.IsAsciiDigit(text[end])) end++;
                Split(text, at, Math.Max(end, at + 1), tokens);
                at = Math.Max(end, at + 1);
            }
        }
        return [.. tokens];

        void Add(TokenClass kind, int end)
        {
            tokens.Add(new ItemToken(at, end, kind, ItemHash.Of(text.AsSpan(at, end - at)), WordGroup.None, 0));
            at = end;
        }
    }

    /// <summary>How much each character of a text belongs to the one before it.</summary>
    public byte[] Cohesion(string text)
    {
        var levels = new byte[text.Length + 1];
        for (var i = 1; i < text.Length; i++) levels[i] = (byte)words.Cohesion.Between(text[i - 1], text[i]);
        return levels;
    }

    /// <summary>The cheapest way to cut a stretch of characters into words.</summary>
    private void Split(string text, int from, int to, List<ItemToken> tokens)
    {
        var length = to - from;
        Span<float> cost = length < 256 ? stackalloc float[length + 1] : new float[length + 1];
        Span<int> step = length < 256 ? stackalloc int[length + 1] : new int[length + 1];
        cost[length] = 0;
        for (var i = length - 1; i >= 0; i--)
        {
            (cost[i], step[i]) = (UnknownCost + cost[i + 1], 1);
            foreach (var size in words.LengthsAt(text, from + i))
            {
                if (i + size > length || !words.Knows(text.AsSpan(from + i, size))) continue;
                var through = (size == 1 ? ShortCost : WordCost) + cost[i + size];
                if (through < cost[i]) (cost[i], step[i]) = (through, size);
            }
        }
        for (var i = 0; i < length; i += step[i]) tokens.Add(words.Token(text, from + i, step[i]));
    }
}
