using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Tests.Pages;

/// <summary>Records for tests of the pages.</summary>
internal static class Telling
{
    public static ActivityRecord Record(string id, string branch, string text, DateOnly? day = null, params (string Words, decimal Value, string Unit)[] figures) => new(
        id, branch, [], new("", day ?? new(2010, 5, 16), day ?? new(2010, 5, 16), true), Theme.Service, 0.9, ThemeBy.Model, text, null,
        [.. figures.Select(figure => new Figure(figure.Words, text.IndexOf(figure.Words, StringComparison.Ordinal), figure.Value, null,
            figure.Unit, "", FigureKind.Count, false, FigureRole.Done, null))],
        RecordStatus.Confirmed, null, "王德厚", new(2010, 5, 16, 19, 20, 0, TimeSpan.FromHours(8)), new("c1", id), 1);
}
