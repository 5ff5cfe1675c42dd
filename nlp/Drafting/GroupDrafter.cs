using Assistant.Nlp.Branches;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>The facts of a paragraph → its sentences: 面 first, then 点, as many as the length allows.</summary>
internal sealed class GroupDrafter(OverviewTeller overviews, ExampleDesk desk, PhraseStock stock)
{
    /// <summary>Up to this length a second example shares the sentence of the first.</summary>
    private const int ShortExample = 38;

    private const int MostExamplesOfAKind = 3;

    /// <summary>The part of a paragraph that sums may fill where there are examples to tell.</summary>
    private const double ShareOfSums = 0.62;

    private sealed class Telling(KindFacts facts)
    {
        public KindFacts Facts { get; } = facts;
        public IReadOnlyList<Phrase> Overview { get; set; } = [];
        public List<(ToldRecord Told, Phrase Phrase)> Examples { get; } = [];
        public List<ToldRecord> Candidates { get; set; } = [];
        public double Weight => Facts.Count.Branches.Count + 2 * Facts.Totals.Count(total => total.From.Count > 1);
    }

    /// <param name="length">Characters to fill.</param>
    public IReadOnlyList<Phrase> Draft(GroupFacts facts, Roster roster, ExampleRotation rotation, Openings openings, Predicate<Phrase> passes, int length)
    {
        rotation.BeginParagraph();
        var tellings = facts.Kinds.Select(kind => new Telling(kind)).ToList();
        var left = length;
        foreach (var telling in Overviews(tellings, openings, (int)(length * ShareOfSums))) left -= telling.Overview.Sum(Length);

        var beside = overviews.Beside(tellings.Where(telling => telling.Overview.Count == 0).OrderByDescending(telling => telling.Weight)
            .Take(left / 60 * 3).OrderBy(tellings.IndexOf).Select(telling => telling.Facts), openings);
        var further = left < length / 6 ? [] : overviews.Rest(facts.Further.Take(3 * Math.Max(1, length / 250)), openings);
        left -= beside.Sum(Length) + further.Sum(Length);

        foreach (var telling in tellings) telling.Candidates = desk.Candidates(telling.Facts, roster);
        for (var added = true; added && left > 0;)
        {
            added = false;
            foreach (var telling in tellings.OrderBy(telling => telling.Examples.Count + (telling.Overview.Count == 0 ? 1 : 0)).ThenByDescending(telling => telling.Weight).ToList())
            {
                if (left < 20 || telling.Examples.Count >= MostExamplesOfAKind) continue;
                if (rotation.Next(telling.Candidates, told => Sentence(told, telling, openings, passes)) is not { } example) continue;
                telling.Examples.Add(example);
                openings.Add(example.Phrase.Text);
                left -= Length(example.Phrase);
                added = true;
            }
        }
        // A bare count with nothing behind it is a stub: such kinds are named beside each other.
        var bare = tellings.Where(telling => telling is { Overview.Count: > 0, Examples.Count: 0 } && !telling.Overview.Any(sentence => sentence.Claims.Length > 1)).ToList();
        if (bare.Count > 1)
        {
            foreach (var telling in bare) telling.Overview = [];
            beside = [.. overviews.Beside(bare.Select(telling => telling.Facts), openings), .. beside];
        }
        return [.. tellings.SelectMany(telling => telling.Overview.Concat(Sentences(telling.Examples))).Concat(beside).Concat(further)];
    }

    /// <summary>The weightiest kinds that fit, at least one; told in the order of the paragraph.</summary>
    private List<Telling> Overviews(List<Telling> tellings, Openings openings, int length)
    {
        var major = tellings.Where(telling => OverviewTeller.IsMajor(telling.Facts)).OrderByDescending(telling => telling.Weight).ToList();
        var fitting = major.Take(1).Concat(major.Skip(1).TakeWhile((_, i) => (i + 2) * TypicalOverview <= length)).ToHashSet();
        var tone = new ShapeTally();
        var told = tellings.Where(fitting.Contains).ToList();
        foreach (var telling in told)
        {
            telling.Overview = overviews.Tell(telling.Facts, openings, tone);
            foreach (var sentence in telling.Overview) openings.Add(sentence.Text);
        }
        return told;
    }

    /// <summary>Characters of a sentence that aggregates.</summary>
    private const int TypicalOverview = 36;

    private static int Length(Phrase phrase) => phrase.Text.Length + 1;

    /// <summary>The form whose turn it is, of those that begin anew and pass.</summary>
    private Phrase? Sentence(ToldRecord told, Telling telling, Openings openings, Predicate<Phrase> passes)
    {
        var first = telling.Overview.Count > 0 && telling.Examples.Count == 0 && telling.Facts.Count.From.Contains(told.Record.Id);
        var forms = told.Name.Length == 0 ? stock.ExampleOfOffice : first ? [.. stock.ExampleOfMany, .. stock.Example] : stock.Example;
        var turn = openings.Count % forms.Count;
        return forms.Skip(turn).Concat(forms.Take(turn)).Select(told.In).OfType<Phrase>()
            .FirstOrDefault(phrase => openings.IsNew(phrase.Text) && passes(phrase));
    }

    private static IEnumerable<Phrase> Sentences(IReadOnlyList<(ToldRecord Told, Phrase Phrase)> examples)
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
