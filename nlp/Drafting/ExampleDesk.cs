using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>The examples of one paper: a record is put into words once, however often the paper is drafted to its length.</summary>
internal sealed class ExampleDesk(RecordTeller teller)
{
    /// <summary>Of a great many records only the most promising are put into words, until there are enough to choose from.</summary>
    private const int MostTried = 40, Enough = 12;

    private readonly Dictionary<KindFacts, IReadOnlyList<ToldRecord>> told = new(ReferenceEqualityComparer.Instance);

    /// <param name="prefers">Whether a person asked for more of a branch.</param>
    /// <returns>A list of the caller's own.</returns>
    public List<ToldRecord> Candidates(KindFacts kind, Roster roster, Predicate<string> prefers)
    {
        if (told.TryGetValue(kind, out var known)) return [.. known];
        var found = kind.Records.OrderByDescending(record => prefers(record.Branch)).ThenByDescending(Promise).Take(MostTried)
            .Select(record => teller.Tell(record, kind.Kind, roster)).OfType<ToldRecord>().Take(Enough).ToList();
        told[kind] = [.. found.Select(example => example with { Quality = example.Quality + Size(example, found) })];
        return [.. told[kind]];
    }

    /// <summary>A day that was told, figures, and a text of a sentence or two.</summary>
    private static int Promise(ActivityRecord record) =>
        Math.Min(4, record.Figures.Count) + (record.Date.Assumed ? 0 : 2) + (record.Text.Length is > 18 and < 140 ? 2 : 0);

    /// <summary>0 to 0.3: how large its largest figure is among its like.</summary>
    private static double Size(ToldRecord example, IReadOnlyList<ToldRecord> like)
    {
        static decimal Largest(ToldRecord told) => told.Record.Figures.Select(figure => figure.Value).DefaultIfEmpty().Max();
        return like.Count < 2 ? 0 : 0.3 * like.Count(other => Largest(other) < Largest(example)) / (like.Count - 1);
    }
}
