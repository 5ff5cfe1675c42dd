namespace Assistant.Nlp.Drafting;

/// <summary>A section as written: paragraphs of sentences, each with what bears it out. Not audited yet.</summary>
/// <param name="Key">The section's key in the outline.</param>
public sealed record SectionText(string Key, string Heading, IReadOnlyList<IReadOnlyList<Phrase>> Paragraphs);
