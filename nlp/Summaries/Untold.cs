namespace Assistant.Nlp.Summaries;

/// <summary>Why a figure that was done stands neither in a total nor in an example of a draft. Sentences: prompts/draft-notes.yaml.</summary>
internal enum Untold
{
    /// <summary>Two tellings disagree, and staff have not decided.</summary>
    Undecided,

    /// <summary>Inside another figure of its report.</summary>
    Part,

    /// <summary>Its report gives the sum as well.</summary>
    InsideSum,

    /// <summary>It sums up what branches reported themselves.</summary>
    ReportedTotal,

    Rate,
    OtherUnit,
    NotPresent,
    Percent,
    Duration,

    /// <summary>The same people may have come to other events.</summary>
    PeopleRepeat,

    /// <summary>The outline has no place for its record.</summary>
    NoSection,

    /// <summary>Nobody else reported such a thing, and its report is no example.</summary>
    Single,

    /// <summary>Its matter is summed over one kind of event only, and its report is of no such kind.</summary>
    NotSummed,

    /// <summary>Of a matter that seeds do not know, or that no bare sum should be told of.</summary>
    NoLike,

    /// <summary>There is a sum, but the text had no room for it.</summary>
    TooLong,
}
