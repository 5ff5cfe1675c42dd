using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Folded text → the numbers with units in it.</summary>
internal sealed class QuantityScanner(MeasureWords measures, FigureWords words, PhraseWords phrases)
{
    public List<Quantity> Scan(string text, bool[] mask)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < text.Length;)
        {
            if (mask[i] || !NumeralReader.CanBegin(text[i])) { i++; continue; }
            if (Percent(text, i, mask) is { } percent)
            {
                found.Add(percent);
                i = percent.End;
                continue;
            }
            if (NumeralReader.ReadAt(text, i) is not { } number || mask[number.End - 1] || PrecededByLetter(text, i))
            {
                i = char.IsAsciiDigit(text[i]) ? NumeralReader.EndOfRun(text, i) : i + 1;
                continue;
            }
            if (Quantify(text, number, found.Count > 0 ? found[^1] : null) is not { } quantity)
            {
                i = number.End > i && !number.Chinese ? number.End : i + 1;
                continue;
            }
            found.Add(quantity);
            i = quantity.End;
        }
        return found;
    }

    private Quantity? Quantify(string text, Numeral number, Quantity? previous)
    {
        if (Range(text, number) is { } range) return range;
        if (MeasureBehind(text, number) is not var (measure, unitStart, unitEnd, rule))
            return SharedUnit(text, number, previous) ?? Bare(text, number, previous);
        if (!Counts(text, number, measure, unitStart, unitEnd)) return null;

        var value = number.Value * measure.Factor;
        var max = number.Max * measure.Factor;
        var approx = number.Approx;
        if (rule == "and-a-half") value += measure.Factor / 2;
        (value, unitEnd, approx) = WithHalfOrTail(text, measure, value, unitEnd, approx);
        return Finish(text, number.Start, unitEnd, value, max, measure.Unit, measure.Kind, approx, rule);
    }

    /// <summary>3-5次, 10至15人, 5万元～10万元, 七、八个.</summary>
    private Quantity? Range(string text, Numeral low)
    {
        var lowUnit = MeasureBehind(text, low);
        var lowEnd = lowUnit is var (_, _, end, _) ? end : low.End;
        var at = lowEnd;
        var enumeration = NumeralReader.At(text, at) == '、' && low is { Length: 1, Max: null } && lowUnit is null;
        if (!enumeration && !(NumeralReader.At(text, at) is '-' or '—' or '–' or '~' or '～' or '至' or '到' or '－')) return null;
        at++;
        if (NumeralReader.At(text, at) is '-' or '—' or '~') at++;
        if (at >= text.Length || !NumeralReader.CanBegin(text[at])) return null;
        if (NumeralReader.ReadAt(text, at) is not { } high || high.Max is not null) return null;
        if (MeasureBehind(text, high) is not var (measure, unitStart, unitEnd, _)) return null;
        if (lowUnit is var (lowMeasure, _, _, _) && lowMeasure.Unit != measure.Unit) return null;
        if (enumeration && !(high.Value % 10 == low.Value + 1 || high.Value == low.Value + 1 || high.Value == (low.Value + 1) * 10)) return null;
        if (!Counts(text, high, measure, unitStart, unitEnd)) return null;

        var lowFactor = lowUnit is var (m, _, _, _) ? m.Factor : measure.Factor;
        var lowValue = low.Value * lowFactor;
        var highValue = high.Value * measure.Factor;
        if (lowUnit is null && lowValue < highValue && low is { Value: < 10 } && EndsWithPower(text, high) is > 1 and var power && lowValue * power < highValue)
            lowValue *= power; // 3-5万元, 三、四十人
        if (lowValue >= highValue) return null;
        return Finish(text, low.Start, unitEnd, lowValue, highValue, measure.Unit, measure.Kind, low.Approx || high.Approx, "range");
    }

    private static decimal EndsWithPower(string text, Numeral number)
    {
        var end = number.End;
        while (end > number.Start && ChineseNumeral.PowerOf(text[end - 1]) == 0) end--;
        var power = 1m;
        while (end > number.Start && ChineseNumeral.PowerOf(text[end - 1]) is > 0 and var p) (power, end) = (power * p, end - 1);
        return power;
    }

    /// <summary>The measure word right behind a number, one space allowed, or 多/余 between.</summary>
    private (MeasureWord Measure, int Start, int End, string Rule)? MeasureBehind(string text, Numeral number)
    {
        var at = number.End;
        if (text[number.Start] is '俩' or '仨') // 俩 is 两个
            return measures.At("个", 0) is { } ge ? (NumeralReader.At(text, at) == '人' ? measures.At("人", 0)! : ge, at, NumeralReader.At(text, at) == '人' ? at + 1 : at, "pair") : null;
        if (NumeralReader.At(text, at) == ' ' && at + 1 < text.Length && text[at + 1] != ' ') at++;
        if (NumeralReader.At(text, at) is '大' or '小' or '满' or '整' && measures.At(text, at + 1) is { Kind: FigureKind.Count, Word: "包" or "袋" or "车" or "桶" or "筐" or "箱" or "捆" or "堆" or "盆" or "筐" or "瓶" } sized)
            return (sized, at, at + 1 + sized.Word.Length, "number-size-unit"); // 11大包
        if (NumeralReader.At(text, at) == '个' && NumeralReader.At(text, at + 1) == '半' && measures.At(text, at + 2) is { Kind: FigureKind.Duration } halfHour)
            return (halfHour, at, at + 2 + halfHour.Word.Length, "and-a-half"); // 一个半小时
        if (NumeralReader.At(text, at) == '个' && NumeralReader.At(text, at + 1) == '半' && NumeralReader.At(text, at + 2) == '月' && measures.At("个月", 0) is { } months)
            return (months, at, at + 3, "and-a-half");
        if (!number.Chinese && measures.TypoAt(text, number.Start, number.End) is var (meant, length))
            return (meant, number.End, number.End + length, "typo");
        if (measures.At(text, at) is { Word: "块" } block && IsBlock(text, number.Start, at + 1)) return (block with { Unit = "块", Kind = FigureKind.Count }, at, at + 1, "number-unit");
        if (measures.At(text, at) is { } measure) return (measure, at, at + measure.Word.Length, at > number.End ? "number-space-unit" : "number-unit");
        return null;
    }

    /// <summary>Whether 块 counts things that come in blocks (警示牌4块, 4块警示牌) and is no money.</summary>
    private bool IsBlock(string text, int numberStart, int end)
    {
        if (phrases.Right(text, end, text.Length) is var (from, to) && words.BlockThings.LengthBefore(text, to) > 0 && to > from) return true;
        if (words.BlockThings.LengthBefore(text, SkipFillers(text, numberStart)) > 0) return true;
        var sentence = Math.Max(Clauses.SentenceStart(text, numberStart), numberStart - 24);
        for (var i = sentence; i < numberStart; i++)
            if (words.BlockThings.LengthAt(text, i) is >= 2 and var length && words.MoneyNear.FirstIn(text, i + length, numberStart) < 0) return true;
        return phrases.Last(text, Math.Max(Clauses.ClauseStart(text, numberStart), numberStart - 12), numberStart) is var (_, nounEnd, verb) && !verb
            && words.BlockThings.LengthBefore(text, nounEnd) > 0 && words.MoneyNear.FirstIn(text, nounEnd, numberStart) < 0;
    }

    private bool Counts(string text, Numeral number, MeasureWord measure, int unitStart, int unitEnd)
    {
        var before = NumeralReader.At(text, number.Start - 1);
        if (before is '第' or '.' or ':' && !number.Chinese) return false;
        if (words.OnlyAfter.TryGetValue(measure.Word, out var only) && only.LengthBefore(text, SkipFillers(text, number.Start)) == 0
            && !(measure.Word == "组" && !number.Chinese && phrases.NounRightBefore(text, number.Start) && before is not ('村' or '民' or '庄' or '屯' or '寨' or '队'))) return false;
        if (measure.Word == "年" && number.Value is >= 1900 and <= 2100) return false;
        if (number.Chinese && number.Length == 1 && text[number.Start] == '一') return OneCounts(text, number, measure, unitEnd);
        if (text[number.Start] == '半' && (measure.Kind is not (FigureKind.Length or FigureKind.Duration or FigureKind.Mass or FigureKind.Area) || measure.Word is "夜" or "晚")
            && measure.Word is not ("车" or "袋" or "桶")) return false;
        if (text[number.Start] == '半' && before is '上' or '下' or '前' or '后' or '近' or '大' or '小' or '多') return false;
        return true;
    }

    private static int SkipFillers(string text, int at)
    {
        while (at > 0 && text[at - 1] is '约' or '近' or ' ' or '计') at--;
        return at;
    }

    /// <summary>一 counts with a thing behind or before it: 开了一次会, 蓄水池一座, but not 一个目标, 这一次, 一个个.</summary>
    private bool OneCounts(string text, Numeral number, MeasureWord measure, int unitEnd)
    {
        var before = NumeralReader.At(text, number.Start - 1);
        if (before is '统' or '唯' or '万' or '同' or '专' or '单' or '每' or '某' or '任' or '这' or '那' or '哪' or '另' or '头' or '之' or '再' or '又' or '为' or '作' or '是' or '逐' or '首' or '惟' or '初' or '不' or '像' or '如') return false;
        if (measure.Word == "块" && measure.Kind == FigureKind.Money && NumeralReader.At(text, unitEnd) is >= '一' and not ('钱' or '的' or '多' or '一')) return false; // 一块清了沟
        if (number.Start > 0 && before == '有' && measure.Word is "次" or "天" or "回") return false;
        if (NumeralReader.At(text, unitEnd) == measure.Word[^1] && measure.Word != "村") return false; // 一个个, 一次次
        if (NumeralReader.At(text, unitEnd) == '一' || NumeralReader.At(text, unitEnd) == '性') return false; // 一户一策, 一次性
        if (NumeralReader.At(text, unitEnd + 1) == '一' && measure.Word.Length == 1 && unitEnd + 2 < text.Length && measures.At(text, unitEnd + 2) is not null
            && NumeralReader.At(text, unitEnd) is not ('，' or '、' or ' ')) return false; // 一人一岗
        if (text.AsSpan(Clauses.ClauseStart(text, number.Start), number.Start - Clauses.ClauseStart(text, number.Start)).Contains('每')) return true; // 每个路口安一盏灯
        if (measure.Word is "支" or "个" or "条" or "座" && text.AsSpan(unitEnd, Math.Min(2, text.Length - unitEnd)).ContainsAnyInRange('0', '9')) return true; // 一支37人的文艺队
        var noun = phrases.Right(text, unitEnd, text.Length);
        var boundary = unitEnd >= text.Length || Clauses.EndsPhrase(text[unitEnd]);
        if (boundary && phrases.NounRightBefore(text, number.Start)) return true; // 蓄水池一座
        if (measure.Kind == FigureKind.Duration)
            return measure.Word is "小时" or "个小时" or "个月" or "个钟头" or "分钟" or "个星期" or "个多月" || before is '了' or '整' or '用' or '花' or '干' or '忙' or '守' or '学' or '短' or '仅' or '地'
                || NumeralReader.At(text, unitEnd) is '就' or '收' or '干' or '完' or '修';
        if (!measures.IsVagueWithOne(measure)) return true;
        return noun is var (from, to) && phrases.IsConcrete(text[from..to]);
    }

    /// <summary>一个半小时, 三年半, 4块5, 3米多, 3个多小时.</summary>
    private (decimal Value, int End, bool Approx) WithHalfOrTail(string text, MeasureWord measure, decimal value, int end, bool approx)
    {
        if (measure.Word.Contains('多', StringComparison.Ordinal)) return (value, end, true);
        if (NumeralReader.At(text, end) == '多' && measure.Kind is FigureKind.Length or FigureKind.Duration or FigureKind.Area or FigureKind.Mass or FigureKind.Money
            && NumeralReader.At(text, end + 1) is not ('次' or '元' or '样')) return (value, end + 1, true);
        if (NumeralReader.At(text, end) == '半' && measure.Kind is FigureKind.Duration or FigureKind.Length or FigureKind.Area or FigureKind.Mass
            && NumeralReader.At(text, end + 1) is not ('夜' or '天')) return (value + measure.Factor / 2, end + 1, approx);
        if (measure.Word is "块" or "米" or "亩" or "里" or "斤" or "元" && TenthAt(text, end) is > 0 and var tenth)
        {
            if (measure.Word == "块" && NumeralReader.At(text, end + 1) is '毛' or '角') return (value + tenth / 10m, end + 2, approx); // 三十六块八毛
            if (measures.At(text, end + 1) is null && NumeralReader.At(text, end + 1) is not ('、' or '到' or '至' or '-' or '月' or '点' or '.' or '日'))
                return (value + tenth * measure.Factor / 10, end + 1, approx); // 3块5, 两米四, 九亩六
        }
        return (value, end, approx);
    }

    /// <summary>A lone digit at a position, not part of a longer number; 0 for none.</summary>
    private static int TenthAt(string text, int at)
    {
        var c = NumeralReader.At(text, at);
        var digit = char.IsAsciiDigit(c) ? c - '0' : c is '两' ? 0 : ChineseNumeral.DigitOf(c);
        var next = NumeralReader.At(text, at + 1);
        return digit > 0 && !char.IsAsciiDigit(next) && !ChineseNumeral.IsPart(next) && next is not ('个' or '名' or '位') ? digit : 0;
    }

    private Quantity Finish(string text, int numberStart, int unitEnd, decimal value, decimal? max, string unit, FigureKind kind, bool approx, string rule)
    {
        var start = numberStart;
        var length = words.ApproxBefore.LengthBefore(text, start);
        if (length > 0 && ApproxHolds(text, start, length)) (start, approx) = (start - length, true);
        var end = unitEnd;
        if (words.ApproxAfter.LengthAt(text, end) is > 0 and var tail) (end, approx) = (end + tail, true);
        return new Quantity(start, numberStart, unitEnd, end, value, max, unit, kind, approx, rule);
    }

    private bool ApproxHolds(string text, int numberStart, int length)
    {
        var word = text.Substring(numberStart - length, length);
        if (words.ApproxBeforePowerOnly.Contains(word) && ChineseNumeral.PowerOf(text[numberStart]) < 100) return false;
        return !words.ApproxNotAfter.TryGetValue(word, out var not) || not.LengthBefore(text, numberStart - length) == 0;
    }

    /// <summary>60%, 百分之六十, 三分之一, 六成, 一半.</summary>
    private Quantity? Percent(string text, int at, bool[] mask)
    {
        if (text[at] == '一' && NumeralReader.At(text, at + 1) == '半' && NumeralReader.At(text, at - 1) is not ('不' or '另' or '少') && NumeralReader.At(text, at + 2) != '天')
            return Finish(text, at, at + 2, 50, null, "%", FigureKind.Percent, false, "half");
        if (text[at] == '半' && NumeralReader.At(text, at + 1) == '数')
            return Finish(text, at, at + 2, 50, null, "%", FigureKind.Percent, false, "half");
        if (string.CompareOrdinal(text, at, "百分之", 0, 3) == 0 && NumeralReader.ReadAt(text, Math.Min(at + 3, text.Length)) is { } hundredths)
            return Finish(text, at, PointEnd(text, hundredths), hundredths.Value + PointOf(text, hundredths), hundredths.Max, "%", FigureKind.Percent, hundredths.Approx, "percent");
        if (NumeralReader.ReadAt(text, at) is not { } number || mask[number.End - 1]) return null;
        if (number.Chinese && string.CompareOrdinal(text, number.End, "分之", 0, 2) == 0
            && number.End + 2 < text.Length && NumeralReader.ReadAt(text, number.End + 2) is { } numerator && numerator.Value < number.Value)
            return Finish(text, at, numerator.End, Math.Round(numerator.Value * 100 / number.Value, 2), null, "%", FigureKind.Percent, numerator.Approx, "fraction");
        if (NumeralReader.At(text, number.End) == '/' && !number.Chinese && number.Value is >= 1 and <= 10
            && NumeralReader.ReadAt(text, Math.Min(number.End + 1, text.Length)) is { Chinese: false } denominator
            && denominator.Value > number.Value && NumeralReader.At(text, denominator.End) is '的' or '以')
            return Finish(text, at, denominator.End, Math.Round(number.Value * 100 / denominator.Value, 2), null, "%", FigureKind.Percent, false, "fraction");
        if (NumeralReader.At(text, number.End) != '成' || number.Value is < 1 or > 10) return null;
        var end = number.End + 1;
        if (NumeralReader.At(text, end) is '立' or '为' or '功' or '员' or '果' or '效' or '本' or '熟' or '长' or '品' or '交' or '绩' or '就' or '年' or '片' or '林' or '套' or '型' or '了' or '一' or '份' or '人' or '排' or '堆' or '组') return null;
        var value = number.Value * 10;
        if (ChineseNumeral.DigitOf(NumeralReader.At(text, end)) is > 0 and var tenth && NumeralReader.At(text, number.Start - 1) != '第')
            (value, end) = (value + tenth, end + 1);
        if (NumeralReader.At(text, end) == '半') (value, end) = (value + 5, end + 1); // 六成半
        var more = NumeralReader.At(text, end) == '多';
        return Finish(text, at, more ? end + 1 : end, value, number.Max * 10, "%", FigureKind.Percent, number.Approx || more, "tenths");
    }

    /// <summary>The 点五 of 百分之九十九点五.</summary>
    private static decimal PointOf(string text, Numeral whole) =>
        PointEnd(text, whole) > whole.End ? ChineseNumeral.DigitOf(text[whole.End + 1]) / 10m : 0;

    private static int PointEnd(string text, Numeral whole) =>
        NumeralReader.At(text, whole.End) == '点' && ChineseNumeral.DigitOf(NumeralReader.At(text, whole.End + 1)) >= 0 ? whole.End + 2 : whole.End;

    /// <summary>A bare amount in chat: 慰问金500, 投了3万, 花了一万二.</summary>
    /// <summary>分别为120、80、60份, 540和320台: the unit stands behind the last; 独居老人17户，退役军人15: behind the first.</summary>
    private Quantity? SharedUnit(string text, Numeral number, Quantity? previous)
    {
        var at = number.End;
        var ahead = number;
        for (var hops = 0; hops < 5 && NumeralReader.At(text, at) is '、' or '和' or '与' && !number.Chinese; hops++)
        {
            if (at + 1 >= text.Length || NumeralReader.ReadAt(text, at + 1) is not { } next || next.Chinese) break;
            if (MeasureBehind(text, next) is var (shared, _, _, _) && Counts(text, next, shared, next.End, next.End + shared.Word.Length))
                return hops == 0 && NumeralReader.At(text, at) == '、' && next.Value == number.Value + 1 && next.Value < 10 ? null
                    : Finish(text, number.Start, number.End, number.Value * shared.Factor, null, shared.Unit, shared.Kind, number.Approx, "shared-unit");
            (ahead, at) = (next, next.End);
        }
        var bounded = number.End >= text.Length || Clauses.EndsPhrase(text[number.End]);
        if (bounded && !number.Chinese && previous is { Kind: FigureKind.Count, Rule: "number-unit" or "shared-unit" } && number.Start - previous.End is >= 3 and <= 9
            && NumeralReader.At(text, previous.End) is '，' or '、' or ',' && phrases.NounRightBefore(text, number.Start) && phrases.NounRightBefore(text, previous.NumberStart)
            && !words.MoneyNear.IsIn(text, previous.End, number.Start))
            return Finish(text, number.Start, number.End, number.Value, null, previous.Unit, previous.Kind, number.Approx, "shared-unit");
        return null;
    }

    private Quantity? Bare(string text, Numeral number, Quantity? previous)
    {
        if (BareMoney(text, number) is { } money) return money;
        var bounded = number.End >= text.Length || Clauses.EndsPhrase(text[number.End]) || words.ApproxAfter.LengthAt(text, number.End) > 0;
        if (!bounded || number.Chinese && number.Value < 100) return null;
        // 买水泥花4200、沙子1300: the amounts of a list.
        if (previous is { Rule: "bare-money" } && number.Start - previous.End <= 8 && NumeralReader.At(text, previous.End) is '、' or '，' or ',' && phrases.NounRightBefore(text, number.Start))
            return Finish(text, number.Start, number.End, number.Value, number.Max, "元", FigureKind.Money, number.Approx, "bare-money");
        // 买树苗2800，雇钩机1500; 刘师傅2000 王姐800 after 党费
        var clause = Clauses.ClauseStart(text, number.Start);
        if (number.Value >= 10 && number is { Max: null } && text.AsSpan(clause, number.Start - clause).TrimStart() is var said
            && (said.StartsWith("买") || said.StartsWith("雇") || said.StartsWith("租") || said.StartsWith("购")) && phrases.NounRightBefore(text, number.Start))
            return Finish(text, number.Start, number.End, number.Value, null, "元", FigureKind.Money, number.Approx, "bare-money");
        // 应到党员44，实到39; 来宾四百出头
        var before = number.Start - words.ApproxBefore.LengthBefore(text, number.Start);
        if (number.Value >= 3 && (words.PeopleBefore.LengthBefore(text, before) > 0 || number.Value >= 10 && PeopleRightBefore(text, clause, before)))
            return words.MoneyNear.IsIn(text, Clauses.SentenceStart(text, number.Start), number.Start) && number.Value >= 50 && words.PeopleBefore.LengthBefore(text, before) == 0
                ? Finish(text, number.Start, number.End, number.Value, number.Max, "元", FigureKind.Money, number.Approx, "bare-money")
                : Finish(text, number.Start, number.End, number.Value, number.Max, "人", FigureKind.People, number.Approx, "bare-people");
        // 看的人有3000左右
        var at = number.Start - words.ApproxBefore.LengthBefore(text, number.Start);
        if (at > 1 && text[at - 1] is '有' or '达' or '约' or '是' && text[at - 2] is '人' or '众' or '员' or '数' && number.Value >= 10)
            return Finish(text, number.Start, number.End, number.Value, number.Max, "人", FigureKind.People, number.Approx, "bare-people");
        return null;
    }

    private bool PeopleRightBefore(string text, int clause, int at) =>
        phrases.Last(text, Math.Max(clause, at - 10), at) is { Verb: false } noun && noun.End == at && phrases.IsPeople(text[noun.Start..noun.End]);

    private Quantity? BareMoney(string text, Numeral number)
    {
        var end = number.End;
        var inTenThousands = text.AsSpan(number.Start, number.Length).ContainsAny("万亿千wW");
        var boundary = end >= text.Length || Clauses.EndsPhrase(text[end]) || text[end] is '的' or '了' or '呢' or '哈' or '啦' or '吧' or '左' or '出' or '来' or '给' or '买' or '整';
        if (number.Chinese && number.Value < 100 && number.Value != 50) return null;
        if (!boundary && !inTenThousands) return null;
        var beforeNumber = number.Start;
        var approx = words.ApproxBefore.LengthBefore(text, beforeNumber);
        beforeNumber -= approx;
        while (beforeNumber > 0 && text[beforeNumber - 1] is '了' or '共' or '是' or '有' or '各' or '为' or ' ' or '计' or '：' or ':' or '去' or '出' or '掉' or '来' or '回' or '到') beforeNumber--;
        var said = words.MoneyBefore.LengthBefore(text, beforeNumber) > 0;
        if (words.Total.LengthBefore(text, beforeNumber) is > 0 and var total) said = said || words.MoneyNear.IsIn(text, Clauses.SentenceStart(text, number.Start), beforeNumber - total);
        if (!said && inTenThousands && words.MoneyNear.IsIn(text, Clauses.SentenceStart(text, number.Start), number.Start) && NumeralReader.At(text, end) is not ('人' or '名')) said = true;
        if (!said && !(inTenThousands && words.MoneyNear.IsIn(text, Clauses.ClauseStart(text, number.Start), number.Start))
            && !(inTenThousands && boundary && words.MoneyNear.IsIn(text, Clauses.SentenceStart(text, number.Start), number.Start))
            && !(inTenThousands && boundary && words.MoneyNear.LengthAt(text, end + 1) + words.MoneyNear.LengthAt(text, end + 2) + words.MoneyNear.LengthAt(text, end + 3) > 0)) return null;
        if (!inTenThousands && number.Value < 5) return null;
        return Finish(text, number.Start, end, number.Value, number.Max, "元", FigureKind.Money, number.Approx, "bare-money");
    }

    private static bool PrecededByLetter(string text, int at) => at > 0 && char.IsAsciiLetter(text[at - 1]);
}
