using System.Globalization;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Ledgers;

/// <summary>
/// Finds the record that already tells an event: by the same person, by another of the branch, or by the other branch of
/// a joint event, whatever the wording. Conservative: figures must agree where both tellings state them, and like events
/// on different days are different events.
/// </summary>
public static class SameEvents
{
    /// <summary>An assumed date says only "not after this day": the telling may follow the event by so many days.</summary>
    private const int TellingDelay = 7;

    /// <summary>The first record that tells the event of <paramref name="candidate"/>; null if it is new.</summary>
    /// <param name="earlier">The ledger so far, in the order kept. Withdrawn records and later tellings are passed over.</param>
    public static ActivityRecord? FirstTelling(ActivityRecord candidate, IEnumerable<ActivityRecord> earlier) =>
        earlier.FirstOrDefault(first => first.Id != candidate.Id && first.Status != RecordStatus.Withdrawn
            && first.SameEventAs is null && Tell(first, candidate));

    private static bool Tell(ActivityRecord first, ActivityRecord second)
    {
        if (SameMessage(first, second)) return false;
        var joint = first.Branch != second.Branch;
        if (joint && !DoneTogether(first, second)) return false;
        var crossed = joint && !Names(first, second.Branch) && !Names(second, first.Branch);
        var days = DaysCompared(first.Date, second.Date);
        if (days == Days.Apart) return false;

        var figures = StatedFigures.Compare(first, second);
        if (figures.Contradicts) return false;
        var wording = Wording.Likeness(first.Text, second.Text);
        if (wording >= 0.9) return days == Days.Same || figures.Agreeing > 0;
        return (figures.Agreeing + (joint && !crossed ? 1 : 0)) switch
        {
            >= 3 => days == Days.Same || wording >= 0.15,
            2 => wording >= (days != Days.Same ? 0.25 : first.Theme == second.Theme ? 0.03 : 0.1),
            1 => wording >= (days == Days.Same ? 0.4 : 0.6),
            _ => days == Days.Same && wording >= 0.6,
        };
    }

    /// <summary>Two items of one message are two activities: their teller told them apart.</summary>
    private static bool SameMessage(ActivityRecord first, ActivityRecord second) =>
        first.Source.Activity.Length > 0 && first.Source == second.Source;

    /// <summary>One names the other's branch; or each was kept under the branch that its teller named as a partner.</summary>
    private static bool DoneTogether(ActivityRecord first, ActivityRecord second) =>
        Names(first, second.Branch) || Names(second, first.Branch) || (Names(first, first.Branch) && Names(second, second.Branch));

    private static bool Names(ActivityRecord record, string branch)
    {
        var name = Branch.ShortOf(branch);
        var core = name.Length > 2 && name[^1] is '村' or '乡' or '镇' ? name[..^1] : name;
        return record.JointBranches.Contains(branch) || record.Text.Contains(core, StringComparison.Ordinal);
    }

    private enum Days { Same, Plausible, Apart }

    private static Days DaysCompared(RecordDate first, RecordDate second)
    {
        if (first.Start <= second.End && second.Start <= first.End && !first.Assumed && !second.Assumed) return Days.Same;
        if (!first.Assumed && !second.Assumed) return Days.Apart;
        return Told(first, second) || Told(second, first) ? Days.Plausible : Days.Apart;
    }

    /// <summary>Whether the telling with the assumed date can be of what happened on the other's date.</summary>
    private static bool Told(RecordDate assumed, RecordDate other) =>
        assumed.Assumed && other.Start <= assumed.Start && assumed.Start.DayNumber - other.End.DayNumber <= TellingDelay;
}

/// <summary>What the figures of two tellings say to each other.</summary>
/// <param name="Agreeing">How many distinct quantities both state; a number as particular as 136 counts twice.</param>
/// <param name="Contradicts">Whether a thing that both count is counted differently.</param>
internal sealed record StatedFigures(int Agreeing, bool Contradicts)
{
    public static StatedFigures Compare(ActivityRecord first, ActivityRecord second)
    {
        var (agreeing, contradicts) = (0, false);
        foreach (var mine in first.Figures.GroupBy(Measured))
        {
            var theirs = second.Figures.Where(figure => Measured(figure) == mine.Key).ToList();
            if (theirs.Count == 0) continue;
            var both = mine.Where(figure => theirs.Exists(other => Agree(figure, other))).Select(figure => figure.Value).Distinct().ToList();
            agreeing += both.Sum(Weight);
            contradicts |= both.Count == 0 && mine.Any(m => theirs.Exists(theirs => SameThing(m, theirs)));
        }
        return new StatedFigures(agreeing, contradicts);
    }

    /// <summary>The things that both count, and count differently: each with the value of either telling.</summary>
    public static IEnumerable<(Figure First, Figure Second)> Differing(ActivityRecord first, ActivityRecord second) =>
        from mine in first.Figures.GroupBy(Measured)
        let theirs = second.Figures.Where(figure => Measured(figure) == mine.Key).ToList()
        where theirs.Count > 0 && !mine.Any(figure => theirs.Exists(other => Agree(figure, other)))
        from pair in mine.SelectMany(figure => theirs.Where(other => SameThing(figure, other)).Take(1).Select(other => (figure, other))).Take(1)
        select pair;

    private static int Weight(decimal value) => SignificantDigits(value) >= 3 ? 2 : 1;

    private static int SignificantDigits(decimal value) =>
        value.ToString("0.####", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    /// <summary>People are counted in several measure words; everything else is told apart by its own.</summary>
    private static (FigureKind, string) Measured(Figure figure) =>
        (figure.Kind, figure.Kind is FigureKind.People or FigureKind.Money ? "" : figure.Unit);

    /// <summary>Two numbers of one measure are about one thing unless their nouns have nothing in common.</summary>
    private static bool SameThing(Figure first, Figure second) =>
        first.Kind is FigureKind.People or FigureKind.Money or FigureKind.Times
        || first.Item.Length == 0 || second.Item.Length == 0 || first.Item.Intersect(second.Item).Any();

    private static bool Agree(Figure first, Figure second) =>
        first.Value == second.Value
        || (first.Approx || second.Approx) && Math.Abs(first.Value - second.Value) <= 0.1m * Math.Max(first.Value, second.Value);
}

/// <summary>How alike two texts are: the share of the shorter one's character pairs that stand in the other too.</summary>
internal static class Wording
{
    /// <returns>0 to 1; digits, punctuation and the words of every report do not count.</returns>
    public static double Likeness(string first, string second)
    {
        var (mine, theirs) = (Pairs(first), Pairs(second));
        var shorter = Math.Min(mine.Count, theirs.Count);
        return shorter == 0 ? 0 : (double)mine.Intersect(theirs).Count() / shorter;
    }

    private static HashSet<string> Pairs(string text)
    {
        var han = string.Concat(text.Where(c => c is >= '\u4e00' and <= '\u9fff' && !"的了在我们是一二两三四五六七八九十百千个月日号".Contains(c)));
        return [.. Enumerable.Range(0, Math.Max(0, han.Length - 1)).Select(i => han.Substring(i, 2))];
    }
}
