using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures.Items;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Text → its quantities with their roles, and the words around them.</summary>
internal sealed class FigureScenes
{
    private readonly LookAlikes lookAlikes;
    private readonly QuantityScanner scanner;
    private readonly FigureRoles roles;
    private readonly ItemTokenizer tokenizer;

    public FigureScenes(TextFolder seeds, FigureWords words, PhraseWords phrases, ItemTokenizer tokenizer)
    {
        var measures = new MeasureWords(seeds["measure-words.yaml"]);
        lookAlikes = new LookAlikes(words);
        scanner = new QuantityScanner(measures, words, phrases);
        roles = new FigureRoles(words, measures, phrases);
        this.tokenizer = tokenizer;
    }

    /// <returns>Null where the text states no quantity.</returns>
    public ItemScene? Of(string text, IReadOnlyList<DateMention> dates)
    {
        var folded = Halfwidth.Fold(text);
        var quantities = scanner.Scan(folded, lookAlikes.Mask(folded, dates));
        return quantities.Count == 0 ? null : ItemScene.Of(folded, tokenizer, quantities, roles.Assign(folded, quantities), dates);
    }
}
