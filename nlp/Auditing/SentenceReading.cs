using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>A sentence as its words read, and the records it cites.</summary>
/// <param name="Named">The branches of the roster that it names.</param>
/// <param name="Cited">The cited records that the ledger has.</param>
internal sealed record SentenceReading(
    Phrase Sentence, IReadOnlyList<Figure> Figures, IReadOnlyList<DateMention> Dates,
    IReadOnlyList<BranchMention> Named, IReadOnlyList<ActivityRecord> Cited)
{
    public string Text => Sentence.Text;

    /// <summary>The branches named last before a position of the same statement: what follows is told of them. Empty for none.</summary>
    public IReadOnlyList<BranchMention> DoersAt(int position)
    {
        var from = Clauses.SentenceStart(Text, position);
        var before = Named.Where(mention => mention.Span.Start >= from && mention.Span.End <= position).ToList();
        var group = new List<BranchMention>();
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (group.Count > 0 && group[^1].Span.Start - before[i].Span.End is not (>= 0 and <= 1)) break;
            group.Add(before[i]);
        }
        return group;
    }

    /// <summary>Whether some cited text says just that.</summary>
    public bool CitedSays(string words) => Cited.Any(record => record.Text.Contains(words, StringComparison.Ordinal));
}
