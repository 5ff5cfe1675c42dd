using Assistant.Nlp.Drafting;

namespace Assistant.Nlp.Summaries;

/// <summary>
/// Puts a section together from sentences of a model that passed and, for every fact that they do not tell in full, the
/// sentence that was there before. Nothing is told twice and no figure is lost.
/// </summary>
internal sealed class SectionWeaver(FactSheet sheet)
{
    /// <summary>Which sentences can stay, given that a fact told by half is told by its own sentence instead.</summary>
    public (IReadOnlyList<JudgedSentence> Kept, IReadOnlyList<Fact> Untold) Settle(IEnumerable<JudgedSentence> sentences)
    {
        var kept = new List<JudgedSentence>();
        foreach (var sentence in sentences.Where(sentence => sentence.Passed))
            if (!Repeats(sentence, kept)) kept.Add(sentence);
        while (true)
        {
            var untold = sheet.Facts.Where(fact => !IsTold(fact, kept)).ToList();
            if (kept.RemoveAll(sentence => sentence.Facts.Any(untold.Contains)) == 0) return (kept, untold);
        }
    }

    public SectionText Weave(IReadOnlyList<JudgedSentence> kept, IReadOnlyList<Fact> untold) => sheet.Own with
    {
        Paragraphs = [.. sheet.Own.Paragraphs.Select((_, p) => Paragraph(
            sheet.Openings[p], [.. kept.Where(sentence => First(sentence).Paragraph == p)], untold.Where(fact => fact.Paragraph == p))).Where(paragraph => paragraph.Count > 0)],
    };

    /// <summary>The model's order stays; a fact comes before the first sentence that tells a later one.</summary>
    private static IReadOnlyList<Phrase> Paragraph(string opening, IReadOnlyList<JudgedSentence> kept, IEnumerable<Fact> untold)
    {
        var told = kept.Select(sentence => (First(sentence).Number, sentence.Phrase)).ToList();
        foreach (var fact in untold)
        {
            var before = told.FindIndex(item => item.Number > fact.Number);
            told.Insert(before < 0 ? told.Count : before, (fact.Number, fact.Phrase));
        }
        return told.Count == 0 ? [] : [opening + told[0].Phrase, .. told.Skip(1).Select(item => item.Phrase)];
    }

    private static Fact First(JudgedSentence sentence) => sentence.Facts.MinBy(fact => fact.Number)!;

    /// <summary>A fact is told when its figures all stand in sentences that name it.</summary>
    private static bool IsTold(Fact fact, IReadOnlyList<JudgedSentence> kept)
    {
        var telling = kept.Where(sentence => sentence.Facts.Contains(fact)).ToList();
        return telling.Count > 0 && fact.Figures.All(figure => telling.Exists(sentence => Has(sentence, figure.Value, figure.Unit)));
    }

    private static bool Repeats(JudgedSentence sentence, IReadOnlyList<JudgedSentence> kept) => sentence.Facts.All(fact => IsTold(fact, kept))
        && (sentence.Figures.Count == 0 ? kept.Any(other => other.Phrase.Text == sentence.Phrase.Text) : sentence.Figures.Any(figure =>
            kept.Any(other => other.Facts.Intersect(sentence.Facts).Any() && Has(other, figure.Value, figure.Unit))));

    private static bool Has(JudgedSentence sentence, decimal value, string unit) => sentence.Figures.Any(figure => figure.Value == value && figure.Unit == unit);
}
