using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Conversations.Corrections;

/// <summary>What became of laying a correction beside a record.</summary>
internal abstract record Fit
{
    private Fit() { }

    /// <summary>It fits one place: the record as corrected, and what changed, in words.</summary>
    public sealed record Made(ActivityRecord Record, string Told) : Fit;

    /// <summary>It may mean several places.</summary>
    public sealed record Open(IReadOnlyList<Candidate> Candidates) : Fit;
}
