using Assistant.Bot.Documents;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;
using MiniExcelLibs;

namespace Assistant.Bot.Tests.Documents;

public sealed class RecordsXlsxTests
{
    private static readonly ActivityRecord Visit = new(
        "R7", "柳河村党支部", ["卫生院党支部"], new("昨天下午", new(2010, 5, 15), new(2010, 5, 15), false), Theme.Service, 0.93,
        ThemeBy.Model, "=42名党员去敬老院，送了12份米面油", "敬老院",
        [
            new("42名", 1, 42, null, "人", "党员", FigureKind.People, false, FigureRole.Done, null),
            new("12份", 12, 12, null, "份", "米面油", FigureKind.Count, false, FigureRole.Done, null),
        ],
        RecordStatus.Confirmed, null, "柳河村书记", new(2010, 5, 16, 19, 20, 0, TimeSpan.FromHours(8)), new("c1", "a1"), 1);

    [Fact]
    public void A_record_is_a_row_under_Chinese_headers()
    {
        var row = Assert.Single(Written([Visit]));
        Assert.Equal(
            ["编号", "支部", "联合支部", "开始日期", "结束日期", "日期推定", "主题", "内容", "地点", "数据", "状态", "同一活动", "报送人", "报送时间"],
            row.Keys);
        Assert.Equal("柳河村党支部", row["支部"]);
        Assert.Equal("为民服务", row["主题"]);
        Assert.Equal("党员 42名；米面油 12份", row["数据"]);
        Assert.Equal("已确认", row["状态"]);
        Assert.Equal(new DateTime(2010, 5, 15), row["开始日期"]);
        Assert.Equal(new DateTime(2010, 5, 16, 19, 20, 0), row["报送时间"]);
    }

    [Fact]
    public void Words_that_look_like_a_formula_stay_words() => Assert.Equal(Visit.Text, Assert.Single(Written([Visit]))["内容"]);

    [Fact]
    public void Control_characters_do_not_break_the_file() =>
        Assert.Equal("走访困难户", Assert.Single(Written([Visit with { Text = "走访\u0000困难\u001b户" }]))["内容"]);

    [Fact]
    public void Every_theme_and_state_has_a_name()
    {
        var words = DocumentWords.Installed;
        Assert.All(Enum.GetValues<Theme>(), theme => Assert.NotEmpty(words.NameOf(theme)));
        Assert.All(Enum.GetValues<RecordStatus>(), status => Assert.NotEmpty(words.NameOf(status)));
    }

    [Fact]
    public void An_empty_ledger_still_has_its_headers()
    {
        var stream = new MemoryStream();
        RecordsXlsx.Write([], stream);
        Assert.Equal("编号", stream.Query().Cast<IDictionary<string, object>>().First()["A"]);
    }

    private static List<IDictionary<string, object>> Written(IReadOnlyList<ActivityRecord> records)
    {
        var stream = new MemoryStream();
        RecordsXlsx.Write(records, stream);
        return [.. stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>()];
    }
}
