namespace Assistant.Nlp.Summaries;

/// <summary>Traced: stands in a cited record. Total: recomputed over the records in From. Unsupported: neither.</summary>
public enum FigureStatus { Traced, Total, Unsupported }

/// <summary>A figure of a draft with its evidence.</summary>
/// <param name="Text">The words of the draft sentence: 2.1万株.</param>
/// <param name="Value">In base units.</param>
/// <param name="From">Ids of the records that bear it out.</param>
public sealed record DraftFigure(string Text, decimal Value, string Unit, FigureStatus Status, IReadOnlyList<string> From);

/// <summary>A sentence of a draft and the records that bear it out.</summary>
public sealed record DraftSentence(string Text, IReadOnlyList<string> Cites, IReadOnlyList<DraftFigure> Figures);

public sealed record DraftParagraph(IReadOnlyList<DraftSentence> Sentences);

/// <summary>A headed part of the paper; the lead and the closing note have an empty heading.</summary>
public sealed record DraftSection(string Heading, IReadOnlyList<string> Themes, IReadOnlyList<DraftParagraph> Paragraphs);

/// <summary>How many figures the draft has, by status.</summary>
public sealed record DraftAudit(int Figures, int Traced, int Totals, int Unsupported);

/// <summary>How much of the ledger and the roster the draft stands on.</summary>
public sealed record DraftCoverage(int Records, int Cited, int Branches, int BranchesCited);

/// <summary>Something of the ledger that staff should decide or know before they sign.</summary>
/// <param name="Kind">
/// Snake-case name of a closed list: of the ledger, say <c>told_twice</c>, <c>contradiction</c>, <c>pending</c>; of a sentence
/// that its records do not bear out (<see cref="Auditing.AuditProblem"/>); of the paper (<see cref="Auditing.PaperRule"/>).
/// </param>
/// <param name="Text">A sentence in Chinese.</param>
/// <param name="Records">The records it is about.</param>
public sealed record DraftFinding(string Kind, string Text, IReadOnlyList<string> Records)
{
    /// <summary>The sentence or heading it is about, as it stands in the draft; null: the ledger.</summary>
    public string? Sentence { get; init; }

    /// <summary>The words of the sentence that it marks; null: all of it.</summary>
    public string? Words { get; init; }
}

/// <summary>A figure that was done and stands neither in a total nor in an example.</summary>
/// <param name="Figure">As the record says it: 12份.</param>
/// <param name="Reason">Why, in a few words of Chinese.</param>
public sealed record LeftOutFigure(string Record, string Figure, string Item, string Reason);

/// <summary>A summary as drafted, every sentence with its evidence.</summary>
/// <param name="Drafter"><c>embedded</c>, or the model's name.</param>
public sealed record Draft(
    string Title, string Org, DateOnly From, DateOnly To, IReadOnlyList<DraftSection> Sections,
    DraftAudit Audit, DraftCoverage Coverage, string Drafter)
{
    /// <summary>What staff should decide or know: events told twice, figures that disagree, what is pending, what a reviewer would mark.</summary>
    public IReadOnlyList<DraftFinding> Findings { get; init; } = [];

    /// <summary>Done figures that the text does not tell, each with its reason.</summary>
    public IReadOnlyList<LeftOutFigure> LeftOut { get; init; } = [];
}
