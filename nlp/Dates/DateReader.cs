using System.Text.RegularExpressions;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Dates;

/// <summary>Text → the days and periods it tells.</summary>
public sealed class DateReader
{
    private readonly DateAtoms atoms;
    private readonly WordSet partsOfDay;
    private readonly WordSet backgroundBefore;
    private readonly WordSet backgroundAfter;
    private readonly WordSet plannedBefore;
    private readonly WordSet deadlineAfter;
    private readonly WordSet sinceTails;
    private readonly WordSet sinceNotBefore;
    private readonly Regex recurring;
    private readonly Regex weekdayInBrackets;
    private readonly Regex weekdayBehind;
    private readonly Regex secondDay;
    private readonly Regex bareDayPair;
    private readonly Regex moreDays;
    private readonly Regex firstOfDays;
    private readonly Regex dayCount;
    private readonly Regex countedDays;

    public DateReader(TextFolder seeds)
    {
        var words = PeriodWords.Read(seeds["period-words.yaml"]);
        var patterns = new DatePatterns(seeds, words);
        atoms = new DateAtoms(words, patterns);
        recurring = patterns.Around("recurring");
        weekdayInBrackets = patterns.Around("weekday-in-brackets");
        weekdayBehind = patterns.Around("weekday-behind");
        secondDay = patterns.Around("second-day");
        bareDayPair = patterns.Around("bare-day-pair");
        moreDays = patterns.Around("more-days");
        firstOfDays = patterns.Around("first-of-days");
        dayCount = patterns.Around("day-count");
        countedDays = patterns.Around("counted-days");
        partsOfDay = new WordSet(words.PartsOfDay);
        backgroundBefore = new WordSet(words.BackgroundBefore);
        backgroundAfter = new WordSet(words.BackgroundAfter);
        plannedBefore = new WordSet(words.PlannedBefore);
        deadlineAfter = new WordSet(words.DeadlineAfter);
        sinceTails = new WordSet(words.SinceTails);
        sinceNotBefore = new WordSet(words.SinceNotBefore);
    }

    /// <param name="saidOn">The day the text was said, in the sender's time zone.</param>
    /// <returns>In order of appearance, none overlapping; see <see cref="DateMention.Main"/> for the one that dates the activity.</returns>
    public IReadOnlyList<DateMention> Read(string text, DateOnly saidOn)
    {
        var folded = Halfwidth.Fold(text);
        var found = Choose(atoms.Find(folded, saidOn), folded);
        if (found.Count == 0) return [];

        var mentions = new List<DateMention>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var atom = WithPartOfDay(folded, found[i]);
            if (i + 1 < found.Count && (Connects(folded, atom.End, found[i + 1].Start) || AreNeighbours(folded, atom, found[i + 1])) && Joined(atom, found[i + 1]) is { } range)
            {
                atom = WithPartOfDay(folded, range with { End = found[i + 1].End, Rule = AreNeighbours(folded, atom, found[i + 1]) ? "day-list" : range.Rule });
                i++;
            }
            else if (DaysBehind(folded, atom) is { } list) atom = list;
            else if (DayBehind(folded, atom) is { } shortRange) atom = WithPartOfDay(folded, shortRange);
            if (i + 1 < found.Count && IsDayOfFestival(atom, found[i + 1])) atom = found[++i] with { Start = atom.Start };
            atom = WithDayCount(folded, atom);
            while (i + 1 < found.Count && (found[i + 1].Start < atom.End || Repeats(folded, atom, found[i + 1])))
            {
                i++;
                if (found[i].End > atom.End) atom = WithPartOfDay(folded, atom with { End = found[i].End });
            }
            atom = WithTail(folded, atom, saidOn);
            mentions.Add(new DateMention(text[atom.Start..atom.End], atom.Start, atom.From, atom.To, atom.Rule, IsBackground(folded, atom, saidOn)));
        }
        return Foreground.Of(folded, mentions, saidOn);
    }

    /// <summary>The leftmost expressions, the longest of those that begin together; none inside a recurring one (每周四).</summary>
    private List<DateAtom> Choose(IEnumerable<DateAtom> all, string text)
    {
        var sorted = all.OrderBy(atom => atom.Start).ThenByDescending(atom => atom.End).ToList();
        if (sorted.Count == 0) return sorted;
        var chosen = new List<DateAtom>();
        var again = recurring.Match(text);
        var end = 0;
        foreach (var atom in sorted)
        {
            if (atom.Start < end) continue;
            while (again.Success && again.Index + again.Length <= atom.Start) again = again.NextMatch();
            if (again.Success && again.Index <= atom.Start) continue;
            chosen.Add(atom);
            end = atom.End;
        }
        return chosen;
    }

    private DateAtom WithPartOfDay(string text, DateAtom atom)
    {
        if (atom.Grain is not Grain.Day) return atom;
        var at = atom.End;
        if (weekdayInBrackets.Match(text, at) is { Success: true } bracketed) atom = atom with { End = at = at + bracketed.Length };
        if (atom.MonthSaid && atom.Rule is not ("week" or "weekday") && weekdayBehind.Match(text, at) is { Success: true } weekday) atom = atom with { End = at = at + weekday.Length };
        if (NumeralReader.At(text, at) == ' ' && partsOfDay.LengthAt(text, at + 1) > 1) at++;
        return partsOfDay.LengthAt(text, at) is > 0 and var length && !(length == 1 && NumeralReader.At(text, at + 1) is '会' or '班' or '饭' or '餐' or '市' or '操' or '已' or '点' or '期' or '早')
            ? atom with { End = at + length } : atom;
    }

    private static bool Connects(string text, int from, int to)
    {
        var between = text.AsSpan(from, Math.Max(0, to - from)).Trim();
        return between is "至" or "到" or "-" or "—" or "–" or "~" or "～" or "－" or "——" or "--" or "一直到" or "持续到" or "直到";
    }

    /// <summary>昨天和今天, 5月13日、14日, 上周六、周日: two days in a row told as a list.</summary>
    private static bool AreNeighbours(string text, DateAtom first, DateAtom next) =>
        IsPairOfFestivals(text, first, next)
        || next.Start == first.End && first.Rule == "relative-day" && next.Rule == "relative-day" && first.To.AddDays(1) == next.From
        || next.Start - first.End == 1 && text[first.End] is '和' or '、' or '与' or '跟' && first.Grain == Grain.Day && next.Grain == Grain.Day
        && next.Rule != "day-of-month" && first.To.AddDays(1) == next.From;

    /// <summary>中秋、国庆期间, 元旦春节期间.</summary>
    private static bool IsPairOfFestivals(string text, DateAtom first, DateAtom next) =>
        first is { Rule: "festival", Grain: Grain.Day } && next.Rule == "festival" && next.To > next.From && first.From < next.From
        && (next.Start == first.End || next.Start - first.End == 1 && text[first.End] is '、' or '和' or '与');

    private static DateAtom? Joined(DateAtom low, DateAtom high)
    {
        var from = low.From;
        var to = high.To;
        if (high.Rule == "weekday" && low.Grain == Grain.Day) to = low.From.AddDays(((int)high.From.DayOfWeek - (int)low.From.DayOfWeek + 7) % 7);
        if (high.Rule == "day-of-month" && low.Grain == Grain.Day) return DayInMonth(low, high.To.Day, high.End);
        if (!low.YearSaid && high.YearSaid is false && from > to) from = from.AddYears(-1);
        if (low.YearSaid && !high.YearSaid && to < from) to = to.AddYears(1);
        while (low.YearSaid && !high.YearSaid && to.Year > from.Year && to.AddYears(-1) >= from) to = to.AddYears(-1);
        return from <= to ? low with { From = from, To = to, Rule = "range" } : null;
    }

    /// <summary>5月10-12日, 5日至7日: the second day in the month of the first, or the next.</summary>
    private static DateAtom? DayInMonth(DateAtom low, int day, int end)
    {
        var to = Calendar.Day(low.From.Year, low.From.Month, day);
        if (to is null || to < low.From)
        {
            var next = low.From.AddMonths(1);
            to = Calendar.Day(next.Year, next.Month, day);
        }
        return to is { } last ? low with { To = last, End = end, Rule = "range" } : null;
    }

    private DateAtom? DayBehind(string text, DateAtom atom)
    {
        if (atom.Grain == Grain.Day && secondDay.Match(text, atom.End) is { Success: true } match && DayOf(match.Groups["d"].Value) is { } day)
            return DayInMonth(atom, day, match.Index + match.Length);
        // 5月10-12日: the month was read alone, both days stand behind it.
        if (atom.Grain == Grain.Month && atom.From.Day == 1 && bareDayPair.Match(text, atom.End) is { Success: true } pair
            && DayOf(pair.Groups["m"].Value) is { } first && DayOf(pair.Groups["d"].Value) is { } last
            && Calendar.Day(atom.From.Year, atom.From.Month, first) is { } from)
            return DayInMonth(atom with { From = from, To = from, Grain = Grain.Day }, last, pair.Index + pair.Length);
        return null;
    }

    /// <summary>5月13、14、15日; 13号、14号: from the first to the last day.</summary>
    private DateAtom? DaysBehind(string text, DateAtom atom)
    {
        if (atom is { Grain: Grain.Month, Rule: "year-month-day" } && countedDays.Match(text, atom.End) is { Success: true } two
            && Calendar.Day(atom.From.Year, atom.From.Month, int.Parse(two.Groups["a"].Value)) is { } one && int.Parse(two.Groups["d"].Value) > one.Day)
            return DayInMonth(atom with { From = one, To = one, Grain = Grain.Day }, int.Parse(two.Groups["d"].Value), two.Index + two.Length) is { } both ? both with { Rule = "day-list" } : null;
        if (atom is { Grain: Grain.Month, Rule: "year-month-day" } && firstOfDays.Match(text, atom.End) is { Success: true } first
            && Calendar.Day(atom.From.Year, atom.From.Month, int.Parse(first.Groups["d"].Value)) is { } day)
            atom = atom with { From = day, To = day, Grain = Grain.Day, End = first.Index + first.Length };
        if (atom is not { Grain: Grain.Day, Rule: "year-month-day" or "day-of-month" or "month-of" } || moreDays.Match(text, atom.End) is not { Success: true } more) return null;
        return DayOf(more.Groups["d"].Captures[^1].Value) is { } last && last > atom.From.Day && DayInMonth(atom, last, more.Index + more.Length) is { } list ? list with { Rule = "day-list" } : null;
    }

    /// <summary>9月28、29日两天: the number of days belongs to the words.</summary>
    private DateAtom WithDayCount(string text, DateAtom atom) =>
        atom.Grain == Grain.Day && atom.To > atom.From && atom.Rule is "day-list" && dayCount.Match(text, atom.End) is { Success: true } count && !count.Value.StartsWith('连')
        && NumeralReader.ReadAt(text, count.Value[0] is '这' ? atom.End + 1 : atom.End)?.Value == atom.To.DayNumber - atom.From.DayNumber + 1
            ? atom with { End = atom.End + count.Length } : atom;

    /// <summary>九月九日重阳节: the day of the lunar calendar is told with the festival's name.</summary>
    private static bool IsDayOfFestival(DateAtom atom, DateAtom next) =>
        atom is { Rule: "year-month-day", Grain: Grain.Day, YearSaid: false } && next.Rule == "festival" && next.Start == atom.End && next.From != atom.From;

    /// <summary>12月22日冬至, 5月16日（周日）: the same day told twice.</summary>
    private static bool Repeats(string text, DateAtom atom, DateAtom next)
    {
        if (atom.From != next.From || atom.To != next.To || atom.Grain != Grain.Day) return false;
        return next.Start == atom.End;
    }

    private static int? DayOf(string said)
    {
        var day = char.IsAsciiDigit(said[0]) ? int.Parse(said) : (int)(ChineseNumeral.ReadAt(said, 0)?.Value ?? 0);
        return day is >= 1 and <= 31 ? day : null;
    }

    /// <summary>X起 and X以来 run to the day it was said; so does X至今.</summary>
    private DateAtom WithTail(string text, DateAtom atom, DateOnly saidOn)
    {
        var length = sinceTails.LengthAt(text, atom.End);
        if (length == 0 || length == 1 && sinceNotBefore.LengthAt(text, atom.End + 1) > 0 || atom.From > saidOn) return atom;
        return atom with { To = saidOn, End = atom.End + length, Rule = atom.Rule + "-since" };
    }

    private bool IsBackground(string text, DateAtom atom, DateOnly saidOn)
    {
        var before = atom.Start;
        while (before > 0 && text[before - 1] is '县' or '乡' or '委' or '市' or '省' or '镇' or '的' or '“' or '是' or ' ' or '在' or '于' or '到' or '党' or '中' or '央' or '了') before--;
        if (backgroundBefore.LengthBefore(text, before) > 0 || backgroundBefore.LengthBefore(text, atom.Start) > 0) return true;
        if (deadlineAfter.LengthAt(text, atom.End) > 0 && NumeralReader.At(text, atom.End + 1) is not '夕' and not '后') return true;
        var after = atom.End;
        if (atom.Rule.EndsWith("-since", StringComparison.Ordinal) && NumeralReader.At(text, after) == '的') return true; // 6月份以来的雨
        for (var i = after; i <= Math.Min(after + 1, text.Length - 1); i++)
            if (backgroundAfter.LengthAt(text, i) > 0 && (i == after || atom.Grain == Grain.Year || NumeralReader.At(text, after) == '的')
                && !(atom.Grain == Grain.Day && backgroundAfter.LengthAt(text, i) < 3 && NumeralReader.At(text, i) is '打' or '修' or '建' or '立' or '生')
                && !(atom.Grain is Grain.Month && NumeralReader.At(text, i) is '打' or '修' or '建')) return SaidLater(text, atom) || atom.Grain == Grain.Year || backgroundAfter.LengthAt(text, i) >= 2;
        if (atom.Rule == "relative-year" && text.AsSpan(0, atom.Start).ContainsAny('，', '。', '；') && NumeralReader.At(text, atom.Start - 1) is not ('，' or '。' or '；' or ' ' or '：' or ':')) return true; // 480亩稻田今年不愁水
        if (atom is { Rule: "bare-period", Grain: Grain.Month } && saidOn.Month is >= 3 and <= 11 && atom.From.Month == 12) return true; // 年底 said in spring is the one to come
        if (atom is { Grain: Grain.Year, YearSaid: true } && atom.From.Year < saidOn.Year - 12) return true;
        for (var i = Math.Max(0, atom.Start - 6); i < atom.Start; i++)
            if (plannedBefore.LengthAt(text, i) is > 0 and var length && i + length <= atom.Start
                && !text.AsSpan(i, atom.Start - i).ContainsAny('，', '。', '；') && (i + length == atom.Start || atom.From > saidOn || length >= 2 && atom.Start - i - length <= 2)) return true;
        return false;
    }

    private static bool SaidLater(string text, DateAtom atom) => atom.End < text.Length - 6;
}
