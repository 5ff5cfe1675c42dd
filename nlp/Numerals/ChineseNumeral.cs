namespace Assistant.Nlp.Numerals;

/// <summary>Numbers that begin with a Chinese numeral: 两, 一百二十, 二三十, 十几, 一万二, 上百's 百, 半.</summary>
internal static class ChineseNumeral
{
    private const int LongestRun = 16;

    /// <summary>No report counts beyond it; 亿 after 亿 without end would outgrow a decimal.</summary>
    private const decimal Largest = 1_0000_0000_0000m;

    public static int DigitOf(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '壹' => 1,
        '贰' => 2,
        '叁' => 3,
        '肆' => 4,
        '伍' => 5,
        '陆' => 6,
        '柒' => 7,
        '捌' => 8,
        '玖' => 9,
        _ => -1,
    };

    public static decimal PowerOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' => 1_0000,
        '亿' => 1_0000_0000,
        _ => 0,
    };

    public static bool IsPart(char c) => DigitOf(c) >= 0 || PowerOf(c) > 0 || c is '几' or '数' or '半' or '俩' or '仨' or '廿' or '卅';

    public static Numeral? ReadAt(string text, int at)
    {
        switch (text[at])
        {
            case '半': return new Numeral(at, 1, 0.5m, null, false, true);
            case '俩': return new Numeral(at, 1, 2, null, false, true);
            case '仨': return new Numeral(at, 1, 3, null, false, true);
            case '多' or '余' or '来': return null;
        }
        return Positional(text, at) ?? Composed(text, at);
    }

    /// <summary>二〇一〇: digits in a row, one at least a 〇 or four of them.</summary>
    private static Numeral? Positional(string text, int at)
    {
        var (end, value) = (at, 0m);
        while (end - at <= LongestRun && DigitOf(NumeralReader.At(text, end)) is >= 0 and var digit && text[end] != '两')
            (value, end) = (value * 10 + digit, end + 1);
        var length = end - at;
        if (PowerOf(NumeralReader.At(text, end)) > 0 || length < 3 || length > LongestRun) return null;
        return new Numeral(at, length, value, null, false, true);
    }

    private static Numeral? Composed(string text, int at)
    {
        var (end, approx) = (at, false);
        Span total = default, section = default;
        Span? digit = null;
        var (lastPower, zero) = (0m, false);
        for (; end < text.Length && end - at < LongestRun; end++)
        {
            var c = text[end];
            if (c is '廿' or '卅')
            {
                if (end > at) break;
                (section, lastPower) = (new Span(c == '廿' ? 20 : 30, c == '廿' ? 20 : 30), 10);
            }
            else if (DigitOf(c) == 0)
            {
                if (digit is not null || end == at) break;
                zero = true;
            }
            else if (DigitOf(c) is > 0 and var d)
            {
                if (digit is { } earlier)
                {
                    if (earlier.Low != earlier.High || !(d == earlier.Low + 1 || (earlier.Low, d) == (3, 5))) break;
                    digit = new Span(earlier.Low, d); // 七八, 三五
                }
                else digit = new Span(d, d);
            }
            else if (c is '几' or '数')
            {
                var power = PowerOf(NumeralReader.At(text, end + 1));
                if (digit is not null || (power == 0 && !(c == '几' && lastPower == 10))) break;
                if (power == 0 || lastPower == 10 && power >= 1_0000) (approx, lastPower) = (true, 1); // 十几, 十几万
                else (approx, digit) = (true, new Span(1, 1)); // 几十, 数百
            }
            else if (c is '余' or '多' or '来' && PowerOf(NumeralReader.At(text, end + 1)) >= 1_0000 && end > at) approx = true;
            else if (PowerOf(c) is > 0 and <= 1000 and var power)
            {
                if (lastPower > 0 && lastPower <= power && lastPower < 1_0000) break;
                if (digit is null && lastPower is > 0 and < 1_0000) { digit = default(Span); approx = true; } // 百十: about a hundred
                else if (digit is not null && text[at] == '百' && lastPower == 100 && at == end - 2) { digit = default(Span); approx = true; } // 百八十
                var times = digit ?? new Span(1, 1);
                (section, digit, lastPower, zero) = (section + times * power, null, power, false);
            }
            else if (PowerOf(c) is >= 1_0000 and var big)
            {
                if (end == at && NumeralReader.At(text, at + 1) is '一' or '事') return null;
                var times = section + (digit ?? default);
                if (times.High == 0) times = end == at ? new Span(1, 1) : total is { High: > 0 } ? total : default;
                else total += default(Span);
                if ((total + times).High > Largest) break;
                (total, section, digit, lastPower, zero) = (big == 1_0000_0000m ? (total + times) * big : total + times * big, default, null, big, false);
                if (c == '万' && NumeralReader.At(text, end + 1) == '亿') break;
            }
            else break;
        }
        if (end == at) return null;
        if (digit is { } tail)
        {
            var scale = lastPower >= 100 && !zero ? lastPower / 10 : 1; // 一万二, 两千五
            section += tail * scale;
        }
        var value = total + section;
        if (value.High == 0) return null;
        var number = new Numeral(at, end - at, value.Low, value.High > value.Low ? value.High : null, approx, true);
        return WithPoint(text, number) ?? WithTail(text, number);
    }

    /// <summary>三点五公里.</summary>
    private static Numeral? WithPoint(string text, Numeral whole)
    {
        if (NumeralReader.At(text, whole.End) != '点' || whole.Value > 999) return null;
        var (end, value, scale) = (whole.End + 1, whole.Value, 0.1m);
        while (end - whole.End < 6 && DigitOf(NumeralReader.At(text, end)) is >= 0 and var digit && text[end] != '两')
            (value, scale, end) = (value + digit * scale, scale / 10, end + 1);
        if (scale == 0.1m) return null;
        if (NumeralReader.At(text, end) is '万' or '亿') (value, end) = (value * PowerOf(text[end]), end + 1);
        else if (NumeralReader.At(text, end) is not ('公' or '吨' or '亩' or '米' or '斤' or '千' or '倍' or '小' or '个' or '元' or '平')) return null;
        return WithTail(text, new Numeral(whole.Start, end - whole.Start, value, null, false, true));
    }

    private static Numeral WithTail(string text, Numeral number)
    {
        if (NumeralReader.At(text, number.End) == '好' && NumeralReader.At(text, number.End + 1) == '几')
            return number with { Length = number.Length + 2, Approx = true };
        return NumeralReader.IsTail(text, number.End) ? number with { Length = number.Length + 1, Approx = true } : number;
    }

    /// <summary>A number that may be a range: 二三十 is 20 to 30.</summary>
    private readonly record struct Span(decimal Low, decimal High)
    {
        public static Span operator +(Span a, Span b) => new(a.Low + b.Low, a.High + b.High);
        public static Span operator *(Span a, decimal by) => new(a.Low * by, a.High * by);
    }
}
