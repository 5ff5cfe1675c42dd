namespace Assistant.Nlp.Texts;

/// <summary>
/// Folds what phones and word processors write in several widths into one, character by character: the folded text
/// has the length of the original, so that every offset stays true.
/// </summary>
public static class Halfwidth
{
    /// <summary>Full-width ASCII (U+FF01–FF5E) becomes ASCII; Chinese sentence punctuation stays as it is.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = Fold(source[i]);
    });

    private static char Fold(char c) => c switch
    {
        '，' or '；' or '：' or '！' or '？' or '（' or '）' => c,
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\t' => ' ',
        '〇' or '○' => '〇',
        _ => c,
    };
}
