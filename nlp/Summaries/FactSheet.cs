using Assistant.Nlp.Auditing;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Summaries.Masking;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Summaries;

/// <summary>A checked sentence of a section, numbered from 1 for the model.</summary>
/// <param name="Paragraph">From 0.</param>
/// <param name="Masked">Its words as they leave the house.</param>
/// <param name="Figures">What the audit found in it.</param>
internal sealed record Fact(int Number, int Paragraph, Phrase Phrase, string Masked, IReadOnlyList<CheckedFigure> Figures);

/// <summary>A section as facts for the model.</summary>
/// <param name="Openings">What stands before each paragraph, 一是抓学习。 say; it is not the model's to change.</param>
internal sealed record FactSheet(SectionText Own, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Openings)
{
    public static FactSheet Of(SectionText own, Mask mask, SentenceAuditor auditor)
    {
        var openings = own.Paragraphs.Select(Opening).ToList();
        var facts = own.Paragraphs.SelectMany((paragraph, p) => paragraph.Select((phrase, i) => (p, i == 0 ? Without(openings[p], phrase) : phrase)));
        return new FactSheet(own, [.. facts.Select((fact, i) => new Fact(i + 1, fact.p, fact.Item2, mask.Hide(fact.Item2.Text), auditor.Audit(fact.Item2).Figures))], openings);
    }

    /// <summary>The fact of that number; null for none.</summary>
    public Fact? this[int number] => number > 0 && number <= Facts.Count ? Facts[number - 1] : null;

    /// <summary>As JSON strings, so that nothing in them can end the material and begin an order.</summary>
    public string Json => Texts.Json.Write(Facts.Select(fact => new { id = fact.Number, paragraph = fact.Paragraph + 1, text = fact.Masked }));

    /// <summary>The first full stop of a sentence is its last character, unless an opening stands before it.</summary>
    private static string Opening(IReadOnlyList<Phrase> paragraph)
    {
        if (paragraph.Count == 0) return "";
        var (text, end) = (paragraph[0].Text, paragraph[0].Text.IndexOf('。') + 1);
        return end > 0 && end < text.Length && paragraph[0].Claims.All(claim => claim.Start >= end) ? text[..end] : "";
    }

    private static Phrase Without(string opening, Phrase phrase) => phrase with
    {
        Text = phrase.Text[opening.Length..],
        Claims = [.. phrase.Claims.Select(claim => claim with { Start = claim.Start - opening.Length })],
    };
}
