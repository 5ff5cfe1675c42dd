using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Outlines;

/// <summary>The distinct branches of the roster that did something, and the records that say so.</summary>
/// <param name="From">Later tellings by the other branch of a joint event are among them: they credit that branch.</param>
public sealed record BranchCount(IReadOnlyList<string> Branches, IReadOnlyList<string> From);

/// <summary>What a paragraph may tell of one kind of activity.</summary>
/// <param name="Kind">Null for what is of no known kind.</param>
/// <param name="Records">Records that count, in the order of the ledger.</param>
/// <param name="Totals">Sums to tell with it, the weightiest first.</param>
public sealed record KindFacts(
    ActivityKind? Kind, IReadOnlyList<ActivityRecord> Records, BranchCount Count,
    IReadOnlyList<Total> Totals, IReadOnlyList<(BranchCount Count, string Tell)> Also);

/// <param name="Further">Sums of at least two records that belong to no kind told here.</param>
public sealed record GroupFacts(OutlineGroup Group, IReadOnlyList<KindFacts> Kinds, IReadOnlyList<Total> Further);

/// <summary>All that a section may say.</summary>
/// <param name="Length">Characters it should come to.</param>
public sealed record SectionFacts(OutlineSection Section, IReadOnlyList<GroupFacts> Groups, Roster Roster, int Length)
{
    /// <summary>What a person wants of its examples.</summary>
    public ExampleTaste Taste { get; init; } = ExampleTaste.Any;

    public IEnumerable<ActivityRecord> Records => Groups.SelectMany(group => group.Kinds).SelectMany(kind => kind.Records);

    public bool IsEmpty => !Records.Any();
}

/// <summary>The facts of a whole paper.</summary>
/// <param name="Counting">Records of the period that count.</param>
/// <param name="Reported">The branches behind them.</param>
/// <param name="Invested">Money put in over the period; null if none was told.</param>
public sealed record PaperFacts(
    Outline Outline, IReadOnlyList<SectionFacts> Sections, IReadOnlyList<ActivityRecord> Counting,
    BranchCount Reported, Total? Invested, Coverage Coverage, Roster Roster)
{
    /// <summary>The sums of the whole period, told or not.</summary>
    public IReadOnlyList<Total> Totals { get; init; } = [];
}
