using Assistant.Bot.Conversations;
using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Tests.Conversations;

public sealed class DemoSeasonTests
{
    [Fact]
    public async Task The_season_leaves_a_ledger_as_its_tellers_meant_it_however_often_it_is_played()
    {
        await using var stage = await Stage.Set();
        await stage.Get<DemoSeason>().Play(cancellation: TestContext.Current.CancellationToken);

        var records = stage.Records.Read().Records;
        // Two were taken back; three events were told twice; the corrected figures are the later ones.
        Assert.Equal(["栽柳树", "唱戏啦"], records.Where(record => record.Status == RecordStatus.Withdrawn).Select(record => record.Text[..3]));
        Assert.All(TellingsAgain, text => Assert.Contains(records, record => record.Text.Contains(text, StringComparison.Ordinal) && record.SameEventAs is not null));
        Assert.All(Corrected, corrected => Assert.Contains(Told(records, corrected.Text).Figures, figure => figure.Value == corrected.Right));
        Assert.All(Corrected, corrected => Assert.DoesNotContain(Told(records, corrected.Text).Figures, figure => figure.Value == corrected.Wrong));
        Assert.Equal(new DateOnly(2010, 4, 29), Told(records, "挨家问了老党员").Date.Start);
        Assert.Equal(new DateOnly(2010, 6, 18), Told(records, "颂党恩").Date.Start);

        var once = stage.Ledger();
        await stage.Get<DemoSeason>().Play(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(once, stage.Ledger());
    }

    private static readonly string[] TellingsAgain = ["吃水的大事办成了", "赴柳河村义诊", "清界沟"];

    private static readonly (string Text, decimal Wrong, decimal Right)[] Corrected =
    [
        ("领导小组也在会上定了，我当组长", 38, 39), ("昨天打井完工", 3, 2), ("走访困难户，前天走的", 9, 7),
        ("黄瓜病虫害", 3600, 3800), ("三夏保电", 3, 2), ("党员再村部学文件", 29, 28),
    ];

    private static ActivityRecord Told(IReadOnlyList<ActivityRecord> records, string text) =>
        records.Single(record => record.Text.Contains(text, StringComparison.Ordinal));
}
