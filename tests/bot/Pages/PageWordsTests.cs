using System.Text.RegularExpressions;
using Assistant.Bot.Pages;
using Assistant.Nlp.Themes;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Pages;

public sealed partial class PageWordsTests
{
    private static readonly PageWords Words = new(Installation.Load().Prompts, new ThemeNames(Installation.Load().Seeds));

    [Fact]
    public void Pages_ask_only_for_sentences_there_are() => Assert.Empty(Named().Except(Words.Keys));

    [Fact]
    public void Every_sentence_is_said_somewhere()
    {
        // These are named by what they are about: a status, a place of the menu, a reason.
        string[] composed = ["status.", "nav.", "evidence.", "left_out.", "notes.", "word_problem.", "word_passed_over."];
        var named = Named();
        Assert.DoesNotContain(Words.Keys, key => !named.Contains(key) && !composed.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Slots_are_filled() =>
        Assert.Equal("筛出 3 条，共 20 条", Words.Say("ledger.count_filtered", ("n", 3), ("all", 20)));

    [Theory]
    [InlineData("2010-08-01", "2010-08-31", "2010年8月")]
    [InlineData("2010-01-01", "2010-12-31", "2010年")]
    [InlineData("2010-04-01", "2010-08-31", "2010年4月1日至8月31日")]
    [InlineData("2009-12-30", "2010-01-02", "2009年12月30日至2010年1月2日")]
    public void A_period_is_named_as_people_do(string from, string to, string named) =>
        Assert.Equal(named, Words.Period(DateOnly.Parse(from), DateOnly.Parse(to)));

    [Fact]
    public void Pages_themselves_speak_no_Chinese() =>
        Assert.DoesNotContain(Sources("*.razor"), file => Chinese().IsMatch(File.ReadAllText(file)));

    private static HashSet<string> Named() =>
        [.. Sources("*.razor").Concat(Sources("*.cs")).SelectMany(file => Key().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Sources(string pattern) =>
        Directory.EnumerateFiles(Checkout.Path("bot/Pages"), pattern, SearchOption.AllDirectories);

    [GeneratedRegex("\"([a-z_]+\\.[a-z_]+)\"(?<!\"pages.yaml\")")]
    private static partial Regex Key();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();
}
