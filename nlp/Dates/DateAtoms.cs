using System.Text.RegularExpressions;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Dates;

/// <summary>Finds the single expressions of days and periods, each by a named rule.</summary>
internal sealed class DateAtoms
{
    private const string Number = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private const string FourDigits = "(?:(?:19|20)[0-9]{2}|[一二][〇零一二三四五六七八九]{3})";
    private const string Part = "上半月|下半月|上旬|中旬|下旬|初|中(?![心学央小医国等共])|底|末";

    /// <summary>What makes a number before 号 or 日 no day: 3号楼, 5号文件.</summary>
    private const string NoDay = @"(?![0-9]|召|文|楼|院|桥|线|公路|称|井|机|棚|地|坝|厂|门|房|台风|令|码|店|洞|仓|库|渠|泵|沟|闸|塘|槽|桌|窗|车|病|栋|教|展|坑|段|宿|子|常|报|记|间|均|产|工资|用|志|本|历|期|光|夜|内|文件|机井|线|水)";

    private delegate DateAtom? Resolve(Match match, DateOnly saidOn, string text);

    private readonly (string Name, Regex Pattern, Resolve Resolve)[] rules;
    private readonly PeriodWords words;
    private readonly WordSet mayStandBefore;
    private readonly Regex isName;

    public DateAtoms(PeriodWords words)
    {
        this.words = words;
        mayStandBefore = new WordSet(words.MayStandBeforeTerms);
        isName = new Regex($@"\G(?:{words.FestivalIsName})", RegexOptions.Compiled | RegexOptions.CultureInvariant);
        var years = string.Join('|', words.Years.Keys.OrderByDescending(word => word.Length));
        var year = $@"(?:(?<y>{FourDigits}|(?<![0-9])[0-9]{{2}})\s?年(?!级|代)\s?|(?<ry>{years})(?:的|度)?)";
        rules =
        [
            Rule("year-month-day", $@"{year}?(?<![0-9.第一二三四五六七八九十])(?<m>{Number})\s?月(?:\s?(?<d>{Number})\s?[日号]|份?\s?(?<part>{Part})|(?<share>份)|\s?(?<d>[0-9]{{1,2}})(?=\s|[，,：:。]|上午|下午|晚上|早上|中午|凌晨|傍晚))?(?:(?<=[日号旬初中底末份月半])(?<!月)|(?!兰|花|度|季|饼|薪|亮|嫂|光|台|租|捐|均|收|息|卡|历|嘴|牙|经|票))", MonthOrDay),
            Rule("packed-day", @"(?<![0-9A-Za-z.])(?:(?<y>(?:19|20)[0-9]{2})|(?<=^|\n))(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12][0-9]|3[01])(?![0-9.号A-Za-z元米亩户人个斤])", MonthOrDay),
            Rule("year-month", @"(?<![0-9.])(?<y>(?:19|20)[0-9]{2})\s?[-./]\s?(?<m>1[0-2]|0?[1-9])(?:\s?月份?)?(?![0-9\-./])", MonthOrDay),
            Rule("first-month", $@"{year}?元月(?:份|\s?(?<d>{Number})\s?[日号]|(?<part>{Part}))?(?!宵)", FirstMonth),
            Rule("numeric-year", @"(?<![0-9.])(?<y>(?:19|20)[0-9]{2})\s?[-./]\s?(?<m>1[0-2]|0?[1-9])\s?[-./]\s?(?<d>3[01]|[12][0-9]|0?[1-9])(?![0-9])日?", MonthOrDay),
            Rule("dotted-day", @"(?<![0-9./])(?<m>1[0-2]|0?[1-9])[./](?<d>3[01]|[12][0-9]|0?[1-9])(?![0-9.])(?!\s?(?:万|元|亩|米|公里|千米|里|吨|%|％|倍|斤|公斤|个|折|平|块|亿|分|成|小时|度|以上|以下|左右|公顷|厘米|的党员|的群众|特大|惨案|事件|运动))日?", DottedDay),
            Rule("dashed-day", @"(?<=^|\n|[，。；,;：:\s])(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12][0-9]|3[01])(?![0-9\-])", MonthOrDay),
            Rule("period-of-year", $@"(?:{year})(?<p>上半年|下半年|第?[一二三四1-4]季度|前[一二三两]个?季度|年初|年底|年末|岁末|初|底|末)", PeriodOfYear),
            Rule("bare-period", @"(?<p>上半年|下半年|(?<!每|前|几|一个|两个|三个|[0-9])第?[一二三四1-4]季度|前[一二三两]个?季度|(?<![今去前本当明大上])年初|(?<![今去前本当明大上])年底|(?<![今去前本当明大上])年末)", PeriodOfYear),
            Rule("year", $@"(?<y>{FourDigits})\s?年(?!级|代|份的老)度?", WholeYear),
            Rule("relative-year", $@"(?<ry>{years})(?:度)?(?!内|来)", WholeYear),
            Rule("month-of", $@"(?<w>上上|上|这|本|当|下)(?:一)?个?月(?:份)?(?:\s?(?<d>{Number})\s?[日号]|的?(?<part>{Part}))?(?!球|饼|度)", RelativeMonth),
            Rule("bare-part", @"(?<![0-9一二三四五六七八九十两几个半上本当这下每各岁满正腊])月(?<part>初|底|末|中)|(?<![月])(?<part>上旬|中旬|下旬)", RelativeMonth),
            Rule("week", @"(?<w>上上|上|这|本|下下|下)(?:一)?个?(?:周|星期|礼拜)(?:(?<d>[一二三四五六日天末]|无(?=上午|下午|晚上|早上))|(?!年|围|边|转|密|全|岁|期))", Week),
            Rule("weekday", @"(?<![0-9一二三四五六七八九十两几个上这本下每逢各双单])(?:周|星期|礼拜)(?<d>[一二三四五六日天末])(?![0-9一二三四五六七八九十、家]|围|年|边)", Week),
            Rule("weekday-pair", @"(?<w>上上|上|这|本|下)?(?:一)?个?(?:周|星期|礼拜)(?<d>[一二三四五六])[、和]?(?:周|星期|礼拜)(?<e>[二三四五六日天])(?:这?两天)?", WeekdayPair),
            Rule("bare-dashed-day", @"^(?<m>1[0-2]|[1-9])-(?<d>1[0-9]|2[0-9]|3[01])(?=\s?[一-龥])(?!\s?[个人名次户米天份条元万亩家吨块公斤里场期岁])", MonthOrDay),
            Rule("day-of-month", $@"(?<![0-9.月第〕\]）)\-/一二三四五六七八九十百千])(?<d>3[01]|[12][0-9]|[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[号日]{NoDay}", DayOfMonth),
            Rule("day-range", $@"(?<![0-9.月第〕\]）)\-/:：])(?<a>3[01]|[12][0-9]|[1-9])\s?[日号]?\s?(?:至|到|-|—|–|~|～){{1,2}}\s?(?<d>3[01]|[12][0-9]|[1-9])[号日]{NoDay}", DayRange),
            Rule("relative-day", $@"(?:{string.Join('|', words.Days.Keys.OrderByDescending(word => word.Length))})", RelativeDay),
            Rule("ago", @"(?<n>[0-9]{1,3}|[一二三四五六七八九十两]{1,3}|半)(?<ge>个)?(?<u>天|日|周|星期|礼拜|月|年)(?:之|以)?前(?!后|来|入|建|任|(?<=年前)打|(?<=月前)打)", Ago),
            Rule("lunar-month", $@"(?:{year})?(?:农历|阴历)?(?<lm>正月|冬月|腊月)(?!初|十|二十|廿|三十|里来|[一二三四五六七八九])", LunarMonth),
            Rule("day-pair", @"(?<p>昨今|今明|昨前|前昨|前昨|昨、今|今、明)(?:两|二)[天日]", DayPair),
            Rule("weekend", @"(?<w>上上|上|这|本|下)?(?:一)?个?(?:周|星期|礼拜)六(?:、|和|到|至|与|跟)?(?:(?:周|星期|礼拜)?[日天])(?:两天|二天|这两天)?", Weekend),
            Rule("lunar", @"(?:(?<ry>今年|去年|前年)(?:的)?)?(?:农历|阴历)?(?<lm>正月|冬月|腊月)(?<ld>初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十|十)|(?:农历|阴历)(?<lm>[一二三四五六七八九十]{1,2}月)(?<ld>初?[一二三四五六七八九]|初十|十[一二三四五六七八九]|二十[一二三四五六七八九]?|三十|十)|(?<lm>[二三四五六七八九十]{1,2}月)(?<ld>初[一二三四五六七八九十]|廿[一二三四五六七八九])|(?:农历|阴历)大?年(?<ld>初[一二三四五六七八九十])|大年(?<ld>初[一二三四五六七八九十])", LunarDay),
            Rule("festival", $@"(?:(?<y>{FourDigits})年|(?<ry>{years})(?:的)?)?[“”""]?(?<f>{string.Join('|', words.Festivals.Keys.OrderByDescending(word => word.Length).Select(Regex.Escape))})(?<tail>[”""]?(?:{string.Join('|', words.FestivalTails)}))?", FestivalDay),
        ];
    }

    /// <summary>All expressions, overlapping ones too, in no order.</summary>
    public IEnumerable<DateAtom> Find(string text, DateOnly saidOn)
    {
        foreach (var (_, pattern, resolve) in rules)
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
                if (resolve(match, saidOn, text) is { } atom) yield return atom;
    }

    private static (string, Regex, Resolve) Rule(string name, string pattern, Func<string, Match, DateOnly, DateAtom?> resolve) =>
        Rule(name, pattern, (rule, match, saidOn, _) => resolve(rule, match, saidOn));

    private static (string, Regex, Resolve) Rule(string name, string pattern, Func<string, Match, DateOnly, string, DateAtom?> resolve) =>
        (name, new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant), (match, saidOn, text) => resolve(name, match, saidOn, text));

    private DateAtom? MonthOrDay(string rule, Match match, DateOnly saidOn)
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
        return MonthOrDay(rule, match, saidOn);
    }

    private DateAtom? PeriodOfYear(string rule, Match match, DateOnly saidOn)
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

    private DateAtom? WholeYear(string rule, Match match, DateOnly saidOn) =>
        YearOf(match, saidOn) is { } year ? Atom(rule, match, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Grain.Year, true, false) : null;

    private DateAtom? RelativeMonth(string rule, Match match, DateOnly saidOn)
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

    private DateAtom? Week(string rule, Match match, DateOnly saidOn)
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
    private DateAtom? WeekdayPair(string rule, Match match, DateOnly saidOn)
    {
        var (first, last) = (ChineseNumeral.DigitOf(match.Groups["d"].Value[0]), ChineseNumeral.DigitOf(match.Groups["e"].Value[0]));
        if ((last < 0 ? 7 : last) != first + 1 || Week(rule, match, saidOn) is not { } atom) return null;
        return atom with { To = atom.From.AddDays(1) };
    }

    private DateAtom? DayOfMonth(string rule, Match match, DateOnly saidOn)
    {
        if (NumberOf(match.Groups["d"]) is not (>= 1 and <= 31 and var day)) return null;
        if (match.Value.EndsWith('日') && !char.IsAsciiDigit(match.Value[0])) return null; // 一日, 三日: too often a span of time
        for (var month = new DateOnly(saidOn.Year, saidOn.Month, 1); month > saidOn.AddMonths(-3); month = month.AddMonths(-1))
            if (Calendar.Day(month.Year, month.Month, day) is { } date && date <= saidOn) return Atom(rule, match, date, date, Grain.Day, false, false);
        return null;
    }

    /// <summary>13-15号: both days in the latest month that has begun with the first.</summary>
    private DateAtom? DayRange(string rule, Match match, DateOnly saidOn)
    {
        if (NumberOf(match.Groups["a"]) is not { } first || NumberOf(match.Groups["d"]) is not { } last || last <= first) return null;
        for (var month = new DateOnly(saidOn.Year, saidOn.Month, 1); month > saidOn.AddMonths(-3); month = month.AddMonths(-1))
            if (Calendar.Day(month.Year, month.Month, first) is { } from && from <= saidOn && Calendar.Day(month.Year, month.Month, last) is { } to)
                return Atom(rule, match, from, to, Grain.Day, false, false);
        return null;
    }

    private DateAtom? RelativeDay(string rule, Match match, DateOnly saidOn)
    {
        if (words.Echoes.Contains(match.Value)) return null;
        var date = saidOn.AddDays(words.Days[match.Value]);
        return Atom(rule, match, date, date, Grain.Day, true, true);
    }

    private DateAtom? Ago(string rule, Match match, DateOnly saidOn)
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

    private DateAtom? LunarDay(string rule, Match match, DateOnly saidOn)
    {
        var month = match.Groups["lm"].Value switch { "" or "正月" => 1, "冬月" => 11, "腊月" => 12, var said => Chinese(said[..^1]) ?? 0 };
        var day = match.Groups["ld"].Value switch { ['初', var unit] => Chinese(unit.ToString()), ['廿', var unit] => 20 + Chinese(unit.ToString()), var said => Chinese(said) };
        if (month is < 1 or > 12 || day is not (>= 1 and <= 30)) return null;
        var date = Calendar.LunarDay(YearOf(match, saidOn) ?? saidOn.Year, month, day.Value);
        if (date > saidOn) date = Calendar.LunarDay(saidOn.Year - 1, month, day.Value);
        return Atom(rule, match, date, date, Grain.Day, false, true);
    }

    /// <summary>正月, 去年腊月: the whole lunar month.</summary>
    private DateAtom? LunarMonth(string rule, Match match, DateOnly saidOn)
    {
        var month = match.Groups["lm"].Value switch { "正月" => 1, "冬月" => 11, _ => 12 };
        var told = YearOf(match, saidOn);
        var (from, to) = Calendar.LunarMonth(told ?? saidOn.Year, month);
        if (told is null && from > saidOn) (from, to) = Calendar.LunarMonth(saidOn.Year - 1, month);
        return Atom(rule, match, from, to, Grain.Month, told is not null, true);
    }

    /// <summary>元月 is January.</summary>
    private DateAtom? FirstMonth(string rule, Match match, DateOnly saidOn)
    {
        var year = YearOf(match, saidOn);
        if (match.Groups["d"].Success)
            return NumberOf(match.Groups["d"]) is { } day && LatestDay(year, 1, day, saidOn) is { } date ? Atom(rule, match, date, date, Grain.Day, year is not null, true) : null;
        var (from, to) = PartOf(year ?? saidOn.Year, 1, match.Groups["part"].Value);
        return Atom(rule, match, from, to, Grain.Month, year is not null, true);
    }

    /// <summary>昨今两天, 今明两天.</summary>
    private static DateAtom? DayPair(string rule, Match match, DateOnly saidOn)
    {
        var first = match.Groups["p"].Value switch { ['昨', .., '今'] => -1, ['今', ..] => 0, _ => -2 };
        return Atom(rule, match, saidOn.AddDays(first), saidOn.AddDays(first + 1), Grain.Day, true, true);
    }

    /// <summary>上周六日, 周六、周日两天.</summary>
    private static DateAtom? Weekend(string rule, Match match, DateOnly saidOn)
    {
        var monday = saidOn.AddDays(-((int)saidOn.DayOfWeek + 6) % 7 + 7 * match.Groups["w"].Value switch { "上上" => -2, "上" => -1, "下" => 1, _ => 0 });
        if (!match.Groups["w"].Success && monday.AddDays(5) > saidOn) monday = monday.AddDays(-7);
        return Atom(rule, match, monday.AddDays(5), monday.AddDays(6), Grain.Day, true, true);
    }

    private DateAtom? FestivalDay(string rule, Match match, DateOnly saidOn, string text)
    {
        var name = match.Groups["f"].Value;
        var festival = words.Festivals[name];
        var afterName = match.Groups["tail"].Value + text.Substring(match.Index + match.Length, Math.Min(6, text.Length - match.Index - match.Length));
        if (match.Groups["tail"].Length == 0 && name[^1] is not ('节' or '日') && isName.IsMatch(text, match.Index + match.Length)) return null;
        if (festival.NotBefore.Any(word => afterName.StartsWith(word, StringComparison.Ordinal))) return null;
        if (festival.OnlyBefore.Count > 0 && !festival.OnlyBefore.Any(word => afterName.StartsWith(word, StringComparison.Ordinal))) return null;
        if (festival.Alone && match.Groups["f"].Index is > 0 and var at && text[at - 1] >= '一' && !match.Groups["ry"].Success && !match.Groups["y"].Success
            && mayStandBefore.LengthBefore(text, at) == 0) return null;
        var year = YearOf(match, saidOn);
        var day = year is { } told ? festival.In(told) : festival.LatestBy(saidOn);
        var tail = match.Groups["tail"].Value;
        var holiday = tail.EndsWith("期间", StringComparison.Ordinal) || tail.EndsWith("假期", StringComparison.Ordinal)
            || tail.EndsWith("长假", StringComparison.Ordinal) || tail.EndsWith("黄金周", StringComparison.Ordinal);
        var quoted = tail.Length > 1 && tail[0] is '”' or '"'; // “七一”当天
        var start = quoted || match.Groups["y"].Success || match.Groups["ry"].Success ? match.Index : match.Groups["f"].Index;
        return new DateAtom(start, match.Index + match.Length, day, holiday ? day.AddDays(festival.SpanIn(day.Year) - 1) : day, Grain.Day, year is not null, true, rule);
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
