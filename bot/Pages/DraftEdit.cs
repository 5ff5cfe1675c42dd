using Assistant.Nlp.Editing;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Pages;

/// <summary>A draft with one sentence replaced or left out, counted anew.</summary>
internal static class DraftEdit
{
    /// <param name="sentence">Null leaves the sentence out, and its paragraph where it was the only one.</param>
    public static Draft With(Draft draft, DraftPlace place, DraftSentence? sentence, Ledger ledger)
    {
        var section = draft.Sections[place.Section];
        var sentences = Replaced(section.Paragraphs[place.Paragraph].Sentences, place.Sentence, sentence);
        var paragraphs = Replaced(section.Paragraphs, place.Paragraph, sentences.Count == 0 ? null : new DraftParagraph(sentences));
        return PaperShape.Counted(draft with { Sections = Replaced(draft.Sections, place.Section, section with { Paragraphs = paragraphs }) }, ledger);
    }

    private static IReadOnlyList<T> Replaced<T>(IReadOnlyList<T> values, int place, T? changed) where T : class =>
        [.. values.Select((value, at) => at == place ? changed : value).OfType<T>()];
}
