namespace Assistant.Nlp.Texts;

/// <summary>Chinese characters, of Unicode's block of common ideographs.</summary>
internal static class Han
{
    public static bool Is(char c) => c is >= '\u4e00' and <= '\u9fff';
}
