namespace Assistant.Nlp.Drafting;

/// <summary>Sees to it that the same branch is not always the star of a paper, and that most branches appear in it.</summary>
/// <param name="most">Examples a section may have.</param>
public sealed class ExampleRotation(int most)
{
    private readonly Dictionary<string, int> starred = [];
    private readonly HashSet<string> inParagraph = [];
    private int left;

    public void BeginSection() => left = most;

    public void BeginParagraph() => inParagraph.Clear();

    /// <summary>Takes the best record whose branch has no sentence in this paragraph and which can be put into a sentence; null if none is left.</summary>
    /// <param name="candidates">What is taken or fails is removed from them.</param>
    /// <param name="least">The quality it must have.</param>
    /// <param name="phrase">The sentence of a record; null where none of its forms will do.</param>
    public (ToldRecord Told, Phrase Phrase)? Next(List<ToldRecord> candidates, double least, Func<ToldRecord, Phrase?> phrase)
    {
        while (left > 0 && candidates.Where(told => told.Quality >= least && !inParagraph.Contains(told.Record.Branch)).MaxBy(Rank) is { } best)
        {
            candidates.Remove(best);
            if (phrase(best) is not { } fitting)
            {
                if (best.Otherwise is { } other) candidates.Add(other);
                continue;
            }
            starred[best.Record.Branch] = starred.GetValueOrDefault(best.Record.Branch) + 1;
            inParagraph.Add(best.Record.Branch);
            left--;
            return (best, fitting);
        }
        return null;
    }

    /// <summary>A branch told once already must have much more to say than one that was not.</summary>
    private double Rank(ToldRecord told) => told.Quality - 0.25 * starred.GetValueOrDefault(told.Record.Branch);
}
