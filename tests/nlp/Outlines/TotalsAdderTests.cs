using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Themes;
using Assistant.Tests;
using static Assistant.Nlp.Tests.Ledgers.Records;

namespace Assistant.Nlp.Tests.Outlines;

public sealed class TotalsAdderTests
{
    private static readonly TotalsAdder Adder = new(new MatterReader(Checkout.Folder("seeds")));

    private static readonly Attendance Attendance = new(Checkout.Folder("seeds"));

    [Fact]
    public void The_same_thing_under_two_names_is_one_sum()
    {
        var total = Total("bins",
            Of("R1", "配备垃圾桶20个", Done("20个", 20, "个", "垃圾桶")),
            Of("R2", "新添垃圾箱40只", Done("40只", 40, "只", "垃圾箱")));
        Assert.Equal((60m, "个", false), (total.Value, total.Unit, total.Approx));
        Assert.Equal(["R1", "R2"], total.From);
    }

    [Fact]
    public void An_approximate_addend_makes_the_sum_approximate() => Assert.True(Total("rubbish_tons",
        Of("R1", "清运垃圾约15吨", Done("约15吨", 15, "吨", "垃圾", approx: true)),
        Of("R2", "清运垃圾42吨", Done("42吨", 42, "吨", "垃圾"))).Approx);

    [Fact]
    public void Tons_and_jin_convert_exactly() => Assert.Equal(1.3m, Total("powder",
        Of("R1", "发放漂白粉1吨", Done("1吨", 1, "吨", "漂白粉")),
        Of("R2", "发放漂白粉600斤", Done("600斤", 600, "斤", "漂白粉", FigureKind.Mass))).Value);

    [Fact]
    public void What_does_not_count_is_left_out_with_its_reason()
    {
        var done = Of("R1", "新打机井2眼", Done("2眼", 2, "眼", "机井"));
        var total = Total("wells", done,
            Of("R2", "计划打井3眼", Done("3眼", 3, "眼", "井") with { Role = FigureRole.Planned }),
            Of("R3", "新打机井4眼", Done("4眼", 4, "眼", "机井")) with { Status = RecordStatus.Pending },
            done with { Id = "R4", SameEventAs = "R1" },
            Of("R5", "打井5眼，其中深井1眼", Done("5眼", 5, "眼", "井"), Done("1眼", 1, "眼", "深井")));
        Assert.Equal(7, total.Value);
        Assert.Equal([("R2", LeftOut.Planned), ("R3", LeftOut.NotConfirmed), ("R4", LeftOut.ToldAlready), ("R5", LeftOut.Part)],
            total.NotAdded.Select(left => (left.Figure.RecordId, left.Why)));
    }

    [Theory]
    [InlineData("垃圾桶到位啦，40个，绿的，一个组放8个", "bins", 40)]
    [InlineData("走访了9户军属，一家一桶油一袋米", "rice", null)]
    [InlineData("每户发放明白纸2份，共发放明白纸400份", "leaflets", 400)]
    public void So_many_of_each_are_no_addend(string text, string key, int? sum)
    {
        var figures = Specs.Installed.Get<FigureReader>().Read(text, []);
        Assert.Equal(sum, Adder.Add([Of("R1", text, [.. figures])]).FirstOrDefault(total => total.Matter.Key == key)?.Value);
    }

    [Fact]
    public void How_wide_a_road_is_adds_nothing_to_its_length()
    {
        const string text = "砂石路改为水泥路，长五百米，宽四米";
        var figures = Specs.Installed.Get<FigureReader>().Read(text, []);
        Assert.Equal(500, Adder.Add([Of("R1", text, [.. figures])]).Single(total => total.Matter.Key == "paved").Value);
    }

    [Fact]
    public void A_range_counts_with_its_low_end_and_says_so()
    {
        var total = Total("trees", Of("R1", "栽树300至400棵", Done("300至400棵", 300, "棵", "树") with { Max = 400 }));
        Assert.Equal((300m, true), (total.Value, total.Approx));
    }

    [Fact]
    public void Money_raised_is_not_added_to_the_money_spent()
    {
        var totals = Adder.Add([Of("R1", "果园路投资18.2万元，果农自筹4.5万元", Done("18.2万元", 182000, "元", "果园路"), Done("4.5万元", 45000, "元", "果农"))]);
        Assert.Equal(182000, totals.Single(total => total.Matter.Key == "invested").Value);
    }

    [Fact]
    public void People_of_different_branches_at_one_kind_of_event_add_up_as_people()
    {
        var total = Attendance.Of([Of("R1", "动员会到会39人", Done("39人", 39, "人", "到会")),
            Of("R2", "召开动员会，党员43人、村民组长8人参加", Done("43人", 43, "人", "党员"), Done("8人", 8, "人", "村民组长")) with { Branch = "陈铺村党支部" }], once: true)!;
        Assert.Equal((90m, "人"), (total.Value, total.Unit));
    }

    [Fact]
    public void People_at_several_events_of_a_branch_add_up_as_attendances() => Assert.Equal("人次", Attendance.Of(
        [Of("R1", "学习，到会39人", Done("39人", 39, "人", "到会")), Of("R2", "又学习，到会40人", Done("40人", 40, "人", "到会"))], once: true)!.Unit);

    [Theory]
    [InlineData("应到党员51名，实到47名", 47)]
    [InlineData("42名党员到了38个", 38)]
    [InlineData("党员17人，请假4人，到会12人。领导小组3人", 12)]
    [InlineData("36名党员和12名群众代表参加", 48)]
    [InlineData("党员学习会，31人，传达文件", 31)]
    public void Who_was_expected_or_absent_was_not_present(string text, int present)
    {
        var figures = Specs.Installed.Get<FigureReader>().Read(text, []);
        Assert.Equal(present, Attendance.Of([Of("R1", text) with { Figures = figures }], once: true)!.Value);
    }

    [Fact]
    public void Who_came_is_not_added_where_the_reading_takes_it_for_a_part() => Assert.Null(Attendance.Of([Of("R1", "党员17人，值班4人未到，实到13人",
        Done("17人", 17, "人", "党员"), Done("4人", 4, "人", "值班") with { Role = FigureRole.Part }, Done("13人", 13, "人", "实") with { Role = FigureRole.Part })], once: true));

    private static ActivityRecord Of(string id, string text, params Figure[] figures) =>
        Record(id, "柳河村党支部", "2010-05-15", Theme.Economy, text, figures);

    private static Total Total(string key, params ActivityRecord[] records) => Adder.Add(records).Single(total => total.Matter.Key == key);
}
