using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>The numbers that Word writes before paragraphs of a list and keeps out of their words: 一、 and （一） and 1. Bullets are none.</summary>
internal sealed class ListNumbers(MainDocumentPart main)
{
    private const string Digits = "一二三四五六七八九";

    private readonly Dictionary<(int List, int Level), int> reached = [];

    /// <summary>Asked of each paragraph once, in their order.</summary>
    public string Of(Paragraph paragraph)
    {
        var said = paragraph.ParagraphProperties?.NumberingProperties;
        if (said?.NumberingId?.Val?.Value is not (> 0 and var id)) return "";
        var (numbering, at) = (main.NumberingDefinitionsPart?.Numbering, said.NumberingLevelReference?.Val?.Value ?? 0);
        var list = numbering?.Elements<NumberingInstance>().FirstOrDefault(one => one.NumberID?.Value == id)?.AbstractNumId?.Val?.Value;
        var levels = numbering?.Elements<AbstractNum>().FirstOrDefault(one => one.AbstractNumberId?.Value == list)?.Elements<Level>().ToDictionary(level => level.LevelIndex?.Value ?? 0);
        if (levels?.GetValueOrDefault(at) is not { } level || list is not { } key) return "";

        reached[(key, at)] = reached.TryGetValue((key, at), out var before) ? before + 1 : StartOf(level);
        foreach (var deeper in reached.Keys.Where(one => one.List == key && one.Level > at).ToList()) reached.Remove(deeper);
        return Filled(level, levels, key);
    }

    private string Filled(Level level, Dictionary<int, Level> levels, int list)
    {
        var text = level.LevelText?.Val?.Value ?? "";
        if (!text.Contains('%')) return "";
        foreach (var (at, shown) in levels)
            text = text.Replace($"%{at + 1}", Written(reached.GetValueOrDefault((list, at), StartOf(shown)), shown), StringComparison.Ordinal);
        return text;
    }

    private static int StartOf(Level level) => level.StartNumberingValue?.Val?.Value ?? 1;

    private static string Written(int number, Level level)
    {
        var format = level.NumberingFormat?.Val?.Value;
        var chinese = format == NumberFormatValues.ChineseCounting || format == NumberFormatValues.ChineseCountingThousand
            || format == NumberFormatValues.JapaneseCounting || format == NumberFormatValues.TaiwaneseCountingThousand;
        if (!chinese || number is < 1 or > 99) return number.ToString(CultureInfo.InvariantCulture);
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? $"{Digits[tens - 1]}" : "") + (tens > 0 ? "十" : "") + (ones > 0 ? $"{Digits[ones - 1]}" : "");
    }
}
