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
        var weighed = 0;
        foreach (var (score, from, to) in ends)
        {
            var isNoun = scene.Tokens[around[from].Head].Class == TokenClass.Noun;
            if (weighed >= EndsWeighed && (!isNoun || highestNoun > float.MinValue)) continue;
            weighed++;
            for (var i = from; i < to; i++)
            {
                var ofStart = new ScoredKeys(model);
                ItemFeatures.OfStart(scene, figure, around[i], ref ofStart);
                var whole = score + ofStart.Score;
                if (whole > highest) (best, highest) = (around[i], whole);
                if (isNoun && whole > highestNoun) (noun, highestNoun) = (around[i], whole);
            }
        }
        return (best, noun);
    }

    /// <summary>The candidates by where they end, the likeliest end first; those of one end stand together.</summary>
    private List<(float Score, int From, int To)> Ends(ItemScene scene, in ItemFigure figure, ReadOnlySpan<ItemCandidate> around)
    {
        var ends = new List<(float Score, int From, int To)>(64);
        for (var from = 0; from < around.Length;)
        {
            var to = from + 1;
            while (to < around.Length && around[to].Head == around[from].Head && around[to].Cut == around[from].Cut) to++;
            var keys = new ScoredKeys(model);
            ItemFeatures.OfHead(scene, figure, around[from], ref keys);
            ends.Add((keys.Score, from, to));
            from = to;
        }
        ends.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.From.CompareTo(other.From));
        return ends;
    }
}
