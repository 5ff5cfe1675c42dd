using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Branches;

/// <summary>Tells whose activity it is from who was visited, helped or joined, by the words around the names.</summary>
internal sealed class BranchParts(BranchWords words)
{
    public IReadOnlyList<BranchMention> Tell(string text, List<(string Name, TextSpan Span)> names)
    {
        var mentions = new List<BranchMention>(names.Count);
        for (var first = 0; first < names.Count;)
        {
            var last = first;
            while (last + 1 < names.Count && words.Joins.Contains(Between(text, names[last].Span, names[last + 1].Span).Trim())) last++;
            var part = PartOf(text.AsSpan(..names[first].Span.Start), text.AsSpan(names[last].Span.End..));
            for (; first <= last; first++) mentions.Add(new BranchMention(names[first].Name, names[first].Span, part));
        }
        return mentions;
    }

    /// <summary>Names joined by 和 or 、 have one part.</summary>
    private BranchPart PartOf(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var left = before.TrimEnd();
        var right = after.TrimStart();
        if (BranchWords.EndsWithAny(left, words.WithBefore)) return Together(left, right) ? BranchPart.Partner : BranchPart.Aside;
        if (BranchWords.StartsWithAny(right, words.PartnerAfter)) return BranchPart.Partner;
        if (BranchWords.StartsWithAny(right, words.AsideAfter)) return BranchPart.Aside;
        if (!BranchWords.EndsWithAny(left.TrimEnd("了过"), words.AsideBefore)) return BranchPart.Doer;
        return BranchWords.StartsWithAny(right, words.ToldForAfter) ? BranchPart.Doer : BranchPart.Aside;
    }

    private bool Together(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (BranchWords.EndsWithAny(left, words.TogetherBefore)) return true;
        var clause = right[..(right.IndexOfAny("，。；！？,.;!?\n") is >= 0 and var end ? end : right.Length)];
        foreach (var word in words.TogetherAfter)
            if (clause.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static string Between(string text, TextSpan one, TextSpan other) => text[one.End..Math.Max(one.End, other.Start)];
}
