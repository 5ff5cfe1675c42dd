using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Queries;

/// <summary>What a search wants back.</summary>
public enum QueryAsk { List, Count, Sum, Branches, MissingBranches }

/// <summary>Which end of an order a search asks for.</summary>
public enum QueryRank { None, Most, Least }

/// <summary>A search in words, understood.</summary>
/// <param name="Text">The words as asked.</param>
/// <param name="Branches">Full names of the branches it names.</param>
/// <param name="Matter">The core words of what is looked for (打井); empty if none.</param>
/// <param name="From">First day; null for no bound.</param>
/// <param name="Min">Smallest value of a figure in <paramref name="Unit"/>; excluded itself where <paramref name="MinExclusive"/> (超过).</param>
public sealed record Query(
    string Text, IReadOnlyList<string> Branches, Theme? Theme, string Matter, DateOnly? From, DateOnly? To,
    decimal? Min, decimal? Max, string? Unit, QueryAsk Ask, bool MinExclusive = false, bool MaxExclusive = false)
{
    /// <summary>Whether records that were taken back are asked for; they never appear otherwise.</summary>
    public bool WantsWithdrawn { get; init; }

    /// <summary>Whether only what waits for 确认 is asked for.</summary>
    public bool WantsPending { get; init; }

    /// <summary>Whether the speaker asks of their own branch.</summary>
    public bool OfSpeaker { get; init; }

    /// <summary>The period that the one asked for is held against: 7月比6月; null where there is none.</summary>
    public (DateOnly From, DateOnly To)? Against { get; init; }

    /// <summary>Whether the largest or the smallest is asked for: 谁打的井最多.</summary>
    public QueryRank Rank { get; init; }
}
