using System.Runtime.InteropServices;
using Assistant.Nlp.Figures.Items;
using Assistant.Nlp.Learning;

namespace Assistant.Nlp.Figures;

/// <summary>Finds what a quantity counted, or what the money was for: the likeliest of the phrases around it.</summary>
internal sealed class FigureItems(ItemCandidates candidates, ChoiceModel model)
{
    /// <summary>Where the likeliest phrase ends is decided first, by far the most candidates being other starts of unlikely ends.</summary>
    private const int EndsWeighed = 8;

    /// <param name="scene">With the items of the quantities before this one.</param>
    /// <returns>The likeliest phrase, and the likeliest noun phrase: the 老人 of 给老人理发，理了9个.</returns>
    public (ItemCandidate Best, ItemCandidate Noun) Find(ItemScene scene, int index)
    {
        var figure = ItemFigure.Of(scene, index);
        var around = CollectionsMarshal.AsSpan(candidates.Around(scene, index));
        var ends = Ends(scene, figure, around);
        var (best, highest, noun, highestNoun) = (default(ItemCandidate), float.MinValue, default(ItemCandidate), float.MinValue);
        for (var weighed = 0; weighed < EndsWeighed || highestNoun == float.MinValue; weighed++)
        {
            if (TakeLikeliest(ends, onlyNouns: weighed >= EndsWeighed) is not { } end) break;
            for (var i = end.From; i < end.To; i++)
            {
                var ofStart = new ScoredKeys(model);
                ItemFeatures.OfStart(scene, figure, around[i], ref ofStart);
                var whole = end.Score + ofStart.Score;
                if (whole > highest) (best, highest) = (around[i], whole);
                if (end.IsNoun && whole > highestNoun) (noun, highestNoun) = (around[i], whole);
            }
        }
        return (best, noun);
    }

    /// <summary>The candidates by where they end; those of one end stand together.</summary>
    private List<End> Ends(ItemScene scene, in ItemFigure figure, ReadOnlySpan<ItemCandidate> around)
    {
        var ends = new List<End>(64);
        for (var from = 0; from < around.Length;)
        {
            var to = from + 1;
            while (to < around.Length && around[to].Head == around[from].Head && around[to].Cut == around[from].Cut) to++;
            var keys = new ScoredKeys(model);
            ItemFeatures.OfHead(scene, figure, around[from], ref keys);
            ends.Add(new End(keys.Score, from, to, scene.Tokens[around[from].Head].Class == TokenClass.Noun));
            from = to;
        }
        return ends;
    }

    /// <summary>Takes the end with the highest score out of the list, the first of those that have it; null where none is left.</summary>
    private static End? TakeLikeliest(List<End> ends, bool onlyNouns)
    {
        var likeliest = -1;
        for (var i = 0; i < ends.Count; i++)
            if ((ends[i].IsNoun || !onlyNouns) && (likeliest < 0 || ends[i].Score > ends[likeliest].Score)) likeliest = i;
        if (likeliest < 0) return null;
        var end = ends[likeliest];
        ends.RemoveAt(likeliest);
        return end;
    }

    /// <summary>Where candidates end.</summary>
    /// <param name="From">The first of them; <paramref name="To"/> is behind the last.</param>
    private readonly record struct End(float Score, int From, int To, bool IsNoun);
}
