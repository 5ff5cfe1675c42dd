namespace Assistant.Nlp.Auditing;

/// <summary>Traced: stands in a cited record. Total: recomputed over the records in From. Unsupported: neither.</summary>
public enum Support { Traced, Total, Unsupported }

/// <summary>A figure read from a sentence, with what was found to bear it out.</summary>
/// <param name="Value">In base units.</param>
/// <param name="From">Ids of the records that bear it out.</param>
public sealed record CheckedFigure(string Text, decimal Value, string Unit, Support Support, IReadOnlyList<string> From);

/// <summary>A sentence after its audit. Only one without findings may stand in a draft.</summary>
public sealed record CheckedSentence(
    string Text, IReadOnlyList<string> Cites, IReadOnlyList<CheckedFigure> Figures, IReadOnlyList<AuditFinding> Findings)
{
    public bool Passed => Findings.Count == 0;
}
