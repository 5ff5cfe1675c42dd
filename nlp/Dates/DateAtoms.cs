using System.Text.RegularExpressions;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Dates;

/// <summary>Finds the single expressions of days and periods, each by a named rule.</summary>
internal sealed class DateAtoms
{
    private delegate DateAtom? Resolve(string rule, Match match, DateOnly saidOn, string text);

    private readonly (string Name, Resolve Resolve)[] rules;
    private readonly PatternSieve patterns;
    private readonly PeriodWords words;
    private readonly WordSet mayStandBefore;
    private readonly Regex isName;
    private readonly Regex beforeFestival;
    private readonly Regex dayBefore;
    private readonly Regex dayAfter;
    private readonly Regex eve;

    public DateAtoms(PeriodWords words, DatePatterns patterns)
    {
        this.words = words;
        mayStandBefore = new WordSet(words.MayStandBeforeTerms);
        isName = new Regex($@"\G(?:{words.FestivalIsName})", RegexOptions.Compiled | RegexOptions.CultureInvariant);
        (dayBefore, dayAfter, eve) = (Behind(words.DayBeforeFestival), Behind(words.DayAfterFestival), Behind(words.EveOfFestival));
        beforeFestival = patterns.Around("before-festival", RegexOptions.RightToLeft);
        rules =
        [
            ("year-month-day", MonthOrDay),
            ("packed-day", MonthOrDay),
            ("year-month", MonthOrDay),
            ("first-month", FirstMonth),
            ("numeric-year", MonthOrDay),
            ("dotted-day", DottedDay),
            ("dashed-day", MonthOrDay),
            ("period-of-year", PeriodOfYear),
            ("bare-period", PeriodOfYear),
            ("year", WholeYear),
            ("relative-year", WholeYear),
            ("month-of", RelativeMonth),
            ("bare-part", RelativeMonth),
            ("week", Week),
            ("weekday", Week),
            ("weekday-pair", WeekdayPair),
            ("bare-dashed-day", MonthOrDay),
            ("day-of-month", DayOfMonth),
            ("day-range", DayRange),
            ("relative-day", RelativeDay),
            ("ago", Ago),
            ("lunar-month", LunarMonth),
            ("day-pair", DayPair),
            ("weekend", Weekend),
            ("lunar", LunarDay),
            ("festival", FestivalDay),
            ("month-range", MonthRange),
            ("last-span", LastSpan),
        ];
        this.patterns = new PatternSieve(rules.Select(rule => patterns.Of(rule.Name)));
    }

    /// <summary>All expressions, overlapping ones too, in no order.</summary>
    public IEnumerable<DateAtom> Find(string text, DateOnly saidOn)
    {
        foreach (var number in patterns.MayMatch(text))
        {
            var (rule, resolve) = rules[number];
            for (var match = patterns[number].Match(text); match.Success; match = match.NextMatch())
                if (resolve(rule, match, saidOn, text) is { } atom) yield return atom;
        }
    }

    private DateAtom? MonthOrDay(string rule, Match match, DateOnly saidOn, string text)
    {
        if (NumberOf(match.Groups["m"]) is not (>= 1 and <= 12 and var month)) return null;
        var year = YearOf(match, saidOn);
        if (match.Groups["d"].Success)
            return NumberOf(match.Groups["d"]) is { } day && LatestDay(year, month, day, saidOn) is { } date
                ? Atom(rule, match, date, date, Grain.Day, year is not null, true) : null;

        var part = match.Groups["part"].Value;
        var (from, to) = PartOf(year ?? saidOn.Year, month, part);
        if (year is null && from > saidOn) (from, to) = PartOf(saidOn.Year - 1, month, part);
        return Atom(rule, match, from, to, part.Length > 0 ? Grain.Tens : Grain.Month, year is not null, true);
    }

    /// <summary>5.3 is a day where no price or measure can stand: at the start of a clause or before a word that goes on about that day.</summary>
    private DateAtom? DottedDay(string rule, Match match, DateOnly saidOn, string text)
    {
        var before = match.Index > 0 ? text[match.Index - 1] : '\n';
        if (!(before is '\n' or ' ' or '，' or '。' or '；' or '：' or ':' or ',' or ';' or '(' or '（' or '于' or '在' or '从' or '自' or '是' or '到' or '至' or '-' or '~' or '—' or '！' or '？' or '(')) return null;
        return MonthOrDay(rule, match, saidOn, text);
    }

    private DateAtom? PeriodOfYear(string rule, Match match, DateOnly saidOn, string text)
    {
        var year = YearOf(match, saidOn);
        var said = match.Groups["p"].Value;
        var (from, to, grain) = Period(year ?? saidOn.Year, said);
        if (year is null && from > saidOn) (from, to, grain) = Period(saidOn.Year - 1, said);
        return Atom(rule, match, from, to, grain, year is not null, true);
    }

    private static (DateOnly, DateOnly, Grain) Period(int year, string said)
    {
        DateOnly First(int month) => new(year, month, 1);
        if (said == "上半年") return (First(1), Calendar.EndOfMonth(year, 6), Grain.Half);
        if (said == "下半年") return (First(7), Calendar.EndOfMonth(year, 12), Grain.Half);
        if (said.EndsWith('初')) return (First(1), Calendar.EndOfMonth(year, 1), Grain.Month);
        if (!said.EndsWith("季度", StringComparison.Ordinal)) return (First(12), Calendar.EndOfMonth(year, 12), Grain.Month);
        var quarter = said.Select(c => char.IsAsciiDigit(c) ? c - '0' : ChineseNumeral.DigitOf(c)).First(digit => digit > 0);
        return (First(said.StartsWith('前') ? 1 : quarter * 3 - 2), Calendar.EndOfMonth(year, quarter * 3), Grain.Quarter);
    }

    private DateAtom? WholeYear(string rule, Match match, DateOnly saidOn, string text) =>
        YearOf(match, saidOn) is { } year ? Atom(rule, match, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Grain.Year, true, false) : null;

    private DateAtom? RelativeMonth(string rule, Match match, DateOnly saidOn, string text)
    {
        var which = match.Groups["w"].Value;
        var first = new DateOnly(saidOn.Year, saidOn.Month, 1).AddMonths(which switch { "上上" => -2, "上" => -1, "下" => 1, _ => 0 });
        if (match.Groups["d"].Success)
            return NumberOf(match.Groups["d"]) is { } day && Calendar.Day(first.Year, first.Month, day) is { } date ? Atom(rule, match, date, date, Grain.Day, true, true) : null;

        var part = match.Groups["part"].Value;
        var (from, to) = PartOf(first.Year, first.Month, part);
        if (which.Length == 0 && from > saidOn)
        {
            first = first.AddMonths(-1);
            (from, to) = PartOf(first.Year, first.Month, part);
        }
        return Atom(rule, match, from, to, part.Length > 0 ? Grain.Tens : Grain.Month, true, true);
    }

    private DateAtom? Week(string rule, Match match, DateOnly saidOn, string text)
    {
        var monday = saidOn.AddDays(-((int)saidOn.DayOfWeek + 6) % 7);
        var which = match.Groups["w"].Value;
        monday = monday.AddDays(7 * which switch { "上上" => -2, "上" => -1, "下" => 1, "下下" => 2, _ => 0 });
        var day = match.Groups["d"].Value;
        if (day.Length == 0) return Atom(rule, match, monday, monday.AddDays(6), Grain.Week, true, true);
        var index = day == "末" ? 5 : day is "日" or "天" ? 6 : (day == "无" ? 5 : ChineseNumeral.DigitOf(day[0])) - 1; // 上周无下午: 五 mistyped
        var date = monday.AddDays(index);
        if (which.Length == 0 && date > saidOn) date = date.AddDays(-7);
        return Atom(rule, match, date, day == "末" ? date.AddDays(1) : date, Grain.Day, true, true);
    }

    /// <summary>上周四周五, 周六、周日两天.</summary>
    private DateAtom? WeekdayPair(string rule, Match match, DateOnly saidOn, string text)
    {
        var (first, last) = (ChineseNumeral.DigitOf(match.Groups["d"].Value[0]), ChineseNumeral.DigitOf(match.Groups["e"].Value[0]));
        if ((last < 0 ? 7 : last) != first + 1 || Week(rule, match, saidOn, text) is not { } atom) return null;
        return atom with { To = atom.From.AddDays(1) };
    }

    private DateAtom? DayOfMonth(string rule, Match match, DateOnly saidOn, string text)
    {
        if (NumberOf(match.Groups["d"]) is not (>= 1 and <= 31 and var day)) return null;
        if (match.Value.EndsWith('日') && !char.IsAsciiDigit(match.Value[0])) return null; // 一日, 三日: too often a span of time
        for (var month = new DateOnly(saidOn.Year, saidOn.Month, 1); month > saidOn.AddMonths(-3); month = month.AddMonths(-1))
            if (Calendar.Day(month.Year, month.Month, day) is { } date && date <= saidOn) return Atom(rule, match, date, date, Grain.Day, false, false);
        return null;
    }

    /// <summary>13-15号: both days in the latest month that has begun with the first.</summary>
    private DateAtom? DayRange(string rule, Match match, DateOnly saidOn, string text)
    {
        if (NumberOf(match.Groups["a"]) is not { } first || NumberOf(match.Groups["d"]) is not { } last || last <= first) return null;
        for (var month = new DateOnly(saidOn.Year, saidOn.Month, 1); month > saidOn.AddMonths(-3); month = month.AddMonths(-1))
            if (Calendar.Day(month.Year, month.Month, first) is { } from && from <= saidOn && Calendar.Day(month.Year, month.Month, last) is { } to)
                return Atom(rule, match, from, to, Grain.Day, false, false);
        return null;
    }

    private DateAtom? RelativeDay(string rule, Match match, DateOnly saidOn, string text)
    {
        if (words.Echoes.Contains(match.Value)) return null;
        var date = saidOn.AddDays(words.Days[match.Value]);
        return Atom(rule, match, date, date, Grain.Day, true, true);
    }

    private DateAtom? Ago(string rule, Match match, DateOnly saidOn, string text)
    {
        if (match.Groups["n"].Value == "半")
            return match.Groups["u"].Value == "月" && match.Groups["ge"].Success ? Atom(rule, match, saidOn.AddDays(-15), saidOn.AddDays(-15), Grain.Day, true, true) : null;
        if (NumberOf(match.Groups["n"]) is not { } count) return null;
        switch (match.Groups["u"].Value)
        {
            case "天" or "日": return Atom(rule, match, saidOn.AddDays(-count), saidOn.AddDays(-count), Grain.Day, true, true);
            case "周" or "星期" or "礼拜": return Atom(rule, match, saidOn.AddDays(-7 * count), saidOn.AddDays(-7 * count), Grain.Week, true, true);
            case "月" when match.Groups["ge"].Success:
                var month = new DateOnly(saidOn.Year, saidOn.Month, 1).AddMonths(-count);
                return Atom(rule, match, month, Calendar.EndOfMonth(month.Year, month.Month), Grain.Month, true, true);
            default: return null;
        }
    }

    private DateAtom? LunarDay(string rule, Match match, DateOnly saidOn, string text)
    {
        var month = match.Groups["lm"].Value switch { "" or "正月" => 1, "冬月" => 11, "腊月" => 12, var said => Chinese(said[..^1]) ?? 0 };
        var day = match.Groups["ld"].Value switch { ['初', var unit] => Chinese(unit.ToString()), ['廿', var unit] => 20 + Chinese(unit.ToString()), var said => Chinese(said) };
        if (month is < 1 or > 12 || day is not (>= 1 and <= 30)) return null;
        var date = Calendar.LunarDay(YearOf(match, saidOn) ?? saidOn.Year, month, day.Value);
        if (date > saidOn) date = Calendar.LunarDay(saidOn.Year - 1, month, day.Value);
        return Atom(rule, match, date, date, Grain.Day, false, true);
    }

    /// <summary>正月, 去年腊月: the whole lunar month.</summary>
    private DateAtom? LunarMonth(string rule, Match match, DateOnly saidOn, string text)
    {
        var month = match.Groups["lm"].Value switch { "正月" => 1, "冬月" => 11, _ => 12 };
        var told = YearOf(match, saidOn);
        var (from, to) = Calendar.LunarMonth(told ?? saidOn.Year, month);
        if (told is null && from > saidOn) (from, to) = Calendar.LunarMonth(saidOn.Year - 1, month);
        return Atom(rule, match, from, to, Grain.Month, told is not null, true);
    }

    /// <summary>元月 is January.</summary>
    private DateAtom? FirstMonth(string rule, Match match, DateOnly saidOn, string text)
    {
        var year = YearOf(match, saidOn);
        if (match.Groups["d"].Success)
            return NumberOf(match.Groups["d"]) is { } day && LatestDay(year, 1, day, saidOn) is { } date ? Atom(rule, match, date, date, Grain.Day, year is not null, true) : null;
        var (from, to) = PartOf(year ?? saidOn.Year, 1, match.Groups["part"].Value);
        return Atom(rule, match, from, to, Grain.Month, year is not null, true);
    }

    /// <summary>昨今两天, 今明两天.</summary>
    private static DateAtom? DayPair(string rule, Match match, DateOnly saidOn, string text)
    {
        var first = match.Groups["p"].Value switch { ['昨', .., '今'] => -1, ['今', ..] => 0, _ => -2 };
        return Atom(rule, match, saidOn.AddDays(first), saidOn.AddDays(first + 1), Grain.Day, true, true);
    }

    /// <summary>上周六日, 周六、周日两天.</summary>
    private static DateAtom? Weekend(string rule, Match match, DateOnly saidOn, string text)
    {
        var monday = saidOn.AddDays(-((int)saidOn.DayOfWeek + 6) % 7 + 7 * match.Groups["w"].Value switch { "上上" => -2, "上" => -1, "下" => 1, _ => 0 });
        if (!match.Groups["w"].Success && monday.AddDays(5) > saidOn) monday = monday.AddDays(-7);
        return Atom(rule, match, monday.AddDays(5), monday.AddDays(6), Grain.Day, true, true);
    }

    private DateAtom? FestivalDay(string rule, Match match, DateOnly saidOn, string text)
    {
        var name = match.Groups["f"].Value;
        var festival = words.Festivals[name];
        if (eve.IsMatch(text, match.Groups["f"].Index + name.Length)) return null;
        if (BesideFestival(match, festival, saidOn, text) is { } beside) return beside;
        var afterName = match.Groups["tail"].Value + text.Substring(match.Index + match.Length, Math.Min(6, text.Length - match.Index - match.Length));
        if (match.Groups["tail"].Length == 0 && name[^1] is not ('节' or '日') && isName.IsMatch(text, match.Index + match.Length)) return null;
        if (festival.NotBefore.Any(word => afterName.StartsWith(word, StringComparison.Ordinal))) return null;
        if (festival.OnlyBefore.Count > 0 && !festival.OnlyBefore.Any(word => afterName.StartsWith(word, StringComparison.Ordinal))) return null;
        var before = beforeFestival.Match(text, match.Index);
        var year = YearOf(before, saidOn);
        if (festival.Alone && year is null && match.Index is > 0 and var at && text[at - 1] >= '一' && mayStandBefore.LengthBefore(text, at) == 0) return null;
        var day = year is { } told ? festival.In(told) : festival.LatestBy(saidOn);
        var tail = match.Groups["tail"].Value;
        var holiday = tail.EndsWith("期间", StringComparison.Ordinal) || tail.EndsWith("假期", StringComparison.Ordinal)
            || tail.EndsWith("长假", StringComparison.Ordinal) || tail.EndsWith("黄金周", StringComparison.Ordinal);
        var quoted = tail.Length > 1 && tail[0] is '”' or '"'; // “七一”当天
        var start = quoted || year is not null ? before.Index : match.Index;
        return new DateAtom(start, match.Index + match.Length, day, holiday ? day.AddDays(festival.SpanIn(day.Year) - 1) : day, Grain.Day, year is not null, true, rule);
    }

    /// <summary>中秋节前一天, 立秋后第二天.</summary>
    private DateAtom? BesideFestival(Match match, PeriodWords.Festival festival, DateOnly saidOn, string text)
    {
        var end = match.Groups["f"].Index + match.Groups["f"].Length;
        var (before, after) = (dayBefore.Match(text, end), dayAfter.Match(text, end));
        if (!before.Success && !after.Success) return null;
        var shift = before.Success ? -1 : 1;
        var day = festival.LatestBy(saidOn.AddDays(-shift)).AddDays(shift);
        return new DateAtom(match.Index, end + (before.Success ? before.Length : after.Length), day, day, Grain.Day, false, true, "beside-festival");
    }

    private static Regex Behind(string pattern) => new($@"\G(?:{pattern})", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>最近一周, 过去10天, 近半个月: up to the day it was said.</summary>
    private static DateAtom? LastSpan(string rule, Match match, DateOnly saidOn, string text)
    {
        var half = match.Groups["n"].Value == "半";
        if ((half ? 1 : NumberOf(match.Groups["n"])) is not (>= 1 and <= 90 and var count)) return null;
        var from = match.Groups["u"].Value switch
        {
            "天" or "日" => saidOn.AddDays(1 - count),
            "月" => half ? saidOn.AddDays(-14) : saidOn.AddMonths(-count).AddDays(1),
            _ => saidOn.AddDays(1 - 7 * count),
        };
        return half && match.Groups["u"].Value != "月" ? null : Atom(rule, match, from, saidOn, Grain.Tens, true, true);
    }

    /// <summary>5至8月, 6—8月, with the year before them if one is told.</summary>
    private static DateAtom? MonthRange(string rule, Match match, DateOnly saidOn, string text)
    {
        if (Month(match.Groups["a"].Value) is not { } first || Month(match.Groups["b"].Value) is not { } last || first == last) return null;
        var (start, year, said) = YearBefore(text, match.Index, saidOn);
        if (!said && new DateOnly(year, first, 1) > saidOn) year--;
        var to = Calendar.EndOfMonth(first < last ? year : year + 1, last);
        return new DateAtom(start, match.Index + match.Length, new DateOnly(year, first, 1), to, Grain.Month, said, true, rule);
    }

    private static int? Month(string said)
    {
        var month = char.IsAsciiDigit(said[0]) ? int.Parse(said) : (int)(ChineseNumeral.ReadAt(said, 0)?.Value ?? 0);
        return month is >= 1 and <= 12 ? month : null;
    }

    private static (int Start, int Year, bool Said) YearBefore(string text, int at, DateOnly saidOn)
    {
        if (at >= 2 && text[at - 1] == '年' && text[at - 2] is '今' or '本') return (at - 2, saidOn.Year, true);
        if (at >= 2 && text[at - 1] == '年' && text[at - 2] == '去') return (at - 2, saidOn.Year - 1, true);
        if (at >= 5 && text[at - 1] == '年' && int.TryParse(text.AsSpan(at - 5, 4), out var year) && year is > 1900 and < 2100) return (at - 5, year, true);
        return (at, saidOn.Year, false);
    }

    private int? YearOf(Match match, DateOnly saidOn)
    {
        if (match.Groups["ry"].Success) return saidOn.Year + words.Years[match.Groups["ry"].Value];
        if (!match.Groups["y"].Success) return null;
        var said = match.Groups["y"].Value;
        var year = said.Aggregate(0, (value, c) => value * 10 + (char.IsAsciiDigit(c) ? c - '0' : ChineseNumeral.DigitOf(c)));
        return said.Length == 2 ? 2000 + year : year;
    }

    private static DateOnly? LatestDay(int? year, int month, int day, DateOnly saidOn)
    {
        if (year is { } told) return Calendar.Day(told, month, day);
        for (var y = saidOn.Year; y > saidOn.Year - 5; y--)
            if (Calendar.Day(y, month, day) is { } date && date <= saidOn) return date;
        return null;
    }

    private static (DateOnly From, DateOnly To) PartOf(int year, int month, string part) => part switch
    {
        "初" or "上旬" => (new DateOnly(year, month, 1), new DateOnly(year, month, 10)),
        "中" or "中旬" => (new DateOnly(year, month, 11), new DateOnly(year, month, 20)),
        "底" or "末" or "下旬" => (new DateOnly(year, month, 21), Calendar.EndOfMonth(year, month)),
        "上半月" => (new DateOnly(year, month, 1), new DateOnly(year, month, 15)),
        "下半月" => (new DateOnly(year, month, 16), Calendar.EndOfMonth(year, month)),
        _ => (new DateOnly(year, month, 1), Calendar.EndOfMonth(year, month)),
    };

    private static int? NumberOf(Group group) => char.IsAsciiDigit(group.Value[0]) ? int.Parse(group.Value) : Chinese(group.Value);

    private static int? Chinese(string said) =>
        ChineseNumeral.ReadAt(said, 0) is { Max: null } number && number.Length == said.Length ? (int)number.Value : null;

    private static DateAtom Atom(string rule, Match match, DateOnly from, DateOnly to, Grain grain, bool yearSaid, bool monthSaid) =>
        new(match.Index, match.Index + match.Length, from, to, grain, yearSaid, monthSaid, rule);
}
