using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Drafting;

/// <summary>Record → one sentence about it: its own words after editing, else its branch, day, matters and figures.</summary>
public sealed class RecordTeller(WrittenRegister register, MatterReader matters, Attendance attendance)
{
    /// <summary>Longest an example may be, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>Words of which less than this can be kept are not used.</summary>
    private const double LeastKept = 0.66;

    /// <summary>What says less is better left to the sums, unless the paper has room for it.</summary>
    public const double GoodQuality = 0.7;

    /// <returns>Null where neither the words nor the figures make a sentence.</returns>
    public ToldRecord? Tell(ActivityRecord record, ActivityKind? kind, Roster roster)
    {
        var name = NameOf(record, roster);
        var words = OwnWords(record, name, roster);
        // What the office counts of a branch is not the office's own doing.
        var ofBranch = record.Branch == roster.Committee && roster.Branches.Any(branch => record.Text.Contains(Branch.ShortOf(branch.Name), StringComparison.Ordinal));
        return (words?.Quality >= GoodQuality ? words : null, ofBranch ? null : Built(record, kind, name)) switch
        {
            (null, var built) => built,
            (var own, null) => own,
            (var own, var built) => own.Quality >= built.Quality ? own with { Otherwise = built } : built with { Otherwise = own },
        };
    }

    private const string Street = "街道";

    /// <summary>The township's own body is 乡党委 after the title; branches have their full names.</summary>
    public static string NameOf(ActivityRecord record, Roster roster)
    {
        if (record.Branch == roster.Committee && roster.Township.Length > 1 && record.Branch.Length > roster.Township.Length
            && record.Branch.StartsWith(roster.Township, StringComparison.Ordinal))
            return (roster.Township.EndsWith(Street, StringComparison.Ordinal) ? Street : roster.Township[^1..]) + record.Branch[roster.Township.Length..];
        var names = record.JointBranches.Prepend(record.Branch).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join('、', names.Select(Branch.ShortOf))}党支部";
    }

    private ToldRecord? OwnWords(ActivityRecord record, string name, Roster roster)
    {
        var edited = register.Edit(record);
        if (edited.Clauses.Count == 0 || edited.Kept < LeastKept) return null;
        var clauses = edited.Clauses.ToList();
        var office = record.Branch == roster.Committee;
        if (office)
        {
            // The township is the subject already; what a branch did is told as that branch's.
            if (clauses[0].StartsWith(roster.Township, StringComparison.Ordinal)) clauses[0] = clauses[0][roster.Township.Length..];
            if (roster.Branches.Any(branch => clauses[0].StartsWith(Branch.ShortOf(branch.Name), StringComparison.Ordinal))) return null;
        }
        while (clauses.Count > 1 && name.Length + clauses.Sum(clause => clause.Length + 1) > MaxLength)
            clauses.RemoveAt(clauses.FindLastIndex(clause => !clause.Any(char.IsAsciiDigit)) is var at and > 0 ? at : clauses.Count - 1);
        var body = string.Join('，', clauses);
        if (clauses.TrueForAll(clause => clause.StartsWith(Money, StringComparison.Ordinal))) return null;
        if (Subject(record, clauses[0], body, name, office) is not { } subject) return null;
        var figures = clauses.Count(clause => clause.Any(char.IsAsciiDigit));
        if (name.Length + body.Length > MaxLength + 6 || body.Length < (figures > 0 ? 9 : 24)) return null;
        return new ToldRecord(record, subject, DayOf(record), body, register.LeansOnDay(body),
            1.6 * edited.Kept - 0.65 + 0.1 * Math.Min(3, figures) + (clauses.Count > 1 ? 0.05 : -0.2) - (register.LeansOnDay(clauses[0]) ? 0.4 : 0));
    }

    /// <summary>Money alone does not say what was done.</summary>
    private const string Money = "投入";

    /// <summary>
    /// Who did it: the branch, where the words begin with what was done; its place, where they begin with whose work it is
    /// (龙泉村自来水工程通水); nothing where they name it themselves.
    /// </summary>
    /// <returns>Null where the words would not follow any of these.</returns>
    private string? Subject(ActivityRecord record, string first, string body, string name, bool office)
    {
        if (office) return NamesWho(body, first, name) ? "" : name;
        var place = Branch.ShortOf(record.Branch);
        if (first.Contains(place, StringComparison.Ordinal)) return "";
        if (register.OpensWell(first)) return name;
        if (!register.OpensWithSubject(first) || record.JointBranches.Count > 0) return null;
        // 乡机关 + 机关党员
        return place.Length > 2 && first.StartsWith(place[^2..], StringComparison.Ordinal) ? place[..^2] : place;
    }

    /// <summary>The township's body is named only where the sentence has no other subject.</summary>
    private static bool NamesWho(string body, string first, string name) =>
        body.Contains(name, StringComparison.Ordinal) || first.StartsWith("活动办公室", StringComparison.Ordinal) || first.StartsWith(name[..1] + "里", StringComparison.Ordinal);

    /// <summary>Fewer people than a meeting has are told by no 参加: they spoke, or helped.</summary>
    private const int FewestPresent = 8;

    private ToldRecord? Built(ActivityRecord record, ActivityKind? kind, string name)
    {
        var attended = attendance.At(record, kind?.Facts.Contains("attendance") == true);
        var stated = record.Figures.Where(figure => figure.Role == FigureRole.Done)
            .Select(figure => (figure, Matter: matters.Read(figure, record.Text)))
            .Where(stated => stated.Matter.Tell.Length > 0 && (stated.figure.Kind != FigureKind.People || stated.Matter.Unit is "" or "人" or "名" or "人次") && !(kind is not null && Repeats(kind.One, stated.Matter.Tell)))
            .DistinctBy(stated => stated.Matter.Tell[..Math.Min(2, stated.Matter.Tell.Length)]).Take(3).OrderBy(stated => stated.Matter.PerEvent).ToList();
        var told = stated.Select(stated => stated.Matter.Tell.Replace("{}", Number(stated.figure, stated.Matter), StringComparison.Ordinal)).ToList();
        var came = attended is [{ Value: >= FewestPresent } present] && kind is not null && (told.Count == 0 || kind.Theme != Theme.Economy) && told.Count < 3 && !stated.Exists(stated => stated.figure.Start == present.Start);
        if (came) told.Insert(0, $"{NumberWording.Of(attended[0].Value, "人", FigureKind.People, attended[0].Approx)}参加");
        if (told.Count == 0 || told.Count < 2 && (kind is null || (!came && record.Figures[0].Value < 2))) return null;
        // Where a sum already says what was done, the kind need not: 新打机井2眼.
        var body = (came ? kind!.One + "，" : "") + string.Join('，', told);
        return name.Length + body.Length > MaxLength || char.IsAsciiDigit(body[0]) || body.StartsWith(Money, StringComparison.Ordinal) ? null
            : new ToldRecord(record, name, DayOf(record), body, false, 0.5 + 0.12 * told.Count);
    }

    /// <summary>Whether a sum says again what the kind says: 开设党课, 讲授党课1堂.</summary>
    private static bool Repeats(string kind, string tell)
    {
        var noun = tell.Replace("{}", "", StringComparison.Ordinal);
        return noun.Length >= 2 && kind.Contains(noun[^2..], StringComparison.Ordinal);
    }

    private static string Number(Figure figure, Matter? matter) =>
        figure.Max is { } max ? $"{NumberWording.Plain(figure.Value)}至{NumberWording.Of(max, figure.Unit, figure.Kind, false)}"
        : NumberWording.Of(figure.Value, figure.Kind == FigureKind.People && matter?.Unit is not "人次" ? "人" : figure.Unit, figure.Kind, figure.Approx);

    /// <summary>The day as told; nothing where it was assumed or told loosely.</summary>
    private static string DayOf(ActivityRecord record)
    {
        var (said, start, end) = (record.Date.Text, record.Date.Start, record.Date.End);
        if (record.Date.Assumed || said.Contains('前') && !said.Contains('天') || said.Contains("初", StringComparison.Ordinal)) return "";
        if (said.Length > 0 && record.Text.Contains(UpTo + said, StringComparison.Ordinal)) return UpTo + PeriodWording.Day(end);
        if (said.EndsWith('起') || said.EndsWith("以来", StringComparison.Ordinal) || record.Text.Contains(said + "起", StringComparison.Ordinal)) return $"自{PeriodWording.Day(start)}起";
        return end.DayNumber - start.DayNumber > 15 ? "" : PeriodWording.Days(start, end);
    }

    private const string UpTo = "截至";
}
