using Assistant.Nlp.Dates;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Text → the figures it states.</summary>
public sealed class FigureReader
{
    private readonly LookAlikes lookAlikes;
    private readonly QuantityScanner scanner;
    private readonly FigureRoles roles;
    private readonly FigureItems items;
    private readonly PhraseWords phrases;

    public FigureReader(TextFolder seeds)
    {
        var words = new FigureWords(seeds["figure-words.yaml"]);
        var measures = new MeasureWords(seeds["measure-words.yaml"]);
        phrases = new PhraseWords(seeds);
        lookAlikes = new LookAlikes(words);
        scanner = new QuantityScanner(measures, words, phrases);
        roles = new FigureRoles(words, measures, phrases);
        items = new FigureItems(phrases, words, measures);
    }

    /// <param name="text">The words; offsets of the figures are within it.</param>
    /// <param name="dates">The dates already read from it; no figure is read inside one.</param>
    public IReadOnlyList<Figure> Read(string text, IReadOnlyList<DateMention> dates)
    {
        var folded = Halfwidth.Fold(text);
        var quantities = scanner.Scan(folded, lookAlikes.Mask(folded, dates));
        if (quantities.Count == 0) return [];

        var assigned = roles.Assign(folded, quantities);
        var spans = new List<(int Start, int End)>(quantities.Count);
        var figures = new List<Figure>(quantities.Count);
        for (var i = 0; i < quantities.Count; i++)
        {
            spans.Add(items.Find(folded, quantities, i, spans));
            if (!OnlySaysRate(folded, quantities, assigned, i) && !OnlySaidRate(folded, quantities, assigned, i)) figures.Add(Figure(text, quantities[i], assigned[i], spans[i]));
        }
        return figures;
    }

    /// <summary>The 一户 of 一户两千块 says of what the rate is and counts nothing.</summary>
    private static bool OnlySaysRate(string text, List<Quantity> quantities, (FigureRole Role, string? Per)[] roles, int i) =>
        text[quantities[i].NumberStart] == '一' && quantities[i].Value == 1 && roles[i].Role != FigureRole.Rate && i + 1 < quantities.Count
        && roles[i + 1] is (FigureRole.Rate, { } per) && quantities[i + 1].Start - quantities[i].UnitEnd <= 6
        && text[quantities[i].NumberStart..quantities[i].UnitEnd].Contains(per, StringComparison.Ordinal)
        && !text.AsSpan(quantities[i].UnitEnd, quantities[i + 1].Start - quantities[i].UnitEnd).Contains('每');

    /// <summary>The 一管 of 十个人一管.</summary>
    private static bool OnlySaidRate(string text, List<Quantity> quantities, (FigureRole Role, string? Per)[] roles, int i) =>
        i > 0 && quantities[i - 1].End == quantities[i].NumberStart && text[quantities[i].NumberStart] == '一' && quantities[i].Value == 1
        && roles[i - 1] is (FigureRole.Rate, { } per) && string.CompareOrdinal(text, quantities[i].NumberStart + 1, per, 0, per.Length) == 0;

    private Figure Figure(string text, Quantity quantity, (FigureRole Role, string? Per) role, (int Start, int End) item)
    {
        var counted = text[item.Start..item.End].Trim();
        var kind = quantity is { Kind: FigureKind.Count, Unit: "个" } && phrases.IsPeople(counted) ? FigureKind.People : quantity.Kind;
        return new Figure(text[quantity.Start..quantity.End], quantity.Start, quantity.Value, quantity.Max, quantity.Unit,
            counted, kind, quantity.Approx, role.Role, role.Per, quantity.Rule);
    }
}
