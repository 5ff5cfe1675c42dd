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
    public double Agreeing
    {
        get
        {
            var (weight, counted) = (0.0, new List<(decimal, FigureKind)>());
            foreach (var mine in first.Figures)
            {
                if (mine.Kind == FigureKind.Duration || Agreed(mine) is not { } theirs || counted.Contains((mine.Value, mine.Kind))) continue;
                counted.Add((mine.Value, mine.Kind));
                weight += Weight(mine, theirs);
            }
            return weight;
        }
    }

    /// <summary>The things that both count, and count differently: each with the value of either telling.</summary>
    public IReadOnlyList<(Figure First, Figure Second)> Differing()
    {
        List<(Figure First, Figure Second)>? differing = null;
        foreach (var mine in first.Figures)
        {
            if (!Compares(mine) || ownPeople && mine.Kind == FigureKind.People || differing?.Exists(pair => Measured(pair.First) == Measured(mine)) == true) continue;
            if (Other(mine) is { } theirs && (back || !IsAgreed(Measured(mine)))) (differing ??= []).Add((mine, theirs));
        }
        return differing ?? (IReadOnlyList<(Figure, Figure)>)[];
    }

    private Figure? Agreed(Figure mine)
    {
        foreach (var theirs in second.Figures)
            if (theirs.Kind != FigureKind.Duration && Agree(mine, theirs) && Like(mine, theirs)) return theirs;
        return null;
    }

    /// <summary>A figure of the second that counts the same thing and agrees with none of the first's.</summary>
    private Figure? Other(Figure mine)
    {
        foreach (var theirs in second.Figures)
            if (Compares(theirs) && Measured(theirs) == Measured(mine) && SameThing(mine, theirs) && !IsTold(theirs)) return theirs;
        return null;
    }

    private bool IsTold(Figure theirs)
    {
        foreach (var mine in first.Figures)
            if (Compares(mine) && Measured(mine) == Measured(theirs) && Agree(mine, theirs)) return true;
        return false;
    }

    /// <summary>Whether both state a like value in that measure.</summary>
    private bool IsAgreed((FigureKind, string) measured)
    {
        foreach (var theirs in second.Figures)
            if (Compares(theirs) && Measured(theirs) == measured && IsTold(theirs)) return true;
        return false;
    }

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
        mine.Item.Length == 0 || theirs.Item.Length == 0 || mine.Item.AsSpan().ContainsAny(theirs.Item);

    private static bool Agree(Figure mine, Figure theirs) => mine.Value == theirs.Value
        || (mine.Approx || theirs.Approx || mine.Max is not null || theirs.Max is not null)
            && Math.Abs(Middle(mine) - Middle(theirs)) <= 0.1m * Math.Max(mine.Value, theirs.Value);

    private static decimal Middle(Figure figure) => figure.Max is { } max ? (figure.Value + max) / 2 : figure.Value;
}
