using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Documents;

/// <summary>A sentence that came back.</summary>
/// <param name="Before">The sentences of the draft that it was made from; none for a new one.</param>
/// <param name="Kept">Whether it is word for word the one before.</param>
internal sealed record ReturnedSentence(string Text, IReadOnlyList<DraftSentence> Before, bool Kept);

/// <summary>A section that came back.</summary>
/// <param name="Before">The draft's section it was made from; null for a new one.</param>
internal sealed record ReturnedSection(string Heading, DraftSection? Before, IReadOnlyList<IReadOnlyList<ReturnedSentence>> Paragraphs);

/// <summary>An edited paper beside the draft it was made from.</summary>
/// <param name="Deleted">Sentences of the draft that are gone.</param>
internal sealed record ReturnedPaper(IReadOnlyList<ReturnedSection> Sections, IReadOnlyList<DraftSentence> Deleted)
{
    public IEnumerable<ReturnedSentence> Sentences => Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph);
}
