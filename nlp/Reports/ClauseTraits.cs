using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Learning;

namespace Assistant.Nlp.Reports;

/// <summary>What a clause says of whether it begins an activity, whatever stands before it.</summary>
/// <param name="At">Where its words begin, behind an enumerator, quotes and spaces.</param>
/// <param name="Connective">另外, 还, 一共: the word at its head that ties it to what went before or parts it.</param>
/// <param name="Act">Where behind the connective the act begins.</param>
/// <param name="Verbs">Where the words stand that tell an activity, and how long they are.</param>
/// <param name="Date">The first day or period that it tells; null for none.</param>
/// <param name="Doer">The branch whose activity it tells; null for none named.</param>
/// <param name="Theme">What it says of its theme: adds up to what its item says.</param>
/// <param name="Themes">How likely each theme is by the clause alone, in the model's order.</param>
internal sealed record ClauseTraits(
    Clause Clause, int At, Connective Connective, int Act, List<(int Start, int Length)> Verbs, bool PartOfDay, DateMention? Date, string? Doer,
    TextEvidence Theme, double[] Themes)
{
    public int Start => Clause.Start;

    public int End => Clause.End;

    public bool BeginsWithVerb => Verbs.Count > 0 && Verbs[0].Start - Act <= 1;
}

/// <summary>What kind of word ties a clause to what went before, or parts it.</summary>
internal enum Connective { None, Strong, Weak, Continuing }
