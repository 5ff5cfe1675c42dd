namespace Assistant.Nlp.Auditing;

/// <summary>What an audit can find wrong. The sentences about them are made elsewhere.</summary>
public enum AuditProblem
{
    /// <summary>A figure stands in none of the cited records and is no total.</summary>
    Unsupported,

    /// <summary>A total is not what its records come to.</summary>
    WrongTotal,

    /// <summary>A planned figure is told as done.</summary>
    PlanToldAsDone,

    /// <summary>An approximate figure is told as exact.</summary>
    ApproximationLost,

    /// <summary>It says all branches, and the cited records are not of all.</summary>
    NotAllBranches,

    /// <summary>It names a branch that no cited record is of or names.</summary>
    UnknownBranch,

    /// <summary>It cites a record that the ledger does not have or that does not count.</summary>
    NoEvidence,
}

/// <param name="Text">The words of the sentence that are wrong.</param>
public sealed record AuditFinding(AuditProblem Problem, string Text);

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
