using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Tests.Ledgers;

/// <summary>Records for tests, with the figures written out: <c>Done("两眼", 2, "眼", "机井")</c>.</summary>
internal static class Records
{
    private static readonly DateTimeOffset Said = new(2010, 5, 20, 20, 0, 0, TimeSpan.FromHours(8));

    public static ActivityRecord Record(
        string id, string branch, string day, Theme theme, string text, params Figure[] figures) => new(
        id, branch, [], Date(day), theme, 0.9, ThemeBy.Model, text, null, [.. figures.Select(figure => Placed(figure, text))],
        RecordStatus.Confirmed, null, "u", Said, new RecordSource("c", id), 1);

    /// <summary><c>2010-05-15</c>, <c>2010-05-15..2010-05-18</c>, or <c>?2010-05-16</c> for an assumed day.</summary>
    public static RecordDate Date(string day)
    {
        var ends = day.TrimStart('?').Split("..");
        return new RecordDate(day.StartsWith('?') ? "" : "x", DateOnly.Parse(ends[0]), DateOnly.Parse(ends[^1]), day.StartsWith('?'));
    }

    public static Figure Done(string text, decimal value, string unit, string item, FigureKind? kind = null, bool approx = false) =>
        new(text, -1, value, null, unit, item, kind ?? KindOf(unit), approx, FigureRole.Done, null);

    private static FigureKind KindOf(string unit) => unit switch
    {
        "人" => FigureKind.People,
        "元" => FigureKind.Money,
        "米" => FigureKind.Length,
        "亩" => FigureKind.Area,
        "吨" or "公斤" or "斤" => FigureKind.Mass,
        "人次" or "次" or "场" => FigureKind.Times,
        _ => FigureKind.Count,
    };

    private static Figure Placed(Figure figure, string text)
    {
        var start = figure.Start >= 0 ? figure.Start : text.IndexOf(figure.Text, StringComparison.Ordinal);
        Assert.True(start >= 0, $"“{text}” does not say {figure.Text}.");
        return figure with { Start = start };
    }
}
