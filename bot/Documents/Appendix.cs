using Assistant.Nlp.Branches;
using Assistant.Nlp.Summaries;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>附件 数据来源: every figure of the text with its arithmetic and records, what the text leaves out, what to check.</summary>
internal static class Appendix
{
    /// <summary>Records that a row quotes; it names the others.</summary>
    private const int Quoted = 5;

    private const int Beginning = 14;

    private static Dictionary<string, string> Words => DocumentWords.Installed.Appendix;

    /// <summary>附件：数据来源, a line below the text, as papers announce what is attached.</summary>
    public static IEnumerable<Paragraph> Mention =>
        [PaperText.Paragraph(PaperStyles.Body), PaperText.Paragraph(PaperStyles.Body, PaperText.Run(Words["mention"]))];

    /// <param name="commented">Whether comments on the sentences say already what there is to look at in them.</param>
    public static IEnumerable<OpenXmlElement> Of(Draft draft, PaperSources sources, bool commented) =>
    [
        Mark(),
        PaperText.Paragraph(PaperStyles.AppendixTitle, PaperText.Run(Words["title"])),
        PaperText.Paragraph(PaperStyles.Body),
        Heading("figures"),
        sources.Figures.Count == 0 ? Line(Words["none"]) : Figures(draft, sources.Figures),
        .. sources.Untold.Count == 0 ? [] : (OpenXmlElement[])[Heading("untold"), Untold(sources.Untold)],
        .. Findings([.. sources.Findings.Where(finding => !commented || finding.Sentence is null)]),
    ];

    private static IEnumerable<OpenXmlElement> Findings(IReadOnlyList<DraftFinding> findings) =>
        findings.Count == 0 ? [] : findings.Select((finding, i) => Line($"{i + 1}.{finding.Text}")).Prepend(Heading("findings"));

    private static Paragraph Mark()
    {
        var mark = PaperText.Paragraph(PaperStyles.AppendixMark, PaperText.Run(Words["mark"]));
        mark.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return mark;
    }

    private static Paragraph Heading(string key) => PaperText.Paragraph(PaperStyles.FirstLevel, PaperText.Run(Words[key]));

    private static Paragraph Line(string text) => PaperText.Paragraph(PaperStyles.Body, PaperText.Run(text));

    private static Table Figures(Draft draft, IReadOnlyList<FigureSource> figures) => PaperTable.Of(
        [(Words["number"], 680), (Words["figure"], 2200), (Words["reckoning"], 2100), (Words["evidence"], 3864)],
        figures.Select((figure, i) => (IReadOnlyList<IEnumerable<string>>)
            [[$"{i + 1}"], [figure.Text, Where(draft, figure)], [figure.Reckoning], Evidence(figure)]));

    private static string Where(Draft draft, FigureSource figure)
    {
        var section = draft.Sections[figure.Section];
        var sentence = section.Paragraphs[figure.Paragraph].Sentences[figure.Sentence].Text.Trim();
        var name = section.Heading.Length > 0 ? section.Heading[..Math.Max(1, section.Heading.IndexOf('、'))] : Words[figure.Section == 0 ? "lead" : "end"];
        return Words["where"].Replace("{section}", name, StringComparison.Ordinal)
            .Replace("{words}", sentence.Length > Beginning ? $"{sentence[..Beginning]}……" : sentence, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Evidence(FigureSource figure)
    {
        foreach (var line in figure.Lines.Take(Quoted)) yield return $"{line.Record} {Branch.ShortOf(line.Branch)} {line.Day}：{line.Words}";
        if (figure.Lines.Count > Quoted)
            yield return Words["also"].Replace("{ids}", RecordRanges.Of(figure.Lines.Skip(Quoted).Select(line => line.Record)), StringComparison.Ordinal);
    }

    /// <summary>A row a reason, the commonest first.</summary>
    private static Table Untold(IReadOnlyList<(LeftOutFigure Figure, string Branch)> untold) => PaperTable.Of(
        [(Words["number"], 680), (Words["reason"], 2200), (Words["data"], 5964)],
        untold.GroupBy(one => one.Figure.Reason).OrderByDescending(same => same.Count()).Select((same, i) => (IReadOnlyList<IEnumerable<string>>)
            [[$"{i + 1}"], [same.Key], [string.Join('；', same.Select(one => $"{one.Figure.Record} {Branch.ShortOf(one.Branch)} {one.Figure.Item}{one.Figure.Figure}"))]]));
}
