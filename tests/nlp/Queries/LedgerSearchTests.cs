using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Queries;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Themes;
using static Assistant.Nlp.Tests.Ledgers.Records;

namespace Assistant.Nlp.Tests.Queries;

public sealed class LedgerSearchTests
{
    private const string Liuhe = "柳河村党支部";
    private const string Dongpo = "东坡村党支部";
    private const string Shiqiao = "石桥村党支部";
    private const string Beiling = "北岭村党支部";

    private static readonly Roster Township = new("清河乡", "清河乡党委",
        [Branch.Named(Liuhe), Branch.Named(Dongpo), Branch.Named(Shiqiao), Branch.Named(Beiling)]);

    private static readonly ActivityRecord[] Kept =
    [
        Record("R1", Liuhe, "2010-05-03", Theme.Economy, "打了两眼井，花了4.6万元", Done("两眼", 2, "眼", "井"), Done("4.6万元", 46000, "元", "井")),
        Record("R2", Dongpo, "2010-06-10", Theme.Economy, "新打机井3眼", Done("3眼", 3, "眼", "机井")),
        Record("R3", Dongpo, "2010-06-12", Theme.Economy, "机井3眼打好了", Done("3眼", 3, "眼", "机井")) with { SameEventAs = "R2" },
        Record("R4", Shiqiao, "2010-06-20", Theme.Economy, "打井一眼", Done("一眼", 1, "眼", "打井")) with { Status = RecordStatus.Pending },
        Record("R5", Shiqiao, "2010-06-21", Theme.Economy, "打井5眼", Done("5眼", 5, "眼", "打井")) with { Status = RecordStatus.Withdrawn },
        Record("R6", Liuhe, "2010-06-25", Theme.Economy, "计划再打井4眼", Done("4眼", 4, "眼", "打井") with { Role = FigureRole.Planned }),
        Record("R7", Liuhe, "2010-05-06", Theme.Leadership, "开了动员会，到会38人", Done("38人", 38, "人", "到会")),
        Record("R8", Dongpo, "2010-05-07", Theme.Leadership, "召开动员大会，参加35人", Done("35人", 35, "人", "参加")),
        Record("R9", "清河乡党委", "2010-05-05", Theme.Leadership, "召开动员大会，160人参加", Done("160人", 160, "人", "参加")),
        Record("R10", Liuhe, "2010-07-02", Theme.Environment, "清运垃圾2吨", Done("2吨", 2, "吨", "垃圾")),
        Record("R11", Dongpo, "2010-07-03", Theme.Environment, "清理垃圾500公斤", Done("500公斤", 500, "公斤", "垃圾")),
        Record("R12", Beiling, "2010-07-05", Theme.Economy, "硬化水泥路1200米", Done("1200米", 1200, "米", "水泥路")),
        Record("R13", Liuhe, "2010-07-08", Theme.Leadership, "召开支委会3次，研究防汛", Done("3次", 3, "次", "支委会")),
        Record("R14", Beiling, "2010-07-09", Theme.Leadership, "开支委会研究换届"),
    ];

    [Theory]
    [InlineData("一共打了多少眼井", 5, "眼")]
    [InlineData("今年打井花了多少钱", 46000, "元")]
    [InlineData("清运垃圾多少公斤", 2500, "公斤")]
    [InlineData("清垃圾一共多少吨", 2.5, "吨")]
    [InlineData("修路总共多少公里", 1200, "米")]
    [InlineData("修了多少路", 1200, "米")]
    [InlineData("开了几次支委会", 4, "次")]
    [InlineData("柳河村报过几次", 5, "次")]
    [InlineData("参加动员会的一共多少人", 233, "人")]
    public void A_number_is_recomputed_from_what_counts(string question, decimal value, string unit)
    {
        var answer = Find(question).Answer;
        Assert.Equal((value, unit), (answer?.Value, answer?.Unit));
    }

    [Theory]
    [InlineData("谁打的井最多", Dongpo, 3, "眼")]
    [InlineData("打井花钱最多的支部", Liuhe, 46000, "元")]
    [InlineData("谁打的井最少", Liuhe, 2, "眼")]
    public void Who_has_the_most_is_told_with_the_number(string question, string branch, decimal value, string unit)
    {
        var answer = Find(question).Answer!;
        Assert.Equal(branch, Assert.Single(answer.Branches));
        Assert.Equal((value, unit), (answer.Value, answer.Unit));
        Assert.Equal(branch, answer.Ranking[0].Branch);
    }

    [Fact]
    public void The_records_behind_a_number_go_first() =>
        Assert.Equal(["R1", "R2"], Find("一共打了多少眼井").Hits.Take(2).Select(hit => hit.Record.Id).Order());

    [Fact]
    public void What_waits_to_be_confirmed_can_be_asked_for() =>
        Assert.Equal("R4", Assert.Single(Find("哪些没确认").Hits).Record.Id);

    [Theory]
    [InlineData("一共打了多少眼井", "其中柳河村的", 2, "眼")]
    [InlineData("一共打了多少眼井", "花了多少钱", 46000, "元")]
    [InlineData("5月开了几次会", "那7月呢", 4, "次")]
    public void A_question_goes_on_from_the_one_before(string first, string second, decimal value, string unit)
    {
        var asOf = new DateOnly(2010, 9, 1);
        var reader = Installed.Get<QueryReader>();
        var query = reader.Follow(second, reader.Read(first, asOf, Township), asOf, Township)!;
        var answer = Installed.Get<LedgerSearch>().Find(query, new Ledger(Kept, Township)).Answer;
        Assert.Equal((value, unit), (answer?.Value, answer?.Unit));
    }

    [Fact]
    public void A_question_that_stands_on_its_own_does_not()
    {
        var asOf = new DateOnly(2010, 9, 1);
        var reader = Installed.Get<QueryReader>();
        Assert.Null(reader.Follow("清运垃圾多少吨", reader.Read("一共打了多少眼井", asOf, Township), asOf, Township));
    }

    [Theory]
    [InlineData("谁家打过井", Liuhe, Dongpo)]
    [InlineData("谁开了动员会", Liuhe, Dongpo)]
    [InlineData("谁没开动员会", Shiqiao, Beiling)]
    [InlineData("谁没打井", Beiling)]
    public void Branches_are_named_that_did_or_did_not(string question, params string[] branches) =>
        Assert.Equal(branches.Order(), Find(question).Answer?.Branches.Order());

    [Theory]
    [InlineData("柳河村6月的活动", "R6")]
    [InlineData("环境整治方面的", "R11", "R10")]
    [InlineData("超过35人的会", "R7", "R9")]
    [InlineData("35人以上的会", "R8", "R7", "R9")]
    [InlineData("1公里以上的修路记录", "R12")]
    [InlineData("撤回的打井记录", "R5")]
    [InlineData("跳伞的记录")]
    public void Records_are_found(string question, params string[] ids) =>
        Assert.Equal(ids.Order(), Find(question).Hits.Select(hit => hit.Record.Id).Order());

    [Fact]
    public void The_very_words_come_first() => Assert.Equal("R13", Find("支委会研究防汛").Hits[0].Record.Id);

    [Fact]
    public void What_was_taken_back_is_not_found() =>
        Assert.DoesNotContain(Find("打井").Hits, hit => hit.Record.Status == RecordStatus.Withdrawn);

    private static SearchResult Find(string question) => Installed.Get<LedgerSearch>().Find(
        Installed.Get<QueryReader>().Read(question, new DateOnly(2010, 9, 1), Township), new Ledger(Kept, Township));
}
