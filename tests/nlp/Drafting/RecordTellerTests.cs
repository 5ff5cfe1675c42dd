using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Themes;
using Assistant.Tests;
using static Assistant.Nlp.Tests.Ledgers.Records;

namespace Assistant.Nlp.Tests.Drafting;

/// <summary>Records of the kind that come in, and the sentence that a paper may print of them.</summary>
public sealed class RecordTellerTests
{
    private static readonly RecordTeller Teller = new(new WrittenRegister(Checkout.Folder("seeds")),
        new MatterReader(Checkout.Folder("seeds")), new Attendance(Checkout.Folder("seeds")));

    private static readonly Roster Roster = new("清河乡", "清河乡党委", [Branch.Named("柳河村党支部")]);

    [Theory]
    [InlineData("我支部于5月10日组织党员学习党章，参加44人，每人撰写心得一篇", "2010-05-10", "5月10日，柳河村党支部组织党员学习党章，参加44人，每人撰写心得一篇")]
    [InlineData("5月10日，党员二十七人参加读书会，每人自带一本书", "2010-05-10", "5月10日，柳河村党支部组织27名党员参加读书会，每人自带一本书")]
    [InlineData("截至5月18日，我支部已组织集中学习3次，撰写读书笔记42篇", "2010-05-18", "截至5月18日，柳河村党支部已组织集中学习3次，撰写读书笔记42篇")]
    [InlineData("清运垃圾42吨，拆除乱搭乱建9处，大伙都说好哈", "?2010-05-18", "柳河村党支部清运垃圾42吨，拆除乱搭乱建9处")]
    public void The_report_is_told_in_the_written_register(string text, string day, string told) =>
        Assert.Equal(told, Tell("柳河村党支部", text, day));

    [Theory]
    [InlineData("修路的钱咱凑了不少啊，预计花30万，计划修3.5米宽")]
    [InlineData("我自己当播音员，嗓子都哑了")]
    public void What_is_only_chat_or_plan_is_not_told(string text) => Assert.Null(Tell("柳河村党支部", text, "?2010-05-18"));

    [Theory]
    [InlineData("设党员维修服务队一支，公布联系电话13812345678，上门维修家电24件", "柳河村党支部设党员维修服务队一支，上门维修家电24件")]
    [InlineData("走访慰问困难党员张福贵（身份证号41032319620810123X），送去慰问金500元", "柳河村党支部走访慰问困难党员，送去慰问金500元")]
    [InlineData("为低保户李秀兰办理救助卡，卡号6228480402564890018，发放救助金1200元", "柳河村党支部为低保户办理救助卡，发放救助金1200元")]
    [InlineData("设立便民服务点3处，值班电话0379-65432109，代办事项46件", "柳河村党支部设立便民服务点3处，代办事项46件")]
    [InlineData("组织党员王大有 138 1234 5678 等12人清理河道300米", "柳河村党支部组织党员王大有等12人清理河道300米")]
    public void A_number_of_one_person_is_left_out_and_its_clause_stays(string text, string told) =>
        Assert.Equal(told, Tell("柳河村党支部", text, "?2010-05-18"));

    [Theory]
    [InlineData("厕所改造我们先动的，拆了露天旱厕16个，群众都说好", "柳河村党支部拆除露天旱厕16个")]
    [InlineData("管子铺了2300米，总算弄完了", "柳河村党支部铺设管道2300米")]
    [InlineData("我们跟县里农技站请了个师傅来教剪枝，买了8台剪枝机，花了5万6", "柳河村党支部购置剪枝机8台，投入5.6万元")]
    [InlineData("社里腾出老茶厂打地铺，党员轮流送热水和姜汤，大伙心里热乎", "柳河村党支部腾出老茶厂打地铺，党员轮流送热水和姜汤")]
    [InlineData("危险水塘边上插了警示牌7块，娃娃们再不敢下去了", "柳河村党支部在危险水塘边设置警示牌7块")]
    [InlineData("我们弄了个“便民服务群”，一周进了156户，婆婆们让孙子帮着看", "柳河村党支部建立“便民服务群”，156户加入")]
    public void Chat_is_told_in_written_words(string text, string told) => Assert.Equal(told, Tell("柳河村党支部", text, "?2010-05-18"));

    [Theory]
    [InlineData("党员王德才帮助收割小麦3亩", "柳河村党员王德才帮助收割小麦3亩")]
    [InlineData("党员王德才帮助五保户老王收割小麦3亩", "柳河村党员王德才帮助五保户收割小麦3亩")]
    [InlineData("党员王德才每周为五保户老王送菜2次，帮助收割小麦3亩", "柳河村党员王德才")]
    [InlineData("大学生村官刘敏帮助村民网上卖桃1200斤", "柳河村大学生村官刘敏帮助村民网上")]
    [InlineData("支部书记张建国带头筹资，修水泥路800米，投资21.6万元", "柳河村书记张建国带头筹资，修水泥路800米，投资21.6万元")]
    public void Who_did_it_is_told_first(string text, string told) =>
        Assert.StartsWith(told, Tell("柳河村党支部", text, "?2010-05-18"), StringComparison.Ordinal);

    [Theory]
    [InlineData("走访慰问困难户张建国、李秀兰等5户，送去大米10袋", "柳河村党支部走访慰问困难户5户，送去大米10袋")]
    [InlineData("组织党员为孤寡老人王桂英打扫庭院，清理杂物3车", "柳河村党支部组织党员为孤寡老人打扫庭院，清理杂物3车")]
    [InlineData("表彰优秀党员张建国、李秀兰等5名，每人颁发证书一本", "柳河村党支部表彰优秀党员张建国、李秀兰等5名，每人颁发证书一本")]
    public void Who_is_in_difficulty_is_not_named(string text, string told) => Assert.Equal(told, Tell("柳河村党支部", text, "?2010-05-18"));

    [Theory]
    [InlineData("为舟曲灾区捐款，全院职工53人，共捐4180元", "柳河村党支部为舟曲灾区捐款，全院职工53人共捐4180元")]
    [InlineData("修订考勤、值班、请销假3项制度，召开会议2次。超时未办结的，由支部书记约谈，制度上墙公布，印发120份", "召开会议2次，制度张贴上墙，印发120份")]
    [InlineData("发起“一句话献给党”征文，收到稿子二十一篇，贴在墙上", "柳河村党支部发起“一句话献给党”征文，收到稿件21篇，张贴上墙")]
    [InlineData("农贸市场改造工程历时45天，硬化地面1100平方米，搭建摊位38个，总投资16.4万元，正式开市", "总投资16.4万元，正式开市")]
    [InlineData("走访困难户7户，一户给100块，钱是从办公费里出的", "资金从办公费中列支")]
    [InlineData("为玉树灾区捐款，师生共捐11386元，今早已由会计汇出", "师生共捐11386元，已由会计汇出")]
    [InlineData("到村里讲反假币，听的人有240多人，发了些宣传册", "柳河村党支部到村里宣讲反假币知识，听众240余人")]
    [InlineData("抗旱浇麦400亩，出动水泵5台，三天三夜没停", "浇灌麦田400亩，出动水泵5台")]
    [InlineData("设岗9个，31人认领，牌子挂了", "柳河村党支部设岗9个，31人认领，挂牌到位")]
    public void What_editing_makes_of_words_is_still_a_sentence(string text, string told) =>
        Assert.Contains(told, Tell("柳河村党支部", text, "?2010-05-18"), StringComparison.Ordinal);

    [Theory]
    [InlineData("督导组来了，说我们笔记少了6本")]
    [InlineData("打算明年开春修码头，长60米，预算28万")]
    public void What_was_wanting_or_planned_is_not_told_as_done(string text) => Assert.Null(Tell("柳河村党支部", text, "?2010-05-18"));

    [Fact]
    public void The_township_itself_is_called_by_its_short_name() =>
        Assert.Equal("5月4日，乡党委建立领导联系点制度，9名班子成员每人联系3至4个支部",
            Tell("清河乡党委", "建立领导联系点制度，9名班子成员每人联系3至4个支部", "2010-05-04"));

    private static string? Tell(string branch, string text, string day)
    {
        var dates = Installed.Get<DateReader>().Read(text, new(2010, 6, 1));
        var record = Record("R1", branch, day, Theme.Study, text) with { Figures = Installed.Get<FigureReader>().Read(text, dates) };
        if (dates.Count > 0) record = record with { Date = record.Date with { Text = dates[0].Text } };
        return Teller.Tell(record, null, Roster) is { } told ? (told.In("{day}，{name}{body}") ?? told.In("{name}{body}"))?.Text : null;
    }
}
