using System.Collections.Frozen;
using System.Globalization;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Pages;

/// <summary>What the pages say, by group and key: <c>ledger.title</c>. The sentences are in prompts/pages.yaml.</summary>
/// <param name="prompts">Holds pages.yaml.</param>
public sealed class PageWords(TextFolder prompts, ThemeNames themes)
{
    private readonly FrozenDictionary<string, string> sentences =
        Yaml.Read<Dictionary<string, Dictionary<string, string>>>(prompts["pages.yaml"])
            .SelectMany(group => group.Value.Select(entry => KeyValuePair.Create($"{group.Key}.{entry.Key}", entry.Value)))
            .ToFrozenDictionary();

    /// <summary>All keys there are.</summary>
    public IEnumerable<string> Keys => sentences.Keys;

    /// <summary>A sentence without slots. A missing one is a broken installation.</summary>
    public string this[string key] => sentences.TryGetValue(key, out var sentence) ? sentence
        : throw new InvalidOperationException($"prompts/pages.yaml lacks {key}.");

    /// <summary>A sentence with its {slots} filled.</summary>
    public string Say(string key, params ReadOnlySpan<(string Slot, object Value)> slots)
    {
        var sentence = this[key];
        foreach (var (slot, value) in slots)
            sentence = sentence.Replace($"{{{slot}}}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return sentence;
    }

    public string Of(Theme theme) => themes.NameOf(theme);

    public string Of(RecordStatus status) => this[$"status.{Key(status)}"];

    /// <summary>2010年5月16日.</summary>
    public string Day(DateOnly day) => day.ToString(this["date.day"], CultureInfo.InvariantCulture);

    /// <summary>5月16日, or the full day where the year is another than the reader's.</summary>
    public string Day(DateOnly day, int year) =>
        day.Year == year ? day.ToString(this["date.month_day"], CultureInfo.InvariantCulture) : Day(day);

    /// <summary>One day, or the first and the last; the year is left out where it is the reader's.</summary>
    public string Span(DateOnly start, DateOnly end, int? year = null)
    {
        var first = year is { } known ? Day(start, known) : Day(start);
        return start == end ? first : Say("date.span", ("start", first), ("end", Day(end, start.Year)));
    }

    /// <summary>As people name a period: a whole month or year by its name, else first and last day.</summary>
    public string Period(DateOnly from, DateOnly to) => (from.AddDays(-1).Month != from.Month, to.AddDays(1).Day) switch
    {
        (true, 1) when (from.Year, from.Month) == (to.Year, to.Month) => from.ToString(this["date.year_month"], CultureInfo.InvariantCulture),
        (true, 1) when from.Year == to.Year && (from.Month, to.Month) == (1, 12) => Say("date.year", ("year", from.Year)),
        _ => Span(from, to),
    };

    public string Month(DateOnly day) => day.ToString(this["date.month"], CultureInfo.InvariantCulture);

    /// <summary>In the offset it was said with.</summary>
    public string Moment(DateTimeOffset at) => at.ToString(this["date.moment"], CultureInfo.InvariantCulture);

    /// <summary>1234.5 as 1,234.5; nothing is rounded.</summary>
    public string Number(decimal value) => value.ToString(this["number.plain"], CultureInfo.InvariantCulture);

    private static string Key<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
