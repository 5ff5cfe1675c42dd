namespace Assistant.Nlp.Figures.Items;

/// <summary>Every phrase around a figure that may say what it counted: within some clauses, so that long texts cost no more.</summary>
internal sealed class ItemCandidates(ItemWords words)
{
    private const int FarthestLeft = 26, FarthestRight = 16, LongestPhrase = 12, MostTokens = 6, MostClauses = 3;

    /// <returns>The list of the scene, which the next figure takes over.</returns>
    public List<ItemCandidate> Around(ItemScene scene, int index)
    {
        var found = scene.Candidates;
        found.Clear();
        var at = scene.NumberTokens[index];
        AddMeasure(scene, index, found);
        var path = default(ItemPath);
        for (var i = at - 1; i >= 0 && at - i <= FarthestLeft && path.Clauses + path.Sentences <= MostClauses; i--)
        {
            if (scene.Tokens[i].IsWord) AddEndingAt(scene, i, 0, ItemSide.Left, path, default, found);
            path.Cross(scene.Tokens[i]);
        }

        Span<ItemPath> before = stackalloc ItemPath[FarthestRight + 2];
        path = default;
        for (var i = at + 1; i < scene.Tokens.Length && i - at <= FarthestRight && path.Clauses + path.Sentences < MostClauses; i++)
        {
            before[i - at] = path;
            if (scene.Tokens[i].IsWord) AddEndingAt(scene, i, at + 1, ItemSide.Right, path, before, found);
            path.Cross(scene.Tokens[i]);
        }
        return found;
    }

    private void AddEndingAt(ItemScene scene, int head, int earliest, ItemSide side, in ItemPath path, Span<ItemPath> before, List<ItemCandidate> found)
    {
        var (tokens, last) = (scene.Tokens, scene.Tokens[head]);
        for (var cut = 0; cut <= (words.EndsInAspect(scene.Text, last) ? 1 : 0); cut++)
        {
            var end = last.End - cut;
            for (var first = head; first >= earliest && head - first < MostTokens && end - tokens[first].Start <= LongestPhrase; first--)
            {
                if (tokens[first].Class == TokenClass.Joint && first < head) continue;
                if (!tokens[first].IsWord) break;
                if (first < head && cut > 0) break;
                var gap = side == ItemSide.Right ? before[first - earliest + 1] : default;
                found.Add(new ItemCandidate(tokens[first].Start, end, head, first, (byte)cut, 0, side, path, gap));
                if (first == head && cut == 0)
                    foreach (var offset in words.SuffixesOf(last))
                        found.Add(new ItemCandidate(last.Start + offset, end, head, first, 0, (ushort)offset, side, path, gap));
            }
        }
    }

    /// <summary>The measure word itself, where nothing else says it: 来了46人.</summary>
    private static void AddMeasure(ItemScene scene, int index, List<ItemCandidate> found)
    {
        var quantity = scene.Quantities[index];
        var at = scene.NumberTokens[index];
        var (text, end) = (scene.Text, quantity.UnitEnd);
        var start = end;
        while (start > quantity.NumberStart && !Numerals.NumeralReader.CanBegin(text[start - 1]) && text[start - 1] is not ('余' or '多' or '来' or '几' or ' ' or '.' or ',')) start--;
        if (start == end) (start, end) = (quantity.NumberStart, quantity.UnitEnd);
        found.Add(new ItemCandidate(start, end, at, at, 0, 0, ItemSide.Measure, default, default));
        if (end - start > 1 && text[end - 1] == '人') found.Add(new ItemCandidate(end - 1, end, at, at, 0, (ushort)(end - 1 - start), ItemSide.Measure, default, default));
    }
}
