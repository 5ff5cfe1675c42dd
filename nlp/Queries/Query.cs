using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Queries;

/// <summary>What a search wants back.</summary>
public enum QueryAsk { List, Count, Sum, Branches, MissingBranches }

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
}
