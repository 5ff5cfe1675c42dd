using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>A paragraph as its words read.</summary>
/// <param name="Text">In one width; offsets are those of the paragraph as written.</param>
internal sealed record ReadParagraph(
    int Index, string Text, bool IsHeading, IReadOnlyList<Figure> Figures, IReadOnlyList<DateMention> Dates)
{
    public PaperFinding Found(PaperRule rule, int start, int length, string other = "") =>
        new(rule, Index, new TextSpan(start, length), Text.Substring(start, length), other);

    public PaperFinding Found(PaperRule rule, Figure figure, string other = "") => Found(rule, figure.Start, figure.Text.Length, other);

    /// <summary>The sentence that holds a position; parts of it between ； count as one.</summary>
    public (int Start, int End) SentenceAt(int position)
    {
        var start = position == 0 ? 0 : Text.LastIndexOfAny(['。', '！', '？'], position - 1) + 1;
        var end = Text.IndexOfAny(['。', '！', '？'], position);
        return (start, end < 0 ? Text.Length : end);
    }

    /// <summary>The figures of each sentence, in order.</summary>
    public IEnumerable<IReadOnlyList<Figure>> BySentence() =>
        Figures.GroupBy(figure => SentenceAt(figure.Start).Start).Select(group => (IReadOnlyList<Figure>)[.. group.OrderBy(figure => figure.Start)]);

    public string Between(Figure first, Figure second) => second.Start <= first.End ? "" : Text[first.End..second.Start];
}

/// <summary>A paper as its words read.</summary>
internal sealed record ReadPaper(IReadOnlyList<ReadParagraph> Paragraphs, DateOnly From, DateOnly To)
{
    public IEnumerable<(ReadParagraph Paragraph, Figure Figure)> Figures =>
        Paragraphs.SelectMany(paragraph => paragraph.Figures.Select(figure => (paragraph, figure)));
}

/// <summary>One thing that reviewers catch.</summary>
internal interface IPaperRule
{
    IEnumerable<PaperFinding> Find(ReadPaper paper);
}
