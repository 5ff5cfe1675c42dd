using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>A kind of activity over the branches → the sentence that aggregates it, with at most three figures.</summary>
internal sealed class OverviewTeller(PhraseStock stock)
{
    private const int FiguresInSentence = 3;

    /// <returns>The sentences without full stops; none where it is better told by examples alone.</returns>
    public IReadOnlyList<Phrase> Tell(KindFacts facts, int turn)
    {
        var totals = facts.Totals.Where(total => total.From.Count > 1).ToList();
        if (facts.Kind is not { } kind || facts.Count.Branches.Count < 2) return Rest(totals, turn);
        if (facts.Count.Branches.Count < 3 && totals.Count == 0) return [];

        var opening = Phrase.Fill(kind.Many[turn % kind.Many.Count], "{n}", Number(facts.Count));
        var also = facts.Also.Where(also => also.Count.Branches.Count > 1 && also.Count.Branches.Count < facts.Count.Branches.Count)
            .Select(also => Phrase.Fill(also.Tell, "{n}", Number(also.Count)));
        var told = Listed(totals).Concat(also).ToList();
        var first = Phrase.Join("，", told.Take(FiguresInSentence).Prepend(opening));
        var rest = told.Skip(FiguresInSentence).Take(FiguresInSentence).ToList();
        return rest.Count == 0 ? [first] : [first, stock.OnceMore[turn % stock.OnceMore.Count] + Phrase.Join("，", rest)];
    }

    /// <summary>Sums that no kind tells, three to a sentence.</summary>
    public IReadOnlyList<Phrase> Rest(IEnumerable<Total> totals, int turn) =>
        [.. totals.Chunk(FiguresInSentence).Select((few, i) => stock.Further[(turn + i) % stock.Further.Count] + Phrase.Join("，", Listed(few)))];

    /// <summary>Sums told one after the other; of those that begin with the same words the second gives its number alone: 清运垃圾57吨、82车.</summary>
    private static IEnumerable<Phrase> Listed(IEnumerable<Total> totals) =>
        totals.GroupBy(total => total.Matter.Tell.Length > 0 ? total.Matter.Tell : total.Matter.Name)
            .Select(same => same.Skip(1).Aggregate(Told(same.First()), (told, next) => told + "、" + Phrase.Of(next)));

    private static Phrase Number(BranchCount count) => Phrase.Of($"{count.Branches.Count}", new Evidence.Branches(count));

    private static Phrase Told(Total total) =>
        total.Matter.Tell.Length > 0 ? Phrase.Fill(total.Matter.Tell, "{}", Phrase.Of(total)) : total.Matter.Name + Phrase.Of(total);
}
