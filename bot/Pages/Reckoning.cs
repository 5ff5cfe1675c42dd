using Assistant.Bot.Documents;
using Assistant.Nlp.Figures;

namespace Assistant.Bot.Pages;

/// <summary>Evidence of a figure → how it was reckoned, in words: 逐条相加：12＋8＋5＝25眼.</summary>
internal sealed class Reckoning(DocumentWords words)
{
    /// <summary>Longer sums are cut short; all records stand beside them.</summary>
    private const int MostAddends = 40;

    public string Tell(FigureEvidence evidence) => evidence.Kind switch
    {
        EvidenceKind.Sum when evidence.Lines.Sum(line => line.Used.Count) > 1 => words.Reckon("sum", Sum(evidence)),
        EvidenceKind.Sum or EvidenceKind.Words => words.Reckon("words"),
        EvidenceKind.Branches => words.Reckon("branches", evidence.Figure.Text),
        EvidenceKind.Events => words.Reckon("events", $"{evidence.Lines.Count}"),
        EvidenceKind.Records => words.Reckon("records", $"{evidence.Lines.Count}"),
        _ => words.Reckon("none"),
    };

    private string Sum(FigureEvidence evidence)
    {
        var addends = evidence.Lines.SelectMany(line => line.Used).ToList();
        var bare = addends.TrueForAll(figure => Bare(figure, evidence.Figure.Text) is not null);
        var told = addends.Take(MostAddends).Select(figure => bare ? Bare(figure, evidence.Figure.Text)! : figure.Text);
        var rest = addends.Count > MostAddends ? words.Reckon("more_addends", $"{addends.Count}") : "";
        return $"{string.Join('＋', told)}{rest}＝{evidence.Figure.Text}";
    }

    /// <summary>The number alone where the total is told in the very same unit: 12眼 of 25眼.</summary>
    private static string? Bare(Figure figure, string total)
    {
        var digits = figure.Text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        return digits > 0 && digits < figure.Text.Length && total.TrimStart([.. "0123456789."]) == figure.Text[digits..] ? figure.Text[..digits] : null;
    }
}
