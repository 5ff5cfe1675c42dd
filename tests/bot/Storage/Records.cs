using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Tests.Storage;

/// <summary>Records for tests that do not care how they were read.</summary>
internal static class Records
{
    public static ActivityRecord Wells(string id) => new(
        id, "柳河村党支部", [], new RecordDate("昨天", new DateOnly(2010, 5, 15), new DateOnly(2010, 5, 15), Assumed: false),
        Theme.Economy, 0.97, ThemeBy.Model, "村南新打的两眼机井昨天出水了，花了7.2万元", "村南",
        [
            new Figure("两眼", 5, 2, null, "眼", "机井", FigureKind.Count, Approx: false, FigureRole.Done, null, "rule"),
            new Figure("7.2万元", 17, 72000, null, "元", "机井", FigureKind.Money, Approx: false, FigureRole.Done, null, "rule"),
        ],
        RecordStatus.Pending, null, "u-liuhe", new DateTimeOffset(2010, 5, 16, 19, 20, 0, TimeSpan.FromHours(8)),
        new RecordSource("c1", "a1"), 1);
}
