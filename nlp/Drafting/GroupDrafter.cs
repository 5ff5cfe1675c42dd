using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>The facts of a paragraph → its sentences: 面 first, then 点, as many as the length allows.</summary>
internal sealed class GroupDrafter(RecordTeller teller, OverviewTeller overviews)
{
    /// <summary>Up to this length a second example shares the sentence of the first.</summary>
    private const int ShortExample = 46;

    private sealed class Telling(KindFacts facts, IReadOnlyList<Phrase> overview, List<ToldRecord> candidates)
    {
        public KindFacts Facts { get; } = facts;
        public IReadOnlyList<Phrase> Overview { get; } = overview;
        public List<ToldRecord> Candidates { get; } = candidates;
        public List<ToldRecord> Examples { get; } = [];
    }

    /// <param name="length">Characters to fill; what many branches did is told even beyond it.</param>
    public IReadOnlyList<Phrase> Draft(GroupFacts facts, Roster roster, ExampleRotation rotation, Predicate<Phrase> passes, int length, int turn)
    {
        var tellings = facts.Kinds.Select((kind, i) => new Telling(kind, overviews.Tell(kind, turn + i), Candidates(kind, roster))).ToList();
        var further = overviews.Rest(facts.Further, turn);
        var left = length - tellings.Sum(telling => telling.Overview.Sum(phrase => phrase.Text.Length + 1)) - further.Sum(phrase => phrase.Text.Length + 1);
        for (var added = true; added && left > 0;)
        {
            added = false;
            foreach (var telling in tellings.OrderBy(telling => telling.Examples.Count).ThenByDescending(telling => telling.Facts.Records.Count))
            {
                if (left <= 0 || telling.Examples.Count >= 3 || rotation.Next(telling.Candidates, passes) is not { } example) continue;
                telling.Examples.Add(example);
                left -= example.Phrase.Text.Length + 1;
                added = true;
            }
        }
        return [.. tellings.SelectMany(telling => telling.Overview.Concat(Sentences(telling.Examples))).Concat(further)];
    }

    private List<ToldRecord> Candidates(KindFacts kind, Roster roster)
    {
        var told = kind.Records.OrderByDescending(Promise).Take(MostCandidates)
            .Select(record => teller.Tell(record, kind.Kind, roster)).OfType<ToldRecord>().ToList();
        return [.. told.Select(example => example with { Quality = example.Quality + Size(example, told) })];
    }

    /// <summary>Of a great many records only the most promising are put into words.</summary>
    private const int MostCandidates = 24;

    /// <summary>A day that was told, figures, and a text of a sentence or two.</summary>
    private static int Promise(ActivityRecord record) =>
        Math.Min(4, record.Figures.Count) + (record.Date.Assumed ? 0 : 2) + (record.Text.Length is > 18 and < 140 ? 2 : 0);

    /// <summary>0 to 0.3: how large its largest figure is among its like.</summary>
    private static double Size(ToldRecord example, IReadOnlyList<ToldRecord> like)
    {
        static decimal Largest(ToldRecord told) => told.Record.Figures.Select(figure => figure.Value).DefaultIfEmpty().Max();
        return like.Count < 2 ? 0 : 0.3 * like.Count(other => Largest(other) < Largest(example)) / (like.Count - 1);
    }

    private static IEnumerable<Phrase> Sentences(IReadOnlyList<ToldRecord> examples)
    {
        for (var i = 0; i < examples.Count; i++)
        {
            var alone = examples[i].Phrase;
            if (i + 1 < examples.Count && alone.Text.Length <= ShortExample && examples[i + 1].Phrase.Text.Length <= ShortExample)
                yield return alone + "；" + examples[++i].Phrase;
            else yield return alone;
        }
    }
}
