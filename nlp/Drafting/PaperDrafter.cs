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
    private readonly Blemishes blemishes;

    public PaperDrafter(TextFolder seeds, MatterReader matters)
    {
        stock = PhraseStock.Read(seeds);
        var register = new WrittenRegister(seeds);
        blemishes = new Blemishes(seeds);
        (teller, outlook) = (new RecordTeller(register, matters, new Attendance(seeds)), new OutlookDrafter(stock, register, blemishes));
    }

    /// <param name="sections">Those to be written, in the order of the paper, each with its share of the length.</param>
    /// <param name="length">Characters they should come to together.</param>
    /// <param name="examples">Examples a section may have at the most; null: as many as its length allows.</param>
    /// <param name="passes">Whether a sentence would pass its audit: of two ways to tell a record, one that fails is not chosen.</param>
    /// <returns>As near to the length as the facts allow.</returns>
    public IReadOnlyList<SectionText> Draft(IReadOnlyList<SectionFacts> sections, int length, int? examples, Predicate<Phrase> passes)
    {
        var judged = new Dictionary<string, bool>();
        var drafter = new SectionDrafter(stock, new GroupDrafter(new OverviewTeller(stock), new ExampleDesk(teller), stock), outlook,
            phrase => judged.TryGetValue(phrase.Text, out var known) ? known : judged[phrase.Text] = !blemishes.AreIn(phrase.Text) && passes(phrase));
        var scale = length / (double)Math.Max(1, sections.Sum(section => section.Length));
        var best = Written(drafter, sections, examples, scale);
        var missed = Math.Abs(Length(best) - length);
        var last = Length(best);
        for (var attempt = 1; attempt < MostAttempts && missed > Near * length; attempt++)
        {
            scale *= Math.Clamp(length / (double)Math.Max(1, last), 0.6, 1.6);
            var next = Written(drafter, sections, examples, scale);
            last = Length(next);
            if (Math.Abs(last - length) < missed) (best, missed) = (next, Math.Abs(last - length));
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
