using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>km, 公里 and 千米 in one paper: the rarer writings are marked.</summary>
internal sealed partial class MixedKilometres : IPaperRule
{
    public IEnumerable<PaperFinding> Find(ReadPaper paper)
    {
        var forms = paper.Paragraphs.SelectMany(paragraph => Unit().Matches(paragraph.Text).Select(match => (paragraph, match)))
            .GroupBy(found => found.match.Value.ToUpperInvariant()).OrderByDescending(form => form.Count()).ToList();
        return forms.Skip(1).SelectMany(form => form).Select(found =>
            found.paragraph.Found(PaperRule.KilometreMixed, found.match.Index, found.match.Length, forms[0].First().match.Value));
    }

    [GeneratedRegex(@"(?<=[\d万余多几两一二三四五六七八九十百每]\s?)(?:公里|千米|km|㎞)", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
}
