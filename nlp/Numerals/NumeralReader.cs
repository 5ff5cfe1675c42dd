namespace Assistant.Nlp.Numerals;

/// <summary>Reads the number that begins at a position of a folded text (see <see cref="Texts.Halfwidth"/>).</summary>
public static class NumeralReader
{
    /// <summary>The number that begins at <paramref name="at"/>, or null. Looks at each character of it once.</summary>
    public static Numeral? ReadAt(string text, int at)
    {
        if (at >= text.Length) return null;
        return char.IsAsciiDigit(text[at]) ? ArabicNumeral.ReadAt(text, at) : ChineseNumeral.ReadAt(text, at);
    }

    /// <summary>Whether a number may begin with this character.</summary>
    public static bool CanBegin(char c) => char.IsAsciiDigit(c) || ChineseNumeral.IsPart(c);

    /// <summary>Where the run of numeral characters at a position ends: the place to go on when it is no number.</summary>
    public static int EndOfRun(string text, int at)
    {
        var digits = char.IsAsciiDigit(text[at]);
        while (at < text.Length && (digits ? char.IsAsciiDigit(text[at]) : ChineseNumeral.IsPart(text[at]))) at++;
        return at;
    }

    /// <summary>The character at a position, or NUL past the end.</summary>
    internal static char At(string text, int at)
    {
        Texts.Steps.Take();
        return at >= 0 && at < text.Length ? text[at] : '\0';
    }

    /// <summary>Whether 余, 多 or 来 at this position belongs to the number before it (30多, 二十来个) and not to what follows (42来了).</summary>
    internal static bool IsTail(string text, int at) => At(text, at) switch
    {
        '余' => At(text, at + 1) is not ('下' or '额' or '款' or '粮'),
        '多' => At(text, at + 1) is not ('次' or '功' or '媒' or '样' or '元'),
        '来' => At(text, at + 1) >= '一' && At(text, at + 1) is not ('了' or '到' or '自' or '过' or '参' or '宾' or '访' or '客' or '信' or '电' or '往' or '年' or '料' or '源' or '看' or '听' or '回' or '的' or '村' or '我' or '咱' or '开' or '学'),
        '把' => at > 0 && text[at - 1] is '百' or '千' or '万' && At(text, at + 1) is '块' or '人' or '户' or '个' or '斤' or '亩' or '米' or '元' or '里',
        '几' => At(text, at + 1) is not ('乎' or '何'),
        _ => false,
    };
}
