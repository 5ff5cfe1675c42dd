using System.Runtime.CompilerServices;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Branches;

/// <summary>
/// Text → the branches it names and what each has to do with what is told. 我们村 and 咱支部 name none: the speaker's own is
/// meant.
/// </summary>
public sealed class BranchReader
{
    private readonly BranchWords words;
    private readonly UnlistedNames unlisted;
    private readonly BranchParts parts;
    private readonly ConditionalWeakTable<Roster, RosterNames> rosters = [];

    public BranchReader(TextFolder seeds)
    {
        words = BranchWords.Read(seeds);
        (unlisted, parts) = (new UnlistedNames(words), new BranchParts(words));
    }

    /// <param name="roster">The branches that may be named; where it is empty, names are known by their form alone.</param>
    /// <returns>In the order named, by full name; a branch named twice is there twice.</returns>
    public IReadOnlyList<BranchMention> Read(string text, Roster roster)
    {
        var names = roster.Branches.Count == 0
            ? unlisted.Find(text)
            : rosters.GetValue(roster, known => new RosterNames(known, words)).Find(text);
        return names.Count == 0 ? [] : parts.Tell(text, names);
    }
}
