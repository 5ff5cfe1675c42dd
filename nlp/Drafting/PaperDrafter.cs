using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Drafting;

/// <summary>The embedded pen: the facts of a paper → its sections, without a language model. Same facts, same words.</summary>
public sealed class PaperDrafter
{
    /// <summary>How near to the length asked for is near enough.</summary>
    private const double Near = 0.05;

    private const int MostAttempts = 5;

    private readonly PhraseStock stock;
    private readonly RecordTeller teller;
    private readonly OutlookDrafter outlook;

    public PaperDrafter(TextFolder seeds, MatterReader matters)
    {
        stock = PhraseStock.Read(seeds);
        var register = new WrittenRegister(seeds);
        (teller, outlook) = (new RecordTeller(register, matters, new Attendance(seeds)), new OutlookDrafter(stock, register));
    }

    /// <param name="sections">Those to be written, in the order of the paper, each with the length it should come to.</param>
    /// <param name="examples">Examples a section may have at the most; null: as many as its length allows.</param>
    /// <param name="passes">Whether a sentence would pass its audit: of two ways to tell a record, one that fails is not chosen.</param>
    /// <returns>As near to the sum of the lengths as the facts allow.</returns>
    public IReadOnlyList<SectionText> Draft(IReadOnlyList<SectionFacts> sections, int? examples, Predicate<Phrase> passes)
    {
        var target = sections.Sum(section => section.Length);
        var judged = new Dictionary<string, bool>();
        var drafter = new SectionDrafter(stock, new GroupDrafter(new OverviewTeller(stock), new ExampleDesk(teller), stock), outlook,
            phrase => judged.TryGetValue(phrase.Text, out var known) ? known : judged[phrase.Text] = passes(phrase));
        var best = Written(drafter, sections, examples, 1);
        var (bestLength, scale) = (Length(best), 1.0);
        for (var attempt = 1; attempt < MostAttempts && Math.Abs(bestLength - target) > Near * target; attempt++)
        {
            scale *= Math.Clamp(target / (double)Math.Max(1, bestLength), 0.5, 1.6);
            var next = Written(drafter, sections, examples, scale);
            if (Math.Abs(Length(next) - target) >= Math.Abs(bestLength - target)) break;
            (best, bestLength) = (next, Length(next));
        }
        return best;
    }

    private static List<SectionText> Written(SectionDrafter drafter, IReadOnlyList<SectionFacts> sections, int? examples, double scale)
    {
        var rotation = new ExampleRotation(examples ?? int.MaxValue);
        return [.. sections.Select(section => drafter.Draft(section with { Length = (int)(section.Length * scale) }, rotation))];
    }

    private static int Length(IReadOnlyList<SectionText> sections) =>
        sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph).Sum(sentence => sentence.Text.Length);
}
