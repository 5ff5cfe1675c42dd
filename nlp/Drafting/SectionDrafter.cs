using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Drafting;

/// <summary>The embedded pen: the facts of a section → its sentences, without a language model. Same facts, same words.</summary>
public sealed class SectionDrafter
{
    private readonly PhraseStock stock;
    private readonly GroupDrafter groups;
    private readonly OutlookDrafter outlook;

    public SectionDrafter(TextFolder seeds, MatterReader matters)
    {
        stock = PhraseStock.Read(seeds);
        var register = new WrittenRegister(seeds);
        groups = new GroupDrafter(new RecordTeller(register, matters, new Attendance(seeds)), new OverviewTeller(stock));
        outlook = new OutlookDrafter(stock, register);
    }

    /// <param name="rotation">Shared by the sections of one paper, in their order.</param>
    /// <param name="passes">Whether a sentence would pass its audit: of two ways to tell a record, one that fails is not chosen.</param>
    public SectionText Draft(SectionFacts facts, ExampleRotation rotation, Predicate<Phrase> passes)
    {
        var section = facts.Section;
        rotation.BeginSection();
        if (facts.IsEmpty) return new SectionText(section.Key, section.Heading, [[Phrase.Of(stock.KeptEmpty)]]);
        if (section.Themes is [Theme.Outlook]) return new SectionText(section.Key, section.Heading, Ended(outlook.Draft(facts, facts.Length)));

        var all = facts.Records.Count();
        var told = facts.Groups.Select((group, i) => (group.Group, Sentences: groups.Draft(group, facts.Roster, rotation, passes,
            facts.Length * group.Kinds.Sum(kind => kind.Records.Count) / all, i))).Where(group => group.Sentences.Count > 0).ToList();
        return new SectionText(section.Key, section.Heading,
            Ended([.. told.Select((group, i) => told.Count > 1 ? Opened(i, group.Group.Opening, group.Sentences) : group.Sentences)]));
    }

    /// <summary>一是抓学习。 stands in the first sentence, so that it cites what that cites.</summary>
    private IReadOnlyList<Phrase> Opened(int place, string opening, IReadOnlyList<Phrase> sentences) =>
        [stock.Ordinal.Replace("{n}", $"{Ordinals[place]}", StringComparison.Ordinal).Replace("{opening}", opening, StringComparison.Ordinal) + sentences[0], .. sentences.Skip(1)];

    private const string Ordinals = "一二三四五六七八九";

    private static IReadOnlyList<IReadOnlyList<Phrase>> Ended(IReadOnlyList<IReadOnlyList<Phrase>> paragraphs) =>
        [.. paragraphs.Select(paragraph => (IReadOnlyList<Phrase>)[.. paragraph.Select(sentence => sentence + "。")])];
}
