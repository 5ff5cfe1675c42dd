using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>A kind of activity over the branches → the sentence that aggregates it, with at most three figures.</summary>
internal sealed class OverviewTeller(PhraseStock stock)
{
    private const int FiguresInSentence = 3;

    /// <returns>The sentences without full stops; none where fewer than two branches did it.</returns>
    public IReadOnlyList<Phrase> Tell(KindFacts facts, int turn)
    {
        if (facts.Kind is not { } kind || facts.Count.Branches.Count < 2) return Rest(facts.Totals.Where(total => total.From.Count > 1), turn);

        var opening = Phrase.Fill(kind.Many[turn % kind.Many.Count], "{n}", Number(facts.Count));
        var also = facts.Also.Where(also => also.Count.Branches.Count > 1 && also.Count.Branches.Count < facts.Count.Branches.Count)
            .Select(also => Phrase.Fill(also.Tell, "{n}", Number(also.Count)));
        var told = facts.Totals.Where(IsWhole(facts)).Select(Told).Concat(also).ToList();
        var first = Phrase.Join("，", told.Take(FiguresInSentence - 1).Prepend(opening));
        var rest = told.Skip(FiguresInSentence - 1).Take(FiguresInSentence).ToList();
        return rest.Count == 0 ? [first] : [first, stock.OnceMore[turn % stock.OnceMore.Count] + Phrase.Join("，", rest)];
    }

    /// <summary>Sums that no kind tells, three to a sentence.</summary>
    public IReadOnlyList<Phrase> Rest(IEnumerable<Total> totals, int turn) =>
        [.. totals.Chunk(FiguresInSentence).Select((few, i) => stock.Further[(turn + i) % stock.Further.Count] + Phrase.Join("，", few.Select(Told)))];

    /// <summary>A sum of one record among many branches would read as if it were theirs all.</summary>
    private static Func<Total, bool> IsWhole(KindFacts facts) => total => total.From.Count > 1 || facts.Records.Count < 2;

    private static Phrase Number(BranchCount count) => Phrase.Of($"{count.Branches.Count}", new Evidence.Branches(count));

    private static Phrase Told(Total total) =>
        total.Matter.Tell.Length > 0 ? Phrase.Fill(total.Matter.Tell, "{}", Phrase.Of(total)) : total.Matter.Name + Phrase.Of(total);
}
