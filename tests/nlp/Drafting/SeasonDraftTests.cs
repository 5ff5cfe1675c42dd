using System.Text.RegularExpressions;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Tests.Summaries;

namespace Assistant.Nlp.Tests.Drafting;

/// <summary>What a reader would catch, over every season there is.</summary>
public sealed partial class SeasonDraftTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => Seasons.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task No_two_sentences_of_a_section_begin_alike(string season) => Assert.All((await Draft(season)).Sections, section =>
        Assert.Distinct(section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Select(sentence => Openings.Of(sentence.Text))));

    [Theory, MemberData(nameof(Names))]
    public async Task No_chat_and_no_first_person_is_left(string season) => Assert.All(Seasons.Sentences(await Draft(season)),
        sentence => Assert.DoesNotMatch(Chat(), Quoted().Replace(sentence.Text, "")));

    [Theory, MemberData(nameof(Names))]
    public async Task No_day_is_told_as_seen_from_the_message(string season) => Assert.All(Seasons.Sentences(await Draft(season)),
        sentence => Assert.DoesNotMatch(FromToday(), sentence.Text));

    [Theory, MemberData(nameof(Names))]
    public async Task Every_sentence_with_a_figure_cites_records_and_no_figure_is_unsupported(string season)
    {
        var draft = await Draft(season);
        Assert.Equal(0, draft.Audit.Unsupported);
        Assert.All(draft.Sections.Where(section => section.Heading.Length > 0).SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences),
            sentence => Assert.NotEmpty(sentence.Cites));
        Assert.All(Seasons.Sentences(draft).Where(sentence => sentence.Figures.Count > 0), sentence => Assert.All(sentence.Figures, figure => Assert.NotEmpty(figure.From)));
    }

    /// <summary>Characters that the records of any ledger are worth, each: a ledger that has not enough of them makes a shorter paper.</summary>
    private const int CharactersOfARecord = 17;

    [Theory, MemberData(nameof(Names))]
    public async Task The_paper_has_the_length_asked_for_as_far_as_there_are_records(string season)
    {
        var bears = CharactersOfARecord * SeasonLedger.Read(season).Records.Count(record => record.Counts);
        foreach (var length in (int[])[1000, 2000, 3000])
            Assert.InRange(Seasons.Length(await Seasons.Draft(season, length, TestContext.Current.CancellationToken)), Math.Min(length * 0.85, bears), length * 1.15);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Examples_are_capped_where_asked(string season)
    {
        var few = await Seasons.Draft(season, 3000, TestContext.Current.CancellationToken, examples: 1);
        var many = await Draft(season);
        Assert.True(2 * Named(few) <= Named(many), $"{Named(few)} of {Named(many)} examples are left.");
    }

    [Theory, MemberData(nameof(Names))]
    public async Task No_example_is_longer_than_a_reader_bears(string season) => Assert.All(
        (await Draft(season)).Sections.Where(section => section.Heading.Length > 0).SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences)
            .Where(sentence => sentence.Cites.Count == 1), sentence => Assert.InRange(sentence.Text.Length, 8, 110));

    /// <summary>Sentences about a single record.</summary>
    private static int Named(Nlp.Summaries.Draft draft) => Seasons.Sentences(draft).Count(sentence => sentence.Cites.Count == 1);

    private static Task<Nlp.Summaries.Draft> Draft(string season) => Seasons.Draft(season, 3000, TestContext.Current.CancellationToken);

    [GeneratedRegex("[哈啦嘛呗咋啥俺咱哟喽呢呀～~！!？?]|(?<!自)我|块钱|弄了|搞了|老百姓|大伙")]
    private static partial Regex Chat();

    [GeneratedRegex("昨[天日晚夜]|今[天晨早晚]|前天|明天|(?<!每)上?周[一二三四五六日](?!末)|礼拜|星期|昨儿|今儿|刚才|刚刚|这两天|前几天|前两天")]
    private static partial Regex FromToday();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();
}
