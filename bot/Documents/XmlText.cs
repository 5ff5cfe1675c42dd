using System.Xml;

namespace Assistant.Bot.Documents;

/// <summary>Text as Word and Excel files can hold it.</summary>
internal static class XmlText
{
    /// <summary>What XML cannot hold (control characters, halves of surrogate pairs) is left out.</summary>
    public static string Clean(string text) =>
        string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c) || IsInPair(text, i)));

    private static bool IsInPair(string text, int i) =>
        (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));
}
