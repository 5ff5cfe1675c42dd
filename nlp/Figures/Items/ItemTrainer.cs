using Assistant.Nlp.Dates;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures.Items;

/// <summary>Marked texts → the model that ranks candidates.</summary>
internal sealed class ItemTrainer(TextFolder seeds, ItemCandidates candidates, FigureScenes scenes)
{
    /// <summary>Dates are read against some day; which one changes no figure.</summary>
    private static readonly DateOnly SaidOn = new(2010, 9, 1);

    private const float OtherAnswer = 0.6f;

    private readonly DateReader dates = new(seeds);

    /// <summary>The seeds that the model comes from.</summary>
    public IReadOnlyList<string> From =>
        [.. seeds.Under("training/"), "item-words.yaml", "phrase-words.yaml", "figure-words.yaml", "measure-words.yaml", "period-words.yaml", "date-patterns.yaml", .. seeds.Under("lexicon/")];

    private IEnumerable<string> TextFiles => seeds.Under("training/figure-items");

    public IEnumerable<MarkedText> Texts() => TextFiles.SelectMany(name => MarkedText.ReadAll(seeds[name]));

    public ChoiceModel Train(IEnumerable<MarkedText> texts) =>
        new ChoiceTrainer().Train([.. texts.SelectMany(Examples)]);

    /// <summary>A question for each figure that was found as it was marked.</summary>
    public IEnumerable<ChoiceExample> Examples(MarkedText marked)
    {
        if (scenes.Of(marked.Text, dates.Read(marked.Text, SaidOn)) is not { } shown) yield break;

        for (var i = 0; i < shown.Quantities.Count; i++)
        {
            var quantity = shown.Quantities[i];
            var figure = marked.Figures.FirstOrDefault(figure => figure.Start < quantity.End && quantity.Start < figure.End);
            var found = candidates.Around(shown, i);
            if (figure is null)
            {
                shown.Items.Add((found[0].Start, found[0].End));
                continue;
            }
            var right = found.Select(candidate => Rightness(shown.Text[candidate.Start..candidate.End], figure)).ToArray();
            if (right.Any(value => value > 0)) yield return new ChoiceExample(Keys(shown, i, found), right);
            var best = Enumerable.Range(0, found.Count).MaxBy(c => (right[c], -Math.Abs(found[c].Start - quantity.Start)));
            shown.Items.Add((found[best].Start, found[best].End));
        }
    }

    private static float Rightness(string phrase, MarkedFigure figure) =>
        phrase == figure.Items[0] ? 1 : figure.Items.Contains(phrase) ? OtherAnswer : 0;

    private static int[][] Keys(ItemScene scene, int index, List<ItemCandidate> found)
    {
        var figure = ItemFigure.Of(scene, index);
        return [.. found.Select(candidate =>
        {
            var keys = new List<int>(64);
            var kept = new KeptKeys(keys);
            ItemFeatures.OfHead(scene, figure, candidate, ref kept);
            ItemFeatures.OfStart(scene, figure, candidate, ref kept);
            return keys.ToArray();
        })];
    }
}
