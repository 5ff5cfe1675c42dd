using System.Globalization;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Conversations;

/// <summary>A record as it is told to a person: short, in words, with what was assumed.</summary>
internal sealed class RecordWords(Phrases phrases, ThemeNames themes)
{
    /// <summary>Longest excerpt of a record's words in a list, in characters.</summary>
    private const int ExcerptLength = 24;

    /// <summary>All of it, in a few lines.</summary>
    /// <param name="today">The day it is told; its year is not repeated.</param>
    public string Whole(ActivityRecord record, DateOnly today) => string.Join('\n', Lines(record, today));

    /// <summary>One of several: numbered.</summary>
    public string Item(int number, ActivityRecord record, DateOnly today, bool withBranch) =>
        phrases.Say(Say.RecordItem, 0,
            ("number", number.ToString(CultureInfo.InvariantCulture)),
            ("record", string.Join(" · ", (string[])[.. withBranch ? [record.Branch] : Array.Empty<string>(), Date(record.Date, today), Theme(record), .. Details(record)])),
            ("words", Excerpt(record.Text)));

    /// <summary>One line of a list: day, branch, words.</summary>
    public string Line(ActivityRecord record, DateOnly today) => phrases.Say(Say.RecordLine, 0,
        ("date", Days(record.Date.Start, record.Date.End, today)), ("branch", Nlp.Branches.Branch.ShortOf(record.Branch)), ("words", Excerpt(record.Text)));

    /// <summary>One line with all that was said.</summary>
    public string FullLine(ActivityRecord record, DateOnly today) => phrases.Say(Say.RecordLine, 0,
        ("date", Days(record.Date.Start, record.Date.End, today)), ("branch", Nlp.Branches.Branch.ShortOf(record.Branch)), ("words", record.Text.ReplaceLineEndings(" ").TrimEnd('。')));

    public string Theme(ActivityRecord record) => themes.NameOf(record.Theme);

    public string Date(RecordDate date, DateOnly today)
    {
        var days = Days(date.Start, date.End, today);
        if (date.Assumed) return phrases.Say(date.Start == today ? Say.DateAssumedToday : Say.DateAssumed, 0, ("date", days));
        return date.Text.Length == 0 || SaysSo(date.Text) ? days : phrases.Say(Say.DateTold, 0, ("date", days), ("told", date.Text));
    }

    public string Figures(ActivityRecord record) => string.Join(phrases.Say(Say.ListSeparator, 0), record.Figures.Select(Figure));

    /// <summary>机井 两眼; 其中群众自筹 2.4万.</summary>
    public string Figure(Figure figure)
    {
        var counted = figure.Item.Length == 0 || figure is { Kind: FigureKind.People, CountsByVerb: true } || figure.Text.Contains(figure.Item, StringComparison.Ordinal) ? figure.Text
            : phrases.Say(Say.FigureCounted, 0, ("item", figure.Item), ("figure", figure.Text));
        return figure.Role switch
        {
            FigureRole.Planned => phrases.Say(Say.FigurePlanned, 0, ("figure", counted)),
            FigureRole.Part => phrases.Say(Say.FigurePart, 0, ("figure", counted)),
            FigureRole.Rate => phrases.Say(Say.FigureRate, 0, ("figure", figure.Item == figure.Per ? figure.Text : counted), ("per", figure.Per ?? "")),
            _ => counted,
        };
    }

    /// <summary>5月15日, 6月5日至12日, 2009年5月15日.</summary>
    public static string Days(DateOnly start, DateOnly end, DateOnly today)
    {
        var year = start.Year == today.Year ? "" : $"{start.Year}年";
        if (start is { Month: 1, Day: 1 } && end == new DateOnly(start.Year, 12, 31)) return $"{start.Year}年";
        if (start == end) return $"{year}{start.Month}月{start.Day}日";
        if (start.Day == 1 && end == start.AddMonths(1).AddDays(-1)) return $"{year}{start.Month}月";
        if (start.Year != end.Year) return $"{start.Year}年{start.Month}月{start.Day}日至{end.Year}年{end.Month}月{end.Day}日";
        return start.Month == end.Month ? $"{year}{start.Month}月{start.Day}日至{end.Day}日"
            : $"{year}{start.Month}月{start.Day}日至{end.Month}月{end.Day}日";
    }

    public static string Excerpt(string text)
    {
        var line = string.Join(' ', text.Split((char[])['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (line.Length <= ExcerptLength) return line.TrimEnd('。', '，', '；', '！');
        var end = char.IsHighSurrogate(line[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
        return $"{line[..end]}…";
    }

    /// <summary>Whether the words told are themselves a day of the calendar, so that repeating them says nothing.</summary>
    private static bool SaysSo(string told) => told.Contains('月') && told.Any(c => c is '日' or '号');

    private IEnumerable<string> Lines(ActivityRecord record, DateOnly today)
    {
        yield return phrases.Say(Say.Record, 0, ("branch", Branches(record)), ("date", Date(record.Date, today)), ("theme", Theme(record)));
        if (record.Figures.Count > 0) yield return phrases.Say(Say.RecordFigures, 0, ("figures", Figures(record)));
        if (record.Place is { } place) yield return phrases.Say(Say.RecordPlace, 0, ("place", place));
    }

    public static string Branches(ActivityRecord record) => string.Join('、', record.JointBranches.Prepend(record.Branch));

    private IEnumerable<string> Details(ActivityRecord record)
    {
        if (record.Figures.Count > 0) yield return Figures(record);
        if (record.Place is { } place) yield return place;
    }
}
