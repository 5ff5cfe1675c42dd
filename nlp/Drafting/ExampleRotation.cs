namespace Assistant.Nlp.Drafting;

/// <summary>Sees to it that the same branch is not always the star of a paper.</summary>
public sealed class ExampleRotation
{
    private readonly Dictionary<string, int> starred = [];
    private readonly HashSet<string> inSection = [];

    public void BeginSection() => inSection.Clear();

    /// <summary>Takes the best record whose branch has no sentence in this section and which passes its audit; null if none is left.</summary>
    /// <param name="candidates">What is taken or fails is removed from them.</param>
    public ToldRecord? Next(List<ToldRecord> candidates, Predicate<Phrase> passes)
    {
        while (candidates.Where(told => !inSection.Contains(told.Record.Branch)).MaxBy(Rank) is { } best)
        {
            candidates.Remove(best);
            if (!passes(best.Phrase))
            {
                if (best.Otherwise is { } other) candidates.Add(other);
                continue;
            }
            starred[best.Record.Branch] = starred.GetValueOrDefault(best.Record.Branch) + 1;
            inSection.Add(best.Record.Branch);
            return best;
        }
        return null;
    }

    private double Rank(ToldRecord told) => told.Quality - 0.12 * starred.GetValueOrDefault(told.Record.Branch);
}
