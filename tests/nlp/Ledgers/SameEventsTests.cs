using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;
using Assistant.Tests;
using static Assistant.Nlp.Tests.Ledgers.Records;

namespace Assistant.Nlp.Tests.Ledgers;

public sealed class SameEventsTests
{
    private static readonly SameEvents Events = new(Checkout.Folder("seeds"));

    private const string Liuhe = "柳河村党支部", Longquan = "龙泉村党支部", Hospital = "卫生院党支部";

    [Fact]
    public void A_message_sent_again_tells_the_same_event()
    {
        const string text = "5月15号晚上架线的来了党员跟着抬杆子一晚上立了9根山里三户终于亮灯了";
        var first = Record("R1", "黄泥沟村党支部", "2010-05-15", Theme.Economy, text, Done("9根", 9, "根", "杆子"), Done("三户", 3, "户", "山里"));
        Same(first, first with { Id = "R2", Source = new("c", "a2") });
    }

    [Fact]
    public void The_same_work_in_other_words_on_the_same_day_is_one_event() => Same(
        Record("R1", Longquan, "2010-06-12", Theme.Economy, "自来水工程昨天下午通水！从龙泉引的水，主管道3200米，186户用上了，总投资19.8万元，其中群众集资6.2万。",
            Done("3200米", 3200, "米", "主管道"), Done("186户", 186, "户", "水"), Done("19.8万元", 198000, "元", "自来水")),
        Record("R2", Longquan, "2010-06-12", Theme.Economy, "报告一下，咱村吃水的大事办成了。6月12日通的水，一百八十六户家家有了水龙头，管子埋了3200米，花了19.8万",
            Done("一百八十六户", 186, "户", "水龙头"), Done("3200米", 3200, "米", "管子"), Done("19.8万", 198000, "元", "管子")));

    [Fact]
    public void A_joint_event_told_by_both_sides_is_one_event() => Same(
        Record("R1", Liuhe, "2010-05-22", Theme.Service, "昨天卫生院来了6个大夫，在村部给老百姓义诊，看了136个人，还发了些常用药",
            Done("6个", 6, "人", "大夫"), Done("136个人", 136, "人", "老百姓")),
        Record("R2", Hospital, "2010-05-22", Theme.Service, "5月22日（周六），我院党支部6名医务人员赴柳河村义诊，接诊136人，以高血压、腰腿痛为主",
            Done("6名", 6, "人", "医务人员"), Done("136人", 136, "人", "接诊")));

    [Fact]
    public void A_joint_event_kept_under_one_branch_by_both_tellers_is_one_event() => Same(
        Record("R1", Hospital, "2010-05-22", Theme.Service, "昨天卫生院来了6个大夫，在村部给老百姓义诊，看了136个人",
            Done("6个", 6, "个", "大夫"), Done("136个人", 136, "人", "人")),
        Record("R2", Hospital, "2010-05-22", Theme.Service, "5月22日（周六），我院党支部6名医务人员赴柳河村义诊，接诊136人，以高血压、腰腿痛为主",
            Done("6名", 6, "人", "医务人员"), Done("136人", 136, "人", "人")));

    [Fact]
    public void Partners_kept_under_each_other_told_one_event() => Same(
        Record("R1", "双河口村党支部", "2010-06-05", Theme.Environment, "今天和双河口村一块清界沟，两村一共来了120人，3台挖机，2600米全清通了",
            Done("120人", 120, "人", "人"), Done("3台", 3, "台", "挖机"), Done("2600米", 2600, "米", "界沟")),
        Record("R2", "南洼村党支部", "2010-06-05", Theme.Environment, "昨天跟南洼村合伙清界沟，两村来了120人，挖机3台，清了2600米",
            Done("120人", 120, "人", "人"), Done("3台", 3, "台", "挖机"), Done("2600米", 2600, "米", "界沟")));

    [Fact]
    public void A_joint_event_of_two_villages_is_one_event() => Same(
        Record("R1", "南洼村党支部", "2010-06-05", Theme.Environment, "今天和双河口村一块清界沟，两村一共来了120人，3台挖机，2600米全清通了",
            Done("120人", 120, "人", "人"), Done("3台", 3, "台", "挖机"), Done("2600米", 2600, "米", "界沟")),
        Record("R2", "双河口村党支部", "2010-06-05", Theme.Environment, "昨天跟南洼村合伙清界沟，两村来了120人，挖机3台，清了2600米。水总算能走了。",
            Done("120人", 120, "人", "人"), Done("3台", 3, "台", "挖机"), Done("2600米", 2600, "米", "界沟")));

    [Fact]
    public void A_telling_without_a_date_after_a_dated_one_is_the_same_event_if_everything_agrees() => Same(
        Record("R1", Liuhe, "2010-05-15", Theme.Economy, "村南新打的两眼机井昨天出水了，花了7.2万元", Done("两眼", 2, "眼", "机井"), Done("7.2万元", 72000, "元", "机井")),
        Record("R2", Liuhe, "?2010-05-18", Theme.Economy, "村南机井打成出水，2眼，投资7.2万元", Done("2眼", 2, "眼", "机井"), Done("7.2万元", 72000, "元", "机井")));

    [Fact]
    public void Like_events_on_different_days_are_different() => Different(
        Record("R1", Liuhe, "2010-05-15", Theme.Economy, "村南新打的两眼机井昨天出水了，花了7.2万元", Done("两眼", 2, "眼", "机井"), Done("7.2万元", 72000, "元", "机井")),
        Record("R2", Liuhe, "2010-06-28", Theme.Economy, "村北的两眼机井打成出水了，花了7.2万元", Done("两眼", 2, "眼", "机井"), Done("7.2万元", 72000, "元", "机井")));

    [Fact]
    public void Like_events_of_two_branches_on_one_day_are_different() => Different(
        Record("R1", Liuhe, "2010-04-29", Theme.Leadership, "召开动员会，到会39人，成立领导小组", Done("39人", 39, "人", "到会")),
        Record("R2", "石桥村党支部", "2010-04-29", Theme.Leadership, "召开动员会，到会39人，成立领导小组", Done("39人", 39, "人", "到会")));

    [Fact]
    public void Two_activities_of_one_day_are_different() => Different(
        Record("R1", Liuhe, "2010-07-01", Theme.Study, "七一上午组织党员上党课，48人参加", Done("48人", 48, "人", "参加")),
        Record("R2", Liuhe, "2010-07-01", Theme.Environment, "七一下午组织48人打扫街道，清运垃圾6车", Done("48人", 48, "人", "组织"), Done("6车", 6, "车", "垃圾")));

    [Fact]
    public void Items_of_one_message_are_different()
    {
        var first = Record("R1", Liuhe, "2010-07-01", Theme.Study, "一是组织党员学习，44人参加", Done("44人", 44, "人", "参加"));
        Different(first, first with { Id = "R2" });
    }

    [Fact]
    public void Figures_that_disagree_make_two_events() => Different(
        Record("R1", Liuhe, "2010-07-03", Theme.Environment, "昨天清理村西河道，出动20人，清运垃圾3车", Done("20人", 20, "人", "出动"), Done("3车", 3, "车", "垃圾")),
        Record("R2", Liuhe, "2010-07-03", Theme.Environment, "昨天清理村西河道，出动25人，清运垃圾3车", Done("25人", 25, "人", "出动"), Done("3车", 3, "车", "垃圾")));

    [Fact]
    public void What_was_taken_back_was_not_told()
    {
        var first = Record("R1", Liuhe, "2010-07-01", Theme.Study, "组织党员学习，44人参加", Done("44人", 44, "人", "参加"));
        Assert.Null(Events.FirstTelling(
            first with { Id = "R2", Source = new("c", "a2") }, [first with { Status = RecordStatus.Withdrawn }]));
    }

    private static void Same(ActivityRecord first, ActivityRecord second)
    {
        Assert.Equal(first.Id, Events.FirstTelling(second, [first])?.Id);
        Assert.Equal(second.Id, Events.FirstTelling(first, [second])?.Id);
    }

    private static void Different(ActivityRecord first, ActivityRecord second) =>
        Assert.Null(Events.FirstTelling(second, [first]));
}
