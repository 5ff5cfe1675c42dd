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
    internal static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    /// <summary>Whether 余, 多 or 来 at this position belongs to the number before it (30多, 二十来个) and not to what follows (42来了).</summary>
    internal static bool IsTail(string text, int at) => At(text, at) switch
    {
        '余' => At(text, at + 1) is not ('下' or '额' or '款' or '粮'),
        '多' => At(text, at + 1) is not ('次' or '功' or '媒' or '样' or '元'),
        '来' => At(text, at + 1) is '个' or '人' or '户' or '名' or '万' or '亩' or '米' or '岁' or '里' or '斤' or '块' or '次' or '家' or '天' or '号' or '位' or '条' or '棵' or '吨' or '辆' or '车' or '分' or '袋' or '盏' or '口' or '公' or '份',
        '几' => At(text, at + 1) is not ('乎' or '何'),
        _ => false,
    };
}
