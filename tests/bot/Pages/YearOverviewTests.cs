using Assistant.Bot.Pages;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Tests.Pages;

public sealed class YearOverviewTests
{
    private static readonly Ledger Ledger = new(
    [
        Telling.Record("R1", "柳河村党支部", "打井", new(2010, 5, 1)),
        Telling.Record("R2", "柳河村党支部", "打井又说一遍", new(2010, 5, 1)) with { SameEventAs = "R1" },
        Telling.Record("R3", "柳河村党支部", "说错了", new(2010, 5, 2)) with { Status = RecordStatus.Withdrawn },
        Telling.Record("R4", "柳河村党支部", "修路", new(2010, 6, 2)) with { Status = RecordStatus.Pending, ReportedAt = new(2010, 6, 2, 20, 0, 0, TimeSpan.FromHours(8)) },
        Telling.Record("R5", "柳河村党支部", "去年的事", new(2009, 12, 31)),
    ], new Roster("清河乡", "清河乡党委", [Branch.Named("柳河村党支部"), Branch.Named("东坡村党支部")]));

    [Fact]
    public void An_event_told_twice_counts_once_and_what_was_taken_back_not_at_all()
    {
        var year = YearOverview.Of(Ledger, 2010);
        Assert.Equal((2, 1), (year.Records, year.Pending));
        Assert.Equal([0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0], year.Months);
        Assert.Equal("东坡村党支部", Assert.Single(year.Coverage.Missing).Name);
    }

    [Fact]
    public void A_plan_for_later_counts_in_the_month_it_was_told()
    {
        var plan = Telling.Record("R6", "柳河村党支部", "年底前再修路2公里", new(2010, 12, 31));
        Assert.Equal(1, YearOverview.Of(Ledger with { Records = [plan] }, 2010).Months[4]);
    }

    [Fact]
    public void Years_come_latest_first() => Assert.Equal([2010, 2009], YearOverview.Years(Ledger));

    [Fact]
    public void The_chart_shows_half_a_year_at_least() =>
        Assert.Equal([1, 2, 3, 4, 5, 6], YearOverview.Of(Ledger, 2010).BusyMonths.Select(month => month.Month.Month));

    [Fact]
    public void A_year_without_records_still_has_months() =>
        Assert.Equal(6, YearOverview.Of(Ledger, 2008).BusyMonths.Count);
}
