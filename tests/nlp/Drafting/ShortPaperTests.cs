using Assistant.Nlp.Drafting;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Tests.Summaries;
using Assistant.Nlp.Themes;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Drafting;

/// <summary>Papers that have little to tell: a few records, one branch, one theme.</summary>
public sealed class ShortPaperTests
{
    private static readonly Blemishes Blemishes = new(Checkout.Folder("seeds"));

    [Fact]
    public async Task One_branch_is_named_where_it_alone_reported()
    {
        var draft = await Draft("demo", record => record.Branch == "陈铺村党支部");
        Assert.Contains("。陈铺村党支部上报活动", Seasons.Sentences(draft).First().Text, StringComparison.Ordinal);
        Assert.Contains(Seasons.Sentences(draft), sentence => sentence.Text.Contains("逐户走访，共走访23户", StringComparison.Ordinal));
    }

    [Theory, InlineData("demo"), InlineData("b"), InlineData("c"), InlineData("d"), InlineData("e")]
    public async Task A_paper_of_a_few_records_is_a_paper(string season)
    {
        var records = SeasonLedger.Read(season).Records.Where(record => record.Counts).ToList();
        foreach (var count in (int[])[1, 3, 10])
            for (var first = 0; first + count <= Math.Min(records.Count, 40); first += 11)
            {
                var few = records.Skip(first).Take(count).Select(record => record.Id).ToHashSet();
                var draft = await Draft(season, record => few.Contains(record.Id));
                Assert.Equal(0, draft.Audit.Unsupported);
                Assert.All(Seasons.Sentences(draft), sentence => Assert.False(Blemishes.AreIn(sentence.Text), sentence.Text));
                Assert.All(draft.Sections.SelectMany(section => section.Paragraphs),
                    paragraph => Assert.DoesNotMatch("^(?:[一二三四]是[^。]*。)?(?:此外|同时|另外|另有|面上工作|各项工作|结合自身|在具体工作)", paragraph.Sentences[0].Text));
            }
    }

    [Theory, InlineData(Theme.Study), InlineData(Theme.Service), InlineData(Theme.Leadership), InlineData(Theme.Outlook)]
    public async Task A_paper_of_one_theme_has_one_section(Theme theme)
    {
        var draft = await Draft("demo", record => record.Theme == theme);
        Assert.Single(draft.Sections, section => section.Heading.Length > 0);
        Assert.Equal(0, draft.Audit.Unsupported);
    }

    private static Task<Draft> Draft(string season, Func<ActivityRecord, bool> of)
    {
        var whole = SeasonLedger.Read(season);
        var ledger = new Ledger([.. whole.Records.Where(of)], whole.Roster);
        var days = whole.Records.Select(record => record.ReportedAt).ToList();
        return Installed.Get<SummaryWriter>().WriteAsync(new DraftRequest(whole.Roster.Township, new DateOnly(days.Min().Year, 1, 1), new DateOnly(days.Max().Year, 12, 31)),
            ledger, TestContext.Current.CancellationToken);
    }
}
