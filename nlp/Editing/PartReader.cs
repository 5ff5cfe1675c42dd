using System.Text.RegularExpressions;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Editing;

/// <summary>Words of an instruction → the part of the paper they point at.</summary>
internal sealed class PartReader(EditWords words, ThemeNames themes)
{
    /// <returns>Null where they point at none.</returns>
    public PaperPart? Read(string text)
    {
        var (section, paragraph) = (Number(words.Sections.Match(text)), Number(words.Paragraphs.Match(text)));
        if (section is not null || paragraph is not null) return new PaperPart(section, paragraph);
        if (ThemeOf(text) is { } theme) return new PaperPart(Theme: theme);
        return words.Lead.IsMatch(text) ? PaperPart.Lead : null;
    }

    /// <summary>Whole words, longest first: 学习教育部分 before 学习部分.</summary>
    private Theme? ThemeOf(string text) => Enum.GetValues<Theme>()
        .SelectMany(theme => themes.CallsOf(theme).Select(name => (theme, name)))
        .OrderByDescending(call => call.name.Length)
        .Where(call => text.IndexOf(call.name, StringComparison.Ordinal) is var at and >= 0 && words.ThemePart.IsMatch(text[(at + call.name.Length)..]))
        .Select(call => (Theme?)call.theme).FirstOrDefault();

    private static int? Number(Match found) => !found.Success ? null
        : found.Groups["last"].Success ? -1
        : NumeralReader.ReadAt(found.Groups["n"].Value, 0)?.Value is { } number and > 0 and < 100 ? (int)number : null;
}
