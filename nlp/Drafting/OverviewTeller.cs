using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>A kind of activity over the branches → the sentence that aggregates it, with at most three sums.</summary>
internal sealed class OverviewTeller(PhraseStock stock)
{
    private const int SumsInSentence = 3;

    private const string MoneyAlone = "投入资金";

    private const string CountSlot = "{n}", FactsSlot = "{facts}";

    /// <summary>Whether a kind is told with a sentence of its own; else it is named beside others.</summary>
    public static bool IsMajor(KindFacts facts) =>
        facts.Kind is not null && facts.Count.Branches.Count > 1 && (facts.Count.Branches.Count > 3 || Sums(facts).Count > 0);

    /// <returns>The sentences without full stops.</returns>
    /// <param name="tone">Which shapes of sentence the paragraph has used.</param>
    public IReadOnlyList<Phrase> Tell(KindFacts facts, Openings openings, ShapeTally tone)
    {
        if (facts.Kind is not { } kind) return [];
        var also = facts.Also.Where(also => also.Count.Branches.Count > 1 && also.Count.Branches.Count < facts.Count.Branches.Count)
            .Select(also => Phrase.Fill(also.Tell, CountSlot, Number(also.Count)));
        var told = Listed(Sums(facts)).Concat(also).ToList();
        // Four sums are two and two: a sentence of three and one of one limps.
        var share = told.Count > SumsInSentence ? (told.Count + 1) / 2 : told.Count;
        var (first, rest) = (told.Take(share).ToList(), told.Skip(share).Take(SumsInSentence).ToList());

        // Money alone does not say what was done.
        var sayWhat = first.Count > 0 && !first[0].Text.StartsWith(MoneyAlone, StringComparison.Ordinal);
        var patterns = kind.Many.Where(pattern => sayWhat || !pattern.Contains(FactsSlot, StringComparison.Ordinal)).DefaultIfEmpty(CountSlot + stock.BranchesThat + kind.One).ToList();
        var sentences = patterns.OrderBy(pattern => tone.Uses(ShapeOf(pattern))).Select(pattern => (Pattern: pattern, Phrase: Filled(pattern, facts, first))).ToList();
        var chosen = sentences.FirstOrDefault(sentence => openings.IsNew(sentence.Phrase.Text), sentences[0]);
        tone.Add(ShapeOf(chosen.Pattern));
        return rest.Count == 0 ? [chosen.Phrase] : [chosen.Phrase + "；" + stock.OnceMore[facts.Count.Branches.Count % stock.OnceMore.Count] + Phrase.Join("，", rest)];
    }

    /// <summary>Kinds that few branches had, named beside each other: 4个支部以赛促练、3个支部表彰先进.</summary>
    public IReadOnlyList<Phrase> Beside(IEnumerable<KindFacts> kinds, Openings openings) =>
        [.. kinds.Where(kind => kind.Kind is not null && kind.Count.Branches.Count > 1).Chunk(SumsInSentence)
            .Select(few => Introduced(stock.Beside, Phrase.Join("，", few.Select(kind => Number(kind.Count) + stock.BranchesThat + kind.Kind!.One)), openings))];

    /// <summary>Sums that no kind tells, three to a sentence.</summary>
    public IReadOnlyList<Phrase> Rest(IEnumerable<Total> totals, Openings openings) =>
        [.. totals.Where(total => !total.Matter.Tell.StartsWith("{}", StringComparison.Ordinal)).Chunk(SumsInSentence).Select(few => Introduced(stock.Further, Phrase.Join("，", Listed(few)), openings))];

    private static Phrase Introduced(IReadOnlyList<string> openers, Phrase told, Openings openings)
    {
        var phrase = openers.Select(opener => opener + told).FirstOrDefault(phrase => openings.IsNew(phrase.Text), openers[0] + told);
        openings.Add(phrase.Text);
        return phrase;
    }

    private static Phrase Filled(string pattern, KindFacts facts, IReadOnlyList<Phrase> sums)
    {
        var told = Phrase.Join("，", sums);
        var withFacts = pattern.Contains(FactsSlot, StringComparison.Ordinal) ? Phrase.Fill(pattern, FactsSlot, told)
            : sums.Count == 0 ? Phrase.Of(pattern) : pattern + "，" + told;
        return withFacts.Fill(CountSlot, Number(facts.Count));
    }

    private static char ShapeOf(string pattern) => pattern.StartsWith(CountSlot, StringComparison.Ordinal) ? 'n'
        : pattern.Contains(FactsSlot, StringComparison.Ordinal) ? 'f' : 't';

    private static IReadOnlyList<Total> Sums(KindFacts facts) => [.. facts.Totals.Where(total => total.From.Count > 1)];

    /// <summary>Sums told one after the other; of those that begin with the same words the second gives its number alone: 清运垃圾57吨、82车.</summary>
    private static IEnumerable<Phrase> Listed(IEnumerable<Total> totals) =>
        totals.GroupBy(total => total.Matter.Tell.Length > 0 ? total.Matter.Tell : total.Matter.Name)
            .Select(same => same.Skip(1).Aggregate(Told(same.First()), (told, next) => told + "、" + Phrase.Of(next)));

    private static Phrase Number(BranchCount count) => Phrase.Of($"{count.Branches.Count}", new Evidence.Branches(count));

    private static Phrase Told(Total total) =>
        total.Matter.Tell.Length > 0 ? Phrase.Fill(total.Matter.Tell, "{}", Phrase.Of(total)) : total.Matter.Name + Phrase.Of(total);
}

/// <summary>How often a paragraph used each shape of sentence: by branches, by sums, by topic.</summary>
internal sealed class ShapeTally
{
    private readonly Dictionary<char, int> uses = [];
    private char last;

    /// <summary>Uses so far; the shape just used counts for more.</summary>
    public int Uses(char shape) => 2 * uses.GetValueOrDefault(shape) + (shape == last ? 3 : 0);

    public void Add(char shape) => uses[last = shape] = uses.GetValueOrDefault(shape) + 1;
}
