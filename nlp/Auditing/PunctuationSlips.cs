using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>Marks that no keyboard meant: two in a row, a bracket or quotation opened and not closed, an English comma between Chinese words.</summary>
internal sealed partial class PunctuationSlips : IPaperRule
{
    private const string Opening = "（《“", Closing = "）》”";

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => Slip().Matches(paragraph.Text)
        .Select(match => paragraph.Found(PaperRule.PunctuationSlip, match.Index, match.Length)).Concat(Unpaired(paragraph)));

    private static IEnumerable<PaperFinding> Unpaired(ReadParagraph paragraph)
    {
        var open = new List<int>();
        for (var i = 0; i < paragraph.Text.Length; i++)
        {
            if (Opening.Contains(paragraph.Text[i])) open.Add(i);
            if (Closing.IndexOf(paragraph.Text[i]) is not (>= 0 and var kind)) continue;
            // What was opened later than the mark's own partner and is still open was never closed; 1） opens nothing.
            var partner = open.FindLastIndex(at => paragraph.Text[at] == Opening[kind]);
            if (partner < 0)
            {
                if (!IsNumber(paragraph.Text, i)) yield return paragraph.Found(PaperRule.PunctuationSlip, i, 1);
                continue;
            }
            foreach (var at in open.Skip(partner + 1)) yield return paragraph.Found(PaperRule.PunctuationSlip, at, 1);
            open.RemoveRange(partner, open.Count - partner);
        }
        foreach (var at in open) yield return paragraph.Found(PaperRule.PunctuationSlip, at, 1);
    }

    private static bool IsNumber(string text, int at) => at > 0 && (char.IsAsciiDigit(text[at - 1]) || "一二三四五六七八九十".Contains(text[at - 1], StringComparison.Ordinal));

    [GeneratedRegex("[，、；：]{2,}|[，、；：]+。|。[，、；：。]+|[！？][，、；：。]+|(?<=[\u4e00-\u9fff])[,;](?=[\u4e00-\u9fff])|[（《“][，。、；：]|[，、；：][）》]|^[，、；。]|[，、：]$")]
    private static partial Regex Slip();
}
