using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>Sees to it that the same branch is not always the star of a paper, and that most branches appear in it.</summary>
/// <param name="most">Examples a section may have.</param>
public sealed class ExampleRotation(int most)
{
    private readonly Dictionary<string, int> starred = [];
    private readonly HashSet<string> inParagraph = [], said = [];
    private int left;
    private ExampleTaste taste = ExampleTaste.Any;

    /// <param name="wanted">What a person wants of the section's examples.</param>
    public void BeginSection(ExampleTaste wanted) => (taste, left) = (wanted, Math.Min(most, wanted.Most ?? most));

    /// <summary>Whether a person asked for more of the branch.</summary>
    public bool Prefers(string branch) => taste.Prefer.Contains(branch);

    public void BeginParagraph() => inParagraph.Clear();

    /// <summary>Takes the best record whose branch has no sentence in this paragraph and which can be put into a sentence; null if none is left.</summary>
    /// <param name="candidates">What is taken or fails is removed from them.</param>
    /// <param name="least">The quality it must have.</param>
    /// <param name="phrase">The sentence of a record; null where none of its forms will do.</param>
    public (ToldRecord Told, Phrase Phrase)? Next(List<ToldRecord> candidates, double least, Func<ToldRecord, Phrase?> phrase)
    {
        while (left > 0 && candidates.Where(told => MayBeTold(told, least)).MaxBy(Rank) is { } best)
        {
            candidates.Remove(best);
            if (phrase(best) is not { } fitting)
            {
                if (best.Otherwise is { } other) candidates.Add(other);
                continue;
            }
            said.Add(Saying(best));
            starred[best.Record.Branch] = starred.GetValueOrDefault(best.Record.Branch) + 1;
            inParagraph.Add(best.Record.Branch);
            left--;
            return (best, fitting);
        }
        return null;
    }

    /// <summary>A branch tells the same deed once in a paper.</summary>
    private static string Saying(ToldRecord told) => told.Name + told.Body[..Math.Min(8, told.Body.Length)];

    /// <summary>Marks a record as told.</summary>
    /// <returns>False where its branch told the same before.</returns>
    internal bool IsNews(ToldRecord told) => said.Add(Saying(told));

    /// <summary>Whether a record may stand in a sentence beside others: not where a number of examples was asked for, nor where less of its branch was.</summary>
    internal bool MayJoin(ToldRecord told) => most == int.MaxValue && taste.Most is null && !taste.Avoid.Contains(told.Record.Branch);

    /// <summary>Once in a paragraph, or as often as there is something to tell where more of it was asked for; never where less was.</summary>
    private bool MayBeTold(ToldRecord told, double least) => !taste.Avoid.Contains(told.Record.Branch)
        && !said.Contains(Saying(told)) && (Prefers(told.Record.Branch) || told.Quality >= least && !inParagraph.Contains(told.Record.Branch));

    /// <summary>A branch told once already must have much more to say than one that was not.</summary>
    private double Rank(ToldRecord told) => (Prefers(told.Record.Branch) ? 10 : 0) + told.Quality - 0.25 * starred.GetValueOrDefault(told.Record.Branch);
}
