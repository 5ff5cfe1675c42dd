using Assistant.Nlp.Figures.Items;
using Assistant.Nlp.Learning;

namespace Assistant.Nlp.Figures;

/// <summary>Finds what a quantity counted, or what the money was for: the likeliest of the phrases around it.</summary>
internal sealed class FigureItems(ItemCandidates candidates, ChoiceModel model)
{
    /// <param name="scene">With the items of the quantities before this one.</param>
    /// <returns>The likeliest phrase, and the likeliest noun phrase: the 老人 of 给老人理发，理了9个.</returns>
    public (ItemCandidate Best, ItemCandidate Noun) Find(ItemScene scene, int index)
    {
        var figure = ItemFigure.Of(scene, index);
        var (best, highest, noun, highestNoun) = (default(ItemCandidate), float.MinValue, default(ItemCandidate), float.MinValue);
        var (head, ofHead) = ((-1, -1), 0f);
        foreach (var candidate in candidates.Around(scene, index))
        {
            if (head != (candidate.Head, candidate.Cut))
            {
                var keys = new ScoredKeys(model);
                ItemFeatures.OfHead(scene, figure, candidate, ref keys);
                (head, ofHead) = ((candidate.Head, candidate.Cut), keys.Score);
            }
            var ofStart = new ScoredKeys(model);
            ItemFeatures.OfStart(scene, figure, candidate, ref ofStart);
            var score = ofHead + ofStart.Score;
            if (score > highest) (best, highest) = (candidate, score);
            if (score > highestNoun && scene.Tokens[candidate.Head].Class == TokenClass.Noun) (noun, highestNoun) = (candidate, score);
        }
        return (best, noun);
    }
}
