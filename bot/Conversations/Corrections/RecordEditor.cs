using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Conversations.Corrections;

/// <summary>
/// Changes one field of a record, and its words with it, so that words and figures go on agreeing. The words as they
/// were said stay in the earlier revision and with their turn.
/// </summary>
internal sealed class RecordEditor(FigureReader figures, DateReader dates)
{
    /// <summary>The record with other words for one of its figures; null where no figure can be read in them.</summary>
    public ActivityRecord? WithFigure(ActivityRecord record, Figure old, string words)
    {
        var text = string.Concat(record.Text.AsSpan(0, old.Start), words, record.Text.AsSpan(old.End));
        var shift = words.Length - old.Text.Length;
        if (Reread(record, text, old, words) is not { } read) return null;

        return record with
        {
            Text = text,
            Figures = [.. record.Figures.Select(figure => figure == old ? read : figure.Start >= old.End ? figure.Moved(shift) : figure)],
            Revision = record.Revision + 1,
        };
    }

    /// <summary>The record at another date.</summary>
    /// <param name="saidOn">The day the correction was said: a relative date counts from it.</param>
    public ActivityRecord WithDate(ActivityRecord record, DateMention date, DateOnly saidOn)
    {
        var moved = record with { Date = new RecordDate(date.Text, date.Start, date.End, Assumed: false), Revision = record.Revision + 1 };
        var at = record.Date.Text.Length == 0 ? -1 : record.Text.IndexOf(record.Date.Text, StringComparison.Ordinal);
        if (at < 0) return moved;

        // 昨天 in a report of another day would be another day: then the words become a day of the calendar.
        var sameDay = DateOnly.FromDateTime(record.ReportedAt.DateTime) == saidOn;
        var words = sameDay || date.Start != date.End ? date.Text : $"{date.Start.Month}月{date.Start.Day}日";
        return Replaced(moved, at, record.Date.Text.Length, words) ?? moved;
    }

    public static ActivityRecord WithTheme(ActivityRecord record, Theme theme) =>
        record with { Theme = theme, ThemeBy = ThemeBy.Person, Confidence = 1, Revision = record.Revision + 1 };

    public static ActivityRecord WithBranch(ActivityRecord record, string branch) =>
        record with { Branch = branch, JointBranches = [.. record.JointBranches.Where(name => name != branch)], Revision = record.Revision + 1 };

    public static ActivityRecord WithPlace(ActivityRecord record, string place)
    {
        var moved = record with { Place = place, Revision = record.Revision + 1 };
        var at = record.Place is { } old ? record.Text.IndexOf(old, StringComparison.Ordinal) : -1;
        return at < 0 ? moved : Replaced(moved, at, record.Place!.Length, place) ?? moved;
    }

    /// <summary>The record with other words in one place; figures in the new words are read. Null where that place cuts a figure.</summary>
    public ActivityRecord? WithWords(ActivityRecord record, string old, string words)
    {
        var at = record.Text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0 || Replaced(record, at, old.Length, words) is not { } changed) return null;
        return changed with { Revision = record.Revision + 1, Place = record.Place is { } place && changed.Text.Contains(place, StringComparison.Ordinal) ? place : null };
    }

    /// <summary>The record with something added to its words.</summary>
    public ActivityRecord WithMore(ActivityRecord record, string words, DateOnly saidOn)
    {
        var text = $"{record.Text.TrimEnd('。', '，', '；', '！', ' ')}，{words}";
        var added = figures.Read(text, dates.Read(text, saidOn)).Where(figure => figure.Start >= text.Length - words.Length);
        return record with { Text = text, Figures = [.. record.Figures, .. added], Revision = record.Revision + 1 };
    }

    /// <summary>The record without the clause of a figure; null where nothing would be left, or other figures would go with it.</summary>
    public ActivityRecord? Without(ActivityRecord record, Figure figure)
    {
        var rest = record with { Figures = [.. record.Figures.Where(other => other != figure)] };
        // Voice typed without commas: what stands between spaces is a clause too.
        if ((Cut(rest, Clauses.ClauseStart(record.Text, figure.Start), Clauses.ClauseEnd(record.Text, figure.End))
            ?? Cut(rest, Spaced(record.Text, figure.Start, -1), Spaced(record.Text, figure.End, 1))) is not { } changed) return null;
        return changed with { Revision = record.Revision + 1, Place = record.Place is { } place && changed.Text.Contains(place, StringComparison.Ordinal) ? place : null };
    }

    private static ActivityRecord? Cut(ActivityRecord rest, int start, int end)
    {
        var (from, to) = start > 0 ? (start - 1, end) : (start, Math.Min(end + 1, rest.Text.Length));
        return to - from >= rest.Text.Length ? null : Replaced(rest, from, to - from, "");
    }

    /// <summary>The nearest space or mark of a clause before or after a place.</summary>
    private static int Spaced(string text, int at, int step)
    {
        var i = at;
        while (step < 0 ? i > 0 && !EndsSpaced(text[i - 1]) : i < text.Length && !EndsSpaced(text[i])) i += step;
        return i;
    }

    private static bool EndsSpaced(char c) => c == ' ' || Clauses.EndsClause(c);

    private static ActivityRecord? Replaced(ActivityRecord record, int at, int length, string words)
    {
        if (record.Figures.Any(figure => figure.Start < at + length && at < figure.End)) return null;

        var shift = words.Length - length;
        return record with
        {
            Text = string.Concat(record.Text.AsSpan(0, at), words, record.Text.AsSpan(at + length)),
            Figures = [.. record.Figures.Select(figure => figure.Start >= at + length ? figure.Moved(shift) : figure)],
        };
    }

    /// <summary>
    /// The new figure as the reader reads it in its sentence; where the sentence hides it, as it reads alone. What was
    /// counted, and how it stands to what was done, did not change.
    /// </summary>
    private Figure? Reread(ActivityRecord record, string text, Figure old, string words)
    {
        var saidOn = DateOnly.FromDateTime(record.ReportedAt.DateTime);
        var read = figures.Read(text, dates.Read(text, saidOn)).FirstOrDefault(figure => figure.Start <= old.Start && figure.End >= old.Start + words.Length && figure.Start + 2 >= old.Start)
            ?? figures.Read(words, []).FirstOrDefault()?.Moved(old.Start);
        if (read is not null && read.Start == old.Start && read.Text.Length == words.Length)
            return read with { Item = text.Contains(old.Item, StringComparison.Ordinal) ? old.Item : read.Item, Role = old.Role, Per = old.Per };

        return NumberWords.Of(words) is { } number
            ? old with { Text = words, Value = number.Value, Max = null, Approx = false, Item = text.Contains(old.Item, StringComparison.Ordinal) ? old.Item : "" }
            : null;
    }
}
