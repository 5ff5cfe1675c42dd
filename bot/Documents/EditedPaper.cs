namespace Assistant.Bot.Documents;

/// <summary>A section of a Word file; the lead has an empty heading.</summary>
internal sealed record EditedSection(string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>The words of a Word file, without comments, appendix and signature; tracked changes taken.</summary>
/// <param name="Origin">The draft it says it was made from; null where it says none.</param>
/// <param name="Title">Empty where no title is marked as one.</param>
/// <param name="Notes">What stands below the date.</param>
/// <param name="Tables">Tables in the text, whose words are not taken.</param>
internal sealed record EditedPaper(PaperOrigin? Origin, string Title, IReadOnlyList<EditedSection> Sections, IReadOnlyList<string> Notes, int Tables);

/// <summary>Why a file cannot be read as a paper. The sentences are in prompts/documents.yaml.</summary>
internal enum PaperProblem { TooLarge, OldWord, NotWord, Damaged, Empty, OtherPaper, Foreign, Meanwhile }

/// <summary>What came of reading a file: one of the two.</summary>
internal sealed record PaperReading(EditedPaper? Paper, PaperProblem? Problem);
