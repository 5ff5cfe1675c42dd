using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>A record told in a sentence, without its full stop.</summary>
/// <param name="Quality">How well it reads and how much it says, for choosing; higher is better.</param>
/// <param name="Otherwise">Another way to tell it, should this one fail its audit.</param>
public sealed record ToldRecord(ActivityRecord Record, Phrase Phrase, double Quality, ToldRecord? Otherwise = null);

/// <summary>Record → one sentence about it: its own words after editing, else its branch, day, matters and figures.</summary>
public sealed class RecordTeller(WrittenRegister register, MatterReader matters, Attendance attendance)
{
    /// <summary>Longest an example may be, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>Words of which less than this can be kept are not used.</summary>
    private const double LeastKept = 0.66;

    /// <summary>What says less is better left to the sums.</summary>
    private const double LeastQuality = 0.7;

    /// <returns>Null where neither the words nor the figures make a sentence.</returns>
    public ToldRecord? Tell(ActivityRecord record, ActivityKind? kind, Roster roster)
    {
        var name = NameOf(record, roster);
        ToldRecord? Worthy(ToldRecord? told) => told?.Quality >= LeastQuality ? told : null;
        return (Worthy(OwnWords(record, name, record.Branch == roster.Committee)), Worthy(Built(record, kind, name))) switch
        {
            (null, var built) => built,
            (var words, null) => words,
            (var words, var built) => words.Quality >= built.Quality ? words with { Otherwise = built } : built with { Otherwise = words },
        };
    }

    /// <summary>The township's own body is 乡党委 after the title; branches have their full names.</summary>
    public static string NameOf(ActivityRecord record, Roster roster)
    {
        if (record.Branch == roster.Committee && roster.Township.Length > 1 && record.Branch.StartsWith(roster.Township, StringComparison.Ordinal))
            return roster.Township[^1] + record.Branch[roster.Township.Length..];
        var names = record.JointBranches.Prepend(record.Branch).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join('、', names.Select(Branch.ShortOf))}党支部";
    }

    private ToldRecord? OwnWords(ActivityRecord record, string name, bool office)
    {
        var edited = register.Edit(record);
        if (edited.Clauses.Count == 0 || edited.Kept < LeastKept) return null;
        var day = DayOf(record);
        var clauses = edited.Clauses.ToList();
        while (clauses.Count > 1 && name.Length + day.Length + clauses.Sum(clause => clause.Length + 1) > MaxLength)
            clauses.RemoveAt(clauses.FindLastIndex(clause => !clause.Any(char.IsAsciiDigit)) is var at and > 0 ? at : clauses.Count - 1);
        var text = office ? Office(name, day, clauses) : name + day + string.Join('，', clauses);
        var figures = clauses.Count(clause => clause.Any(char.IsAsciiDigit));
        if (text.Length > MaxLength + 10 || text.Length - name.Length < (figures > 0 ? 8 : 26)) return null;
        return new ToldRecord(record, Phrase.Of(text, record.Id), 1.6 * edited.Kept - 0.65 + 0.1 * Math.Min(3, figures) + (clauses.Count > 1 ? 0.05 : -0.3));
    }

    /// <summary>The township's body is named only where the sentence has no other subject; the day comes first.</summary>
    private static string Office(string name, string day, IReadOnlyList<string> clauses)
    {
        var told = string.Join('，', clauses);
        var subject = told.Contains(name, StringComparison.Ordinal) || clauses[0].StartsWith("活动办公室", StringComparison.Ordinal) || clauses[0].StartsWith(name[..1] + "里", StringComparison.Ordinal);
        return (day.Length > 0 ? day + "，" : "") + (subject ? "" : name) + told;
    }

    private ToldRecord? Built(ActivityRecord record, ActivityKind? kind, string name)
    {
        var told = record.Figures.Where(figure => figure.Role == FigureRole.Done)
            .Select(figure => (figure, Matter: matters.Read(figure, record.Text)))
            .Where(stated => stated.Matter.Tell.Length > 0 && kind?.One.Contains(stated.Matter.Tell.Replace("{}", "", StringComparison.Ordinal), StringComparison.Ordinal) != true).DistinctBy(stated => stated.Matter.Key).Take(3)
            .OrderBy(stated => stated.Matter.PerEvent)
            .Select(stated => stated.Matter.Tell.Replace("{}", Number(stated.figure, stated.Matter), StringComparison.Ordinal)).ToList();
        if (attendance.At(record, kind?.Facts.Contains("attendance") == true) is [var present] && told.Count < 3) told.Insert(0, $"{Number(present, null)}参加");
        if (told.Count == 0 || (kind is null && told.Count < 2)) return null;
        var text = name + DayOf(record) + (kind is null ? "" : kind.One + "，") + string.Join('，', told);
        return text.Length > MaxLength ? null : new ToldRecord(record, Phrase.Of(text, record.Id), 0.55 + 0.12 * told.Count);
    }

    private static string Number(Figure figure, Matter? matter) =>
        figure.Max is { } max ? $"{NumberWording.Plain(figure.Value)}至{NumberWording.Of(max, figure.Unit, figure.Kind, false)}"
        : NumberWording.Of(figure.Value, figure.Kind == FigureKind.People && matter?.Unit is not "人次" ? "人" : figure.Unit, figure.Kind, figure.Approx);

    /// <summary>The day as told; nothing where it was assumed.</summary>
    private static string DayOf(ActivityRecord record) =>
        record.Date.Text.Length > 0 && record.Text.Contains(UpTo + record.Date.Text, StringComparison.Ordinal) ? UpTo + PeriodWording.Day(record.Date.End)
        : record.Date.Assumed || record.Date.End.DayNumber - record.Date.Start.DayNumber > 15 ? "" : PeriodWording.Days(record.Date.Start, record.Date.End);

    private const string UpTo = "截至";
}
