namespace Assistant.Nlp.Auditing;

/// <summary>What an audit can find wrong. The sentences about them are made elsewhere (<see cref="FindingSentences"/>).</summary>
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

    /// <summary>It says all branches, or all members, and the cited records do not bear that.</summary>
    NotAllBranches,

    /// <summary>It names a branch that no cited record is of or names.</summary>
    UnknownBranch,

    /// <summary>It cites a record that the ledger does not have or that does not count.</summary>
    NoEvidence,

    /// <summary>The number stands in a cited record, with another unit.</summary>
    WrongUnit,

    /// <summary>The figure is told of another thing than the record tells it of.</summary>
    WrongMatter,

    /// <summary>The figure is another cited branch's than the one it is told of.</summary>
    WrongBranch,

    /// <summary>A total is over records of another period than the sentence or the draft tells.</summary>
    WrongPeriod,

    /// <summary>So much of each is told as so much in all.</summary>
    RateToldAsWhole,

    /// <summary>It names a place that no cited record names.</summary>
    UnknownPlace,

    /// <summary>It tells a day, month or weekday that no cited record has.</summary>
    UnknownDate,

    /// <summary>It counts what it lists, and counts wrongly.</summary>
    ListMiscounted,

    /// <summary>It tells something done, without a figure, that no cited record tells.</summary>
    UntoldDeed,
}

/// <param name="Text">The words of the sentence that are wrong.</param>
public sealed record AuditFinding(AuditProblem Problem, string Text);
