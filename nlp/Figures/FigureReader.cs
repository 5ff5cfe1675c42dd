using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures.Items;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Text → the figures it states.</summary>
public sealed class FigureReader
{
    private readonly FigureScenes scenes;
    private readonly FigureItems items;
    private readonly PhraseWords phrases;

    /// <param name="models">Keeps the model that tells what a figure counted.</param>
    public FigureReader(TextFolder seeds, ModelSource models)
    {
        phrases = new PhraseWords(seeds);
        var words = new FigureWords(seeds["figure-words.yaml"]);
        var itemWords = new ItemWords(seeds, words);
        scenes = new FigureScenes(seeds, words, phrases, new ItemTokenizer(itemWords));
        var candidates = new ItemCandidates(itemWords);
        var trainer = new ItemTrainer(seeds, candidates, scenes);
        items = new FigureItems(candidates, models.Get("figure-items", seeds, trainer.From, _ => trainer.Train(trainer.Texts())));
    }

    /// <param name="text">The words; offsets of the figures are within it.</param>
    /// <param name="dates">The dates already read from it; no figure is read inside one.</param>
    public IReadOnlyList<Figure> Read(string text, IReadOnlyList<DateMention> dates)
    {
        if (scenes.Of(text, dates) is not { } scene) return [];

        var figures = new List<Figure>(scene.Quantities.Count);
        for (var i = 0; i < scene.Quantities.Count; i++)
        {
            var (item, noun) = items.Find(scene, i);
            scene.Items.Add((item.Start, item.End));
            if (OnlySaysRate(scene.Text, scene.Quantities, scene.Roles, i) || OnlySaidRate(scene.Text, scene.Quantities, scene.Roles, i)) continue;
            var rule = item.Side != ItemSide.Measure && scene.Tokens[item.Head].Is(TokenClass.Verb) ? Nlp.Figures.Figure.VerbRule + item.Rule : item.Rule;
            figures.Add(Figure(text, scene.Quantities[i], scene.Roles[i], item, IsPeople(scene, item, noun)) with { ItemRule = rule });
        }
        return figures;
    }

    /// <summary>The 一户 of 一户两千块 says of what the rate is and counts nothing.</summary>
    private static bool OnlySaysRate(string text, IReadOnlyList<Quantity> quantities, (FigureRole Role, string? Per)[] roles, int i) =>
        text[quantities[i].NumberStart] == '一' && quantities[i].Value == 1 && roles[i].Role != FigureRole.Rate && i + 1 < quantities.Count
        && roles[i + 1] is (FigureRole.Rate, { } per) && quantities[i + 1].Start - quantities[i].UnitEnd <= 6
        && text[quantities[i].NumberStart..quantities[i].UnitEnd].Contains(per, StringComparison.Ordinal)
        && !text.AsSpan(quantities[i].UnitEnd, quantities[i + 1].Start - quantities[i].UnitEnd).Contains('每');

    /// <summary>The 一管 of 十个人一管.</summary>
    private static bool OnlySaidRate(string text, IReadOnlyList<Quantity> quantities, (FigureRole Role, string? Per)[] roles, int i) =>
        i > 0 && quantities[i - 1].End == quantities[i].NumberStart && text[quantities[i].NumberStart] == '一' && quantities[i].Value == 1
        && roles[i - 1] is (FigureRole.Rate, { } per) && string.CompareOrdinal(text, quantities[i].NumberStart + 1, per, 0, per.Length) == 0;

    /// <summary>Whether 个 counts people: by the noun nearest to the thing counted, where that is a verb.</summary>
    private bool IsPeople(ItemScene scene, in ItemCandidate item, in ItemCandidate noun)
    {
        var (start, end) = scene.Tokens[item.Head].Is(TokenClass.Noun) || item.Side == ItemSide.Measure ? (item.Start, item.End) : (noun.Start, noun.End);
        return phrases.IsPeople(scene.Text[start..end]);
    }

    private static Figure Figure(string text, Quantity quantity, (FigureRole Role, string? Per) role, in ItemCandidate item, bool people)
    {
        var counted = text[item.Start..item.End].Trim();
        var kind = quantity is { Kind: FigureKind.Count, Unit: "个" } && people ? FigureKind.People : quantity.Kind;
        return new Figure(text[quantity.Start..quantity.End], quantity.Start, quantity.Value, quantity.Max, quantity.Unit,
            counted, kind, quantity.Approx, role.Role, role.Per, quantity.Rule);
    }
}
