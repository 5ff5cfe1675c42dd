using System.Globalization;
using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Ledgers;

/// <summary>What the figures of two tellings say to each other.</summary>
/// <param name="vague">Measure words of which the noun must say what they count.</param>
/// <param name="ownPeople">Whether each side of a joint event may count its own people.</param>
/// <param name="back">Whether the second points back to the first: whatever it states anew corrects it.</param>
internal sealed class StatedFigures(ActivityRecord first, ActivityRecord second, ISet<string> vague, bool ownPeople, bool back)
{
    /// <summary>How much the quantities that both state weigh: one as particular as 11386 three times one of two digits.</summary>
    public double Agreeing => Agreed().DistinctBy(pair => (pair.First.Value, pair.First.Kind)).Sum(pair => Weight(pair.First, pair.Second));

    /// <summary>The things that both count, and count differently: each with the value of either telling.</summary>
    public IEnumerable<(Figure First, Figure Second)> Differing()
    {
        if (first.Figures.Count == 0 || second.Figures.Count == 0) yield break;
        foreach (var mine in first.Figures.Where(Compares).GroupBy(Measured))
        {
            if (ownPeople && mine.Key.Kind == FigureKind.People) continue;
            var theirs = second.Figures.Where(figure => Compares(figure) && Measured(figure) == mine.Key).ToList();
            var agree = mine.Any(figure => theirs.Exists(other => Agree(figure, other)));
            if (agree && !back) continue;
            var pair = mine.SelectMany(figure => theirs.Where(other => SameThing(figure, other) && !mine.Any(told => Agree(told, other))).Select(other => (figure, other))).FirstOrDefault();
            if (pair.figure is not null) yield return pair;
        }
    }

    private IEnumerable<(Figure First, Figure Second)> Agreed() =>
        from mine in first.Figures
        where mine.Kind != FigureKind.Duration
        let theirs = second.Figures.FirstOrDefault(figure => figure.Kind != FigureKind.Duration && Agree(mine, figure) && Like(mine, figure))
        where theirs is not null
        select (mine, theirs);

    /// <summary>So many of each, and how long it took, are told by one and left out by the other.</summary>
    private static bool Compares(Figure figure) => figure.Kind != FigureKind.Duration && figure.Per is null;

    /// <summary>Of one measure; or a count under another measure word of a like noun: 420棵 and 420株 of trees.</summary>
    private bool Like(Figure mine, Figure theirs) => Measured(mine) == Measured(theirs)
        || back && mine.Value >= 10
        || IsCount(mine) && IsCount(theirs) && (mine.Value >= 100 || SameNoun(mine, theirs));

    private static bool IsCount(Figure figure) => figure.Kind is FigureKind.Count or FigureKind.People or FigureKind.Times;

    /// <summary>Its digits; half where another thing may be counted, or a branch's own members, who come to everything.</summary>
    private static double Weight(Figure mine, Figure theirs)
    {
        var weight = SignificantDigits(mine.Value) switch { 1 => 0.5, 2 => 1, 3 => 2, _ => 3 };
        return mine.Kind == FigureKind.Money || mine.Value >= 100 || mine.Kind != FigureKind.People && SameNoun(mine, theirs) ? weight : weight / 2;
    }

    private static int SignificantDigits(decimal value) =>
        value.ToString("0.####", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    /// <summary>People are counted in several measure words; everything else is told apart by its own.</summary>
    private static (FigureKind Kind, string Unit) Measured(Figure figure) =>
        (figure.Kind, figure.Kind is FigureKind.People or FigureKind.Money ? "" : figure.Unit);

    /// <summary>Two numbers of one measure are about one thing unless their nouns have nothing in common.</summary>
    private bool SameThing(Figure mine, Figure theirs) => back
        || mine.Kind is FigureKind.People or FigureKind.Times || !vague.Contains(mine.Unit) || SameNoun(mine, theirs);

    private static bool SameNoun(Figure mine, Figure theirs) =>
        mine.Item.Length == 0 || theirs.Item.Length == 0 || mine.Item.Intersect(theirs.Item).Any();

    private static bool Agree(Figure mine, Figure theirs) => mine.Value == theirs.Value
        || (mine.Approx || theirs.Approx || mine.Max is not null || theirs.Max is not null)
            && Math.Abs(Middle(mine) - Middle(theirs)) <= 0.1m * Math.Max(mine.Value, theirs.Value);

    private static decimal Middle(Figure figure) => figure.Max is { } max ? (figure.Value + max) / 2 : figure.Value;
}
