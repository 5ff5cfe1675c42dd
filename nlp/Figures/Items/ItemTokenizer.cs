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

    /// <summary>The cheapest way to cut a stretch of characters into words; of two as cheap the one that begins with the longer.</summary>
    private void Split(string text, int from, int to, List<ItemToken> tokens)
    {
        var length = to - from;
        Span<Cut> best = length < 256 ? stackalloc Cut[length + 1] : new Cut[length + 1];
        best[length] = default;
        for (var i = length - 1; i >= 0; i--)
        {
            var cut = new Cut(UnknownCost + best[i + 1].Cost, 1, -1);
            var node = WordTree.Root;
            for (var end = i; end < length && (node = words.Tree.Step(node, text[from + end])) != WordTree.Root; end++)
            {
                if (words.Tree.WordAt(node) is not (>= 0 and var word)) continue;
                var through = (end == i ? ShortCost : WordCost) + best[end + 1].Cost;
                if (through < cut.Cost || through == cut.Cost && cut.Word >= 0) cut = new Cut(through, end + 1 - i, word);
            }
            best[i] = cut;
        }
        for (var i = 0; i < length; i += best[i].Size) tokens.Add(words.Token(text, from + i, best[i].Size, best[i].Word));
    }

    /// <summary>How a stretch is best cut from a position on.</summary>
    /// <param name="Size">Characters of the first word.</param>
    /// <param name="Word">Its number; negative for an unknown character.</param>
    private readonly record struct Cut(float Cost, int Size, int Word);
}
