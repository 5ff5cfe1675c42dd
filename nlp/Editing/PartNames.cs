using Assistant.Nlp.Summaries;

namespace Assistant.Nlp.Editing;

/// <summary>How parts of a paper are called when people are told about them.</summary>
/// <param name="words">The names, from seeds/edit-words.yaml.</param>
internal sealed class PartNames(PartWords words)
{
    /// <summary>The paper as a whole.</summary>
    public string Whole => words.Whole;

    public string Of(RevisionDesk desk, string key) =>
        PaperShape.Find(desk.Draft, key, desk.Outline) is var at and >= 0 ? Named(words.Section, NumberOf(desk.Draft.Sections[at])) : "";

    public string Of(RevisionDesk desk, IReadOnlyList<string> keys) => string.Join('、', keys.Select(key => Of(desk, key)));

    public string Of(RevisionDesk desk, (int Section, int? Paragraph) place)
    {
        var section = desk.Draft.Sections[place.Section];
        if (section.Heading.Length == 0) return place.Section == 0 ? words.Lead : words.Closing;
        return Named(words.Section, NumberOf(section)) + (place.Paragraph is { } paragraph ? Named(words.Paragraph, Numeral(paragraph + 1)) : "");
    }

    /// <summary>As it was pointed at.</summary>
    public string Of(PaperPart part) => (part.Section, part.Paragraph) switch
    {
        (0, _) => words.PointedLead,
        (null, null) => words.Pointed,
        (-1, null) => words.LastSection,
        (_, -1) => words.LastParagraph,
        (null, { } paragraph) => Named(words.Paragraph, Numeral(paragraph)),
        ({ } section, null) => Named(words.Section, Numeral(section)),
        ({ } section, { } paragraph) => Named(words.Section, Numeral(section)) + Named(words.Paragraph, Numeral(paragraph)),
    };

    public string Of(OutlookTopic? topic, PaperPart part) => topic is { } told ? words.Topics[told] : Of(part);

    public string NumberOf(DraftSection section) => section.Heading.Length == 0 ? "" : section.Heading[..1];

    private static string Named(string name, string number) => name.Replace("{n}", number, StringComparison.Ordinal);

    private string Numeral(int number) => number > 0 && number < words.Numerals.Length ? $"{words.Numerals[number]}" : $"{number}";
}
