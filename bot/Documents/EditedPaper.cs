namespace Assistant.Bot.Documents;

/// <summary>A section of a Word file; the lead has an empty heading.</summary>
internal sealed record EditedSection(string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>The words of a Word file, without comments, appendix and signature; tracked changes taken.</summary>
/// <param name="Origin">The draft it says it was made from; null where it says none.</param>
/// <param name="Title">Empty where no title is marked as one.</param>
/// <param name="Notes">What stands below the date.</param>
/// <param name="PassedOver">What stands in the text and is no text, so that its words are not taken.</param>
internal sealed record EditedPaper(
    PaperOrigin? Origin, string Title, IReadOnlyList<EditedSection> Sections, IReadOnlyList<string> Notes, IReadOnlyList<PassedOver> PassedOver);

/// <summary>What a paper of ours has no place for.</summary>
internal enum PassedOverKind { Table, TextBox, Footnote, Picture }

/// <summary>A table, a text box, a footnote or a picture that somebody put into the text.</summary>
/// <param name="Under">The heading above it; empty where there is none.</param>
/// <param name="Words">How it begins: the first row of a table, the first words of a box or a note; empty for a picture.</param>
internal sealed record PassedOver(PassedOverKind Kind, string Under, string Words)
{
    /// <summary>The cells of a table, row by row; empty for anything else.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];
}

/// <summary>Why a file cannot be read as a paper. The sentences are in prompts/documents.yaml.</summary>
internal enum PaperProblem { TooLarge, OldWord, NotWord, Damaged, Empty, OtherPaper, Foreign, Meanwhile }

/// <summary>What came of reading a file: one of the two.</summary>
internal sealed record PaperReading(EditedPaper? Paper, PaperProblem? Problem);
