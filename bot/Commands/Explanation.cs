using System.Globalization;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Commands;

/// <summary>Items as read → the lines that say how they came about. Positions count from the beginning of the message, in UTF-16 code units.</summary>
internal sealed class Explanation(TextFolder prompts, ThemeNames themes, ThemeCueFinder cues)
{
    private const int Cues = 4;

    private readonly Dictionary<string, string> words = Yaml.Read<Dictionary<string, string>>(prompts["explain.yaml"]);

    public IEnumerable<string> Of(IReadOnlyList<ReportItem> items) =>
        items.Count == 0 ? [words["nothing"]] : items.SelectMany((item, index) => Item(item, index + 1));

    private IEnumerable<string> Item(ReportItem item, int number)
    {
        yield return Say("item", ("number", Number(number)), ("span", Span(item.Start, item.Text.Length)), ("text", item.Text.ReplaceLineEndings(" ")));
        yield return item.Date is { } date ? Date(date) : words["no_date"];
        if (item.Branches.Count > 0) yield return Say("branches", ("branches", string.Join('、', item.Branches)));
        if (item.Place is { } place) yield return Say("place", ("place", place));
        yield return Say("theme", ("theme", themes.NameOf(item.Theme.Best)), ("confidence", Share(item.Theme.Confidence)),
            ("second", themes.NameOf(item.Theme.Second)), ("second_confidence", Share(item.Theme.Scores[item.Theme.Second])));
        if (cues.Find(item.Text, item.Theme.Best, Cues) is { Count: > 0 } found)
            yield return Say("cues", ("cues", string.Join('、', found.Select(cue => Say("cue", ("text", cue.Span.Of(item.Text)), ("weight", Share(cue.Weight)))))));
        foreach (var figure in item.Figures) yield return Figure(item, figure);
    }

    /// <summary>A date may be carried over from an earlier item: its words stand there.</summary>
    private string Date(DateMention date) => Say("date", ("text", date.Text), ("span", Span(date.Offset, date.Text.Length)),
        ("first", Iso(date.Start)), ("last", Iso(date.End)), ("rule", date.Rule));

    private string Figure(ReportItem item, Figure figure) => Say("figure", ("text", figure.Text), ("span", Span(item.Start + figure.Start, figure.Text.Length)),
        ("value", Number(figure.Value) + (figure.Max is { } max ? Say("to", ("max", Number(max))) : "")), ("unit", figure.Unit), ("item", figure.Item),
        ("kind", figure.Kind.ToString().ToLowerInvariant()), ("role", Role(figure)), ("rule", figure.Rule), ("item_rule", figure.ItemRule));

    private string Role(Figure figure) => string.Join(' ', new[]
    {
        figure.Role.ToString().ToLowerInvariant(), figure.Per is { } per ? Say("per", ("per", per)) : "", figure.Approx ? words["approx"] : "",
    }.Where(word => word.Length > 0));

    private static string Span(int start, int length) => $"{start}–{start + length}";

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Share(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Say(string key, params IReadOnlyList<(string Slot, string Value)> slots) =>
        slots.Aggregate(words[key], (said, slot) => said.Replace($"{{{slot.Slot}}}", slot.Value, StringComparison.Ordinal));
}
