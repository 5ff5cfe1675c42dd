namespace Assistant.Nlp.Drafting;

/// <summary>Sees to it that the same branch is not always the star of a paper.</summary>
public sealed class ExampleRotation
{
    private readonly Dictionary<string, int> starred = [];
    private readonly HashSet<string> inSection = [];

    public void BeginSection() => inSection.Clear();

    /// <summary>The best record not yet told whose branch has no sentence in this section; null if none is left.</summary>
    public ToldRecord? Next(IEnumerable<ToldRecord> candidates)
    {
        var best = candidates.Where(told => !inSection.Contains(told.Record.Branch))
            .OrderByDescending(told => told.Quality - 0.12 * starred.GetValueOrDefault(told.Record.Branch)).FirstOrDefault();
        if (best is null) return null;
        starred[best.Record.Branch] = starred.GetValueOrDefault(best.Record.Branch) + 1;
        inSection.Add(best.Record.Branch);
        return best;
    }
}
