using Assistant.Nlp.Outlines;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Drafting;

/// <summary>The facts of a section → its paragraphs.</summary>
/// <param name="passes">Whether a sentence would pass its audit.</param>
internal sealed class SectionDrafter(PhraseStock stock, GroupDrafter groups, OutlookDrafter outlook, Predicate<Phrase> passes)
{
    private const string Ordinals = "一二三四五六七八九";

    /// <summary>What was said in a section, heard once however often the paper is drafted to its length.</summary>
    private readonly Dictionary<IReadOnlyList<GroupFacts>, OutlookDrafter.Heard> heard = new(ReferenceEqualityComparer.Instance);

    /// <param name="rotation">Shared by the sections of one paper, in their order.</param>
    public SectionText Draft(SectionFacts facts, ExampleRotation rotation)
    {
        var section = facts.Section;
        rotation.BeginSection(facts.Taste);
        if (facts.IsEmpty) return new SectionText(section.Key, section.Heading, [[Phrase.Of(stock.KeptEmpty)]]);
        if (section.Themes is [Theme.Outlook]) return new SectionText(section.Key, section.Heading, Ended(outlook.Draft(facts, HeardIn(facts), facts.Length)));

        var openings = new Openings();
        foreach (var used in facts.Taste.Used) openings.Add(used);
        var all = facts.Groups.Sum(Weight);
        var told = facts.Groups.Select(group => (group.Group.Opening, Sentences: groups.Draft(group, facts.Roster, rotation, openings, passes,
            (int)(facts.Length * Weight(group) / all)))).Where(group => group.Sentences.Count > 0).ToList();
        var paragraphs = told.Select((group, i) => told.Count > 1 ? Opened(i, group.Opening, group.Sentences) : group.Sentences).ToList();
        var isShort = paragraphs.Sum(paragraph => paragraph.Sum(sentence => sentence.Text.Length)) < OneParagraph;
        return new SectionText(section.Key, section.Heading, Ended(isShort && paragraphs.Count > 0 ? [[.. paragraphs.SelectMany(paragraph => paragraph)]] : paragraphs));
    }

    private OutlookDrafter.Heard HeardIn(SectionFacts facts) =>
        heard.TryGetValue(facts.Groups, out var known) ? known : heard[facts.Groups] = outlook.Hear(facts);

    /// <summary>Up to so many characters a section is one paragraph: 一是…二是… in a row.</summary>
    private const int OneParagraph = 300;

    /// <summary>Paragraphs grow with what there is to tell, but less than it does.</summary>
    private static double Weight(GroupFacts group) => Math.Pow(group.Kinds.Sum(kind => kind.Records.Count), 0.8);

    /// <summary>一是抓学习。 stands in the first sentence, so that it cites what that cites; a sentence that would fail its audit behind it comes later.</summary>
    private IReadOnlyList<Phrase> Opened(int place, string opening, IReadOnlyList<Phrase> sentences)
    {
        var heading = stock.Ordinal.Replace("{n}", $"{Ordinals[place]}", StringComparison.Ordinal).Replace("{opening}", opening, StringComparison.Ordinal);
        var first = sentences.FirstOrDefault(sentence => passes(heading + sentence), sentences[0]);
        return [heading + first, .. sentences.Where(sentence => !ReferenceEquals(sentence, first))];
    }

    private static IReadOnlyList<IReadOnlyList<Phrase>> Ended(IReadOnlyList<IReadOnlyList<Phrase>> paragraphs) =>
        [.. paragraphs.Select(paragraph => (IReadOnlyList<Phrase>)[.. paragraph.Select(sentence => sentence + "。")])];
}
