namespace Assistant.Bot.Documents;

/// <summary>Widths of set text, in Chinese characters: what is half-width counts half.</summary>
internal static class Widths
{
    public static double Of(string text) => text.Sum(c => c < 0x2000 ? 0.5 : 1);
}
