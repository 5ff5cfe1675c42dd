using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>
/// A paper that was edited in Word (or WPS, or LibreOffice) → its words by section. Tracked changes count as accepted:
/// what was inserted is there, what was deleted is not. Comments, the appendix and the signature are passed over.
/// </summary>
internal static partial class PaperReader
{
    public static PaperReading Read(byte[] file)
    {
        if (PaperFileGuard.Check(file) is { } problem) return new PaperReading(null, problem);
        try
        {
            using var opened = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
            if (opened.MainDocumentPart?.Document?.Body is not { } body) return new PaperReading(null, PaperProblem.NotWord);
            var paper = Read(opened, body);
            return paper.Sections.Count == 0 ? new PaperReading(null, PaperProblem.Empty) : new PaperReading(paper, null);
        }
        // Whatever a file from outside makes the library say, it means that the file is not in order.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return new PaperReading(null, PaperProblem.Damaged);
        }
    }

    private static EditedPaper Read(WordprocessingDocument file, Body body)
    {
        var styles = file.MainDocumentPart!.StyleDefinitionsPart?.Styles?.Elements<Style>()
            .Where(style => style.StyleId?.Value is not null).ToLookup(style => style.StyleId!.Value!, style => style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "");
        var (title, notes, sections) = ("", new List<string>(), new List<(string Heading, List<string> Paragraphs)>());
        foreach (var (text, id) in Lines(body, new ListNumbers(file.MainDocumentPart)))
        {
            var style = styles?[id].FirstOrDefault() ?? "";
            if (style == "appendix mark" || text == DocumentWords.Installed.Appendix["mark"]) break;
            if (text.Length == 0 || style is "signature" || text == DocumentWords.Installed.Appendix["mention"]) continue;
            if (style == "title") title += text;
            else if (style == "note") notes.Add(text);
            else if (style == "heading 1" || FirstLevel().IsMatch(text)) sections.Add((text, []));
            else
            {
                if (sections.Count == 0) sections.Add(("", []));
                sections[^1].Paragraphs.Add(text);
            }
        }
        return new EditedPaper(OriginOf(file), title, [.. sections.Select(section => new EditedSection(section.Heading, section.Paragraphs))], notes,
            [.. new PassedOverFinder(file.MainDocumentPart).Find(body, [.. sections.Select(section => section.Heading)])]);
    }

    private static IEnumerable<(string Text, string Style)> Lines(Body body, ListNumbers numbers)
    {
        var before = "";
        foreach (var paragraph in body.Descendants<Paragraph>().Where(paragraph => !paragraph.Ancestors<Table>().Any() && !paragraph.Ancestors<Paragraph>().Any()))
        {
            var text = before + numbers.Of(paragraph) + WrittenText.Of(paragraph);
            before = WrittenText.RunsOn(paragraph) ? text : "";
            if (before.Length == 0) yield return (text.Trim(), paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "");
        }
        if (before.Length > 0) yield return (before.Trim(), "");
    }

    private static PaperOrigin? OriginOf(WordprocessingDocument file) => PaperOrigin.Read(file.CustomFilePropertiesPart?.Properties?
        .Elements<CustomDocumentProperty>().FirstOrDefault(property => property.Name == PaperOrigin.Property)?.InnerText);

    /// <summary>A heading typed anew may have lost its style.</summary>
    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、[^。；！？]{2,40}$")]
    private static partial Regex FirstLevel();
}
