using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>A comment on a stretch of a paragraph.</summary>
internal sealed record Mark(TextSpan Span, int Comment);

/// <summary>Comments on the figures of a paper (what bears them out) and on its sentences (what to check before signing).</summary>
internal sealed class PaperComments
{
    /// <summary>Records that a comment quotes; it names the others.</summary>
    private const int Quoted = 5;

    /// <summary>Stands for a section's heading among its paragraphs.</summary>
    public const int OnHeading = -1;

    private readonly DocumentWords words = DocumentWords.Installed;
    private readonly List<Comment> comments = [];
    private readonly Dictionary<(int Section, int Paragraph), List<Mark>> marks = [];

    private PaperComments() { }

    /// <summary>Comments on the title: about no sentence in particular.</summary>
    public List<int> OnTitle { get; } = [];

    /// <param name="extras">Null, or without comments: there are none.</param>
    public static PaperComments Of(Draft draft, PaperExtras? extras)
    {
        var made = new PaperComments();
        if (extras is not { Comments: true }) return made;

        foreach (var finding in extras.Sources.Findings) made.Add(draft, finding);
        foreach (var figure in extras.Sources.Figures.Where(figure => figure.Span is not null))
            made.Mark(draft, (figure.Section, figure.Paragraph, figure.Sentence), figure.Span!, made.Comment(made.Lines(figure)));
        return made;
    }

    public IReadOnlyList<Mark> On(int section, int paragraph) => marks.GetValueOrDefault((section, paragraph)) ?? [];

    public void AddTo(MainDocumentPart main)
    {
        if (comments.Count > 0) main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(comments);
    }

    private void Add(Draft draft, DraftFinding finding)
    {
        var id = Comment([words.Comments["finding"].Replace("{text}", finding.Text, StringComparison.Ordinal)]);
        if (Headed(draft, finding) is { } section) Mark((section, OnHeading), WordsIn(finding, finding.Sentence!), id);
        else if (Place(draft, finding) is { } place) Mark(draft, place, WordsIn(finding, Sentence(draft, place).Text), id);
        else OnTitle.Add(id);
    }

    /// <summary>The section whose heading a finding is about; null for any other.</summary>
    private static int? Headed(Draft draft, DraftFinding finding) =>
        draft.Sections.Select((section, place) => (section.Heading, place)).Where(one => one.Heading.Length > 0 && one.Heading == finding.Sentence)
            .Select(one => (int?)one.place).FirstOrDefault();

    /// <summary>The sentence that a finding is about; of one about records, the sentence with the fewest: it tells of these.</summary>
    private static (int Section, int Paragraph, int Sentence)? Place(Draft draft, DraftFinding finding)
    {
        var places = draft.Sections.SelectMany((section, s) => section.Paragraphs.SelectMany((paragraph, p) =>
            paragraph.Sentences.Select((sentence, i) => (place: (s, p, i), sentence)))).Where(one => one.sentence.Text.Length > 0);
        return (finding.Sentence is { } about ? places.Where(one => one.sentence.Text == about)
                : places.Where(one => one.sentence.Cites.Intersect(finding.Records).Any()).OrderBy(one => one.sentence.Cites.Count))
            .Select(one => ((int, int, int)?)one.place).FirstOrDefault();
    }

    private static TextSpan WordsIn(DraftFinding finding, string sentence) =>
        finding.Words is { } words && sentence.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? new TextSpan(at, words.Length) : new TextSpan(0, sentence.Length);

    private static DraftSentence Sentence(Draft draft, (int Section, int Paragraph, int Sentence) place) =>
        draft.Sections[place.Section].Paragraphs[place.Paragraph].Sentences[place.Sentence];

    private void Mark(Draft draft, (int Section, int Paragraph, int Sentence) place, TextSpan inSentence, int comment)
    {
        var before = draft.Sections[place.Section].Paragraphs[place.Paragraph].Sentences.Take(place.Sentence).Sum(sentence => sentence.Text.Length);
        Mark((place.Section, place.Paragraph), new TextSpan(before + inSentence.Start, inSentence.Length), comment);
    }

    private void Mark((int Section, int Paragraph) place, TextSpan span, int comment)
    {
        if (!marks.TryGetValue(place, out var here)) marks[place] = here = [];
        here.Add(new Mark(span, comment));
    }

    private IEnumerable<string> Lines(FigureSource figure)
    {
        yield return $"{figure.Text}——{figure.Reckoning}";
        foreach (var line in figure.Lines.Take(Quoted)) yield return $"{line.Record} {line.Branch} {line.Day}：{line.Words}";
        if (figure.Lines.Count > Quoted)
            yield return words.Comments["more"].Replace("{n}", $"{figure.Lines.Count - Quoted}", StringComparison.Ordinal)
                .Replace("{ids}", RecordRanges.Of(figure.Lines.Skip(Quoted).Select(line => line.Record)), StringComparison.Ordinal);
    }

    private int Comment(IEnumerable<string> lines)
    {
        var paragraphs = lines.Select(line => PaperText.Paragraph(PaperStyles.Comment, PaperText.Run(line)));
        comments.Add(new Comment(paragraphs) { Id = $"{comments.Count}", Author = words.Comments["author"], Initials = words.Comments["initials"] });
        return comments.Count - 1;
    }
}
