namespace Assistant.Nlp.Texts;

/// <summary>
/// Folds what phones and word processors write in several widths into one, character by character: the folded text
/// has the length of the original, so that every offset stays true.
/// </summary>
public static class Halfwidth
{
    /// <summary>
    /// Full-width ASCII (U+FF01–FF5E) becomes ASCII; Chinese sentence punctuation stays as it is, but a separator or point
    /// typed full-width inside a number (１，２００ · 3。5公里) becomes one; traditional measure words become simplified.
    /// </summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) => Fold(source, folded));

    /// <summary>The same into a buffer of the text's length.</summary>
    public static void Fold(ReadOnlySpan<char> source, Span<char> folded)
    {
        Steps.Take(source.Length);
        for (var i = 0; i < source.Length; i++) folded[i] = Fold(source[i]);
        for (var i = 1; i + 1 < source.Length; i++)
        {
            if (source[i] == '，' && IsGroup(source, i)) folded[i] = ',';
            if (source[i] == '。' && char.IsAsciiDigit(folded[i - 1]) && char.IsAsciiDigit(folded[i + 1]) && i + 2 < source.Length
                && source[i + 2] is '公' or '米' or '吨' or '亩' or '万' or '斤') folded[i] = '.';
        }
    }

    private static bool IsGroup(ReadOnlySpan<char> source, int comma)
    {
        if (!IsWideDigit(source, comma - 1)) return false;
        for (var k = 1; k <= 3; k++)
            if (!IsWideDigit(source, comma + k)) return false;
        return !IsWideDigit(source, comma + 4);
    }

    private static bool IsWideDigit(ReadOnlySpan<char> source, int at) => at >= 0 && at < source.Length && source[at] is >= '０' and <= '９';

    private static char Fold(char c) => c switch
    {
        '，' or '；' or '：' or '！' or '？' or '（' or '）' => c,
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\t' => ' ',
        '○' => '〇',
        '戶' => '户',
        '個' => '个',
        '條' => '条',
        '塊' => '块',
        '張' => '张',
        '畝' => '亩',
        '噸' => '吨',
        '萬' => '万',
        '場' => '场',
        '間' => '间',
        '處' => '处',
        '輛' => '辆',
        _ => c,
    };
}
