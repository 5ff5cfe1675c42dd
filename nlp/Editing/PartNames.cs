using Assistant.Nlp.Summaries;

namespace Assistant.Nlp.Editing;

/// <summary>How parts of a paper are called when people are told about them.</summary>
internal sealed class PartNames
{
    private const string Numbers = "零一二三四五六七八九十";

    public string Of(RevisionDesk desk, string key) =>
        PaperShape.Find(desk.Draft, key, desk.Outline) is var at and >= 0 ? $"第{NumberOf(desk.Draft.Sections[at])}部分" : "";

    public string Of(RevisionDesk desk, IReadOnlyList<string> keys) => string.Join('、', keys.Select(key => Of(desk, key)));

    public string Of(RevisionDesk desk, (int Section, int? Paragraph) place)
    {
        var section = desk.Draft.Sections[place.Section];
        if (section.Heading.Length == 0) return place.Section == 0 ? "开头一段" : "末尾说明";
        return place.Paragraph is { } paragraph ? $"第{NumberOf(section)}部分第{Numeral(paragraph + 1)}段" : $"第{NumberOf(section)}部分";
    }

    /// <summary>As it was pointed at.</summary>
    public string Of(PaperPart part) => (part.Section, part.Paragraph) switch
    {
        (0, _) => "可以这样改的开头",
        (null, null) => "您说的那一处",
        (-1, null) => "最后一部分",
        (_, -1) => "最后一段",
        (null, { } paragraph) => $"第{Numeral(paragraph)}段",
        ({ } section, null) => $"第{Numeral(section)}部分",
        ({ } section, { } paragraph) => $"第{Numeral(section)}部分第{Numeral(paragraph)}段",
    };

    public string Of(OutlookTopic? topic, PaperPart part) => topic switch
    {
        OutlookTopic.Problems => "存在的问题",
        OutlookTopic.Plans => "下一步打算",
        OutlookTopic.Experience => "经验体会",
        _ => Of(part),
    };

    public string NumberOf(DraftSection section) => section.Heading.Length == 0 ? "" : section.Heading[..1];

    private static string Numeral(int number) => number is > 0 and <= 10 ? $"{Numbers[number]}" : $"{number}";
}
