using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Pages;

/// <summary>Finds figures of the records that add up to a total which no single matter explains: a joint sum of several.</summary>
internal static class Addends
{
    /// <summary>How many ways to choose are tried before giving up.</summary>
    private const int MostTries = 20_000;

    /// <returns>The lines with the figures that make the sum, at least one a record; null where none do.</returns>
    public static IReadOnlyList<EvidenceLine>? Find(DraftFigure total, IReadOnlyList<EvidenceLine> lines)
    {
        var choices = lines.Select(line => Choices(total, line.Record)).ToList();
        if (choices.Count == 0 || choices.Exists(choice => choice.Count == 0)) return null;

        var chosen = new IReadOnlyList<Figure>[lines.Count];
        var tries = 0;
        return Choose(0, total.Value) ? [.. lines.Select((line, i) => line with { Used = chosen[i] })] : null;

        bool Choose(int place, decimal left)
        {
            if (place == lines.Count) return left == 0;
            if (left < 0 || ++tries > MostTries) return false;
            foreach (var choice in choices[place])
            {
                chosen[place] = choice;
                if (Choose(place + 1, left - choice.Sum(figure => Value(figure, total) ?? 0))) return true;
            }
            return false;
        }
    }

    /// <summary>What a record may add: all figures of the unit, or any one of them.</summary>
    private static IReadOnlyList<IReadOnlyList<Figure>> Choices(DraftFigure total, ActivityRecord? record)
    {
        var fit = record?.Figures.Where(figure => figure.Role == FigureRole.Done && Value(figure, total) is not null).ToList() ?? [];
        return fit.Count <= 1 ? [.. fit.Select(figure => (IReadOnlyList<Figure>)[figure])]
            : [fit, .. fit.Select(figure => (IReadOnlyList<Figure>)[figure])];
    }

    private static decimal? Value(Figure figure, DraftFigure total) =>
        figure.Kind == FigureKind.People && total.Unit is "人" or "人次" ? figure.Value : UnitConversion.Convert(figure.Value, figure.Unit, total.Unit);
}
