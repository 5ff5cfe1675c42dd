using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Drafting;

/// <summary>Record → one sentence about it: its own words after editing, else its branch, day, matters and figures.</summary>
public sealed partial class RecordTeller(WrittenRegister register, MatterReader matters, Attendance attendance)
{
    private readonly Retelling retelling = new(register);

    /// <summary>Longest an example may be, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>Words of which less than this can be kept are not used.</summary>
    private const double LeastKept = 0.66;

    /// <summary>What says less is better left to the sums, unless the paper has room for it.</summary>
    public const double GoodQuality = 0.7;

    /// <returns>Null where neither the words nor the figures make a sentence.</returns>
    public ToldRecord? Tell(ActivityRecord record, ActivityKind? kind, Roster roster) => Named(record, Said(record, kind, roster));

    /// <summary>乡机关、大岭头村党支部与大岭头村党支部签订…: whom the words name is not named before them.</summary>
    private static ToldRecord? Named(ActivityRecord record, ToldRecord? told)
    {
        if (told is null) return null;
        var twice = told.Name.Contains(Branch.ShortOf(record.Branch), StringComparison.Ordinal)
            && record.JointBranches.Any(branch => told.Body.Contains(Branch.ShortOf(branch), StringComparison.Ordinal));
        return told with { Name = twice ? record.Branch : told.Name, Otherwise = Named(record, told.Otherwise) };
    }

    private ToldRecord? Said(ActivityRecord record, ActivityKind? kind, Roster roster)
    {
        var name = NameOf(record, roster);
        var edited = register.Edit(record);
        var words = OwnWords(record, edited, name, roster);
        // What the office counts of a branch is not the office's own doing.
        var ofBranch = record.Branch == roster.Committee && roster.Branches.Any(branch => record.Text.Contains(Branch.ShortOf(branch.Name), StringComparison.Ordinal));
        var own = words?.Quality >= GoodQuality ? words : ofBranch || record.Branch == roster.Committee ? null : Retold(record, edited, kind, name);
        var built = ofBranch ? null : Built(record, kind, name, own is null || own.Quality < EnoughSaid);
        if (own is null || built is null) return own ?? built;
        if (words?.Quality < GoodQuality && Together(own, built) is { } both) return both with { Otherwise = own with { Otherwise = built } };
        return own.Quality >= built.Quality ? own with { Otherwise = built } : built with { Otherwise = own };
    }

    /// <summary>What the words say and what they mean, where each adds to the other.</summary>
    private static ToldRecord? Together(ToldRecord own, ToldRecord built)
    {
        if (own.Name != built.Name) return null;
        var more = built.Body.Split('，').Where(part => !own.Body.Contains(part[..Math.Min(2, part.Length)], StringComparison.Ordinal)
            && !Digits().Matches(part).Any(number => Has([own.Body], number.Value))).ToList();
        var body = string.Join('，', more.Where(IsLead).Append(own.Body).Concat(more.Where(part => !IsLead(part))));
        return more.Count == 0 || own.Name.Length + body.Length > MaxLength ? null : own with { Body = body, Quality = own.Quality + 0.1 };
    }

    /// <summary>What was done without a number comes first; what was counted follows.</summary>
    private static bool IsLead(string part) => !part.Any(char.IsAsciiDigit);

    /// <summary>Words of this quality need no others beside them.</summary>
    private const double EnoughSaid = 0.85;

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

    private ToldRecord? Retold(ActivityRecord record, Edited edited, ActivityKind? kind, string name)
    {
        var shaped = retelling.Choose(edited, record, kind?.Theme == record.Theme ? kind.One : null, MaxLength - name.Length);
        var told = shaped.Select(clause => WithObject(clause.Text, record, kind)).OfType<string>().ToList();
        if (told.Count == 0 || told.TrueForAll(register.IsMoney)) return null;
        var subject = shaped[0].Form != ClauseForm.Topic ? name : record.JointBranches.Count == 0 ? Branch.ShortOf(record.Branch) : null;
        if (subject is null) return null;
        var figures = told.Count(clause => clause.Any(char.IsAsciiDigit));
        var body = string.Join('，', told);
        return new ToldRecord(record, subject, DayOf(record), body, register.LeansOnDay(body), 0.55 + 0.1 * Math.Min(3, figures) + (told.Count > 1 ? 0.05 : 0));
    }

    /// <summary>清理2600米 says not of what: 清理沟渠河道2600米.</summary>
    /// <returns>Null where nobody said.</returns>
    private string? WithObject(string clause, ActivityRecord record, ActivityKind? kind)
    {
        if (Objectless().Match(clause) is not { Success: true } match) return clause;
        var counted = record.Figures.FirstOrDefault(figure => figure.Role == FigureRole.Done && match.Groups["n"].Value.StartsWith(NumberWording.Plain(figure.Value), StringComparison.Ordinal));
        if (counted is null) return null;
        var matter = matters.Read(counted, record.Text);
        if (kind?.Facts.Contains(matter.Key) == true && !matter.Tell.StartsWith("{}", StringComparison.Ordinal)) return matter.Tell.Replace("{}", Number(counted, matter), StringComparison.Ordinal);
        var said = record.Text[Texts.Clauses.ClauseStart(record.Text, counted.Start)..Texts.Clauses.ClauseEnd(record.Text, counted.End)];
        return counted.Item.Length > 1 && counted.Kind != FigureKind.People && !counted.Item.EndsWith("支部", StringComparison.Ordinal) && said.Contains(counted.Item, StringComparison.Ordinal) && !clause.Contains(counted.Item[..1], StringComparison.Ordinal) ? match.Groups["v"].Value + counted.Item + match.Groups["n"].Value : null;
    }

    /// <summary>A verb and right behind it a number of things; of people and money it need not be said.</summary>
    [GeneratedRegex(@"^(?<v>[\u4e00-\u9fff]{2})(?<n>\d[\d.]*万?余?[^\d人名户元]{1,3})$")]
    private static partial Regex Objectless();

    private ToldRecord? OwnWords(ActivityRecord record, Edited edited, string name, Roster roster)
    {
        if (edited.Clauses.Count == 0 || edited.Kept < LeastKept || edited.Clauses.Any(register.IsLoose)) return null;
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
    private bool NamesWho(string body, string first, string name) => body.Contains(name, StringComparison.Ordinal) || register.NamesOffice(first);

    /// <summary>Fewer people than a meeting has are told by no 参加: they spoke, or helped.</summary>
    private const int FewestPresent = 8;

    /// <param name="poor">Whether the record's own words do not say enough, so that what they mean is looked for.</param>
    private ToldRecord? Built(ActivityRecord record, ActivityKind? kind, string name, bool poor)
    {
        var attended = attendance.At(record, kind?.Facts.Contains("attendance") == true);
        var stated = record.Figures.Where(figure => figure.Role == FigureRole.Done && !Lacks(record, figure))
            .Select(figure => (figure, Matter: matters.Read(figure, record.Text)))
            .Where(stated => stated.Matter.Tell.Length > 0 && (stated.figure.Kind != FigureKind.People || stated.Matter.Unit is "" or "人" or "名" or "人次") && !(kind is not null && Repeats(kind.One, stated.Matter.Tell)) && !IsDisclosed(record, kind, stated.figure, stated.Matter))
            .DistinctBy(stated => stated.Matter.Tell[..Math.Min(2, stated.Matter.Tell.Length)]).Take(3).OrderBy(stated => stated.Matter.PerEvent).ToList();
        var sure = stated.Where(stated => kind?.Facts.Contains(stated.Matter.Key) == true || stated.figure.Kind == FigureKind.Money || Names(record, stated.Matter)).Select(stated => Told(stated.figure, stated.Matter)).ToList();
        var told = stated.Select(stated => Told(stated.figure, stated.Matter)).ToList();
        if (poor && register.Meanings(record, kind?.Theme ?? record.Theme) is { Count: > 0 } said && said.Any(part => !part.Leans))
            return Paraphrased(record, kind, name, said, attended, sure);
        var came = kind?.Theme == record.Theme && attended is [{ Value: >= FewestPresent } present] && !Lacks(record, present) && CountsPeople(record, present) && (told.Count == 0 || kind.Theme != Theme.Economy) && told.Count < 3 && !stated.Exists(stated => stated.figure.Start == present.Start);
        if (came) told.Insert(0, $"{NumberWording.Of(attended[0].Value, "人", FigureKind.People, attended[0].Approx)}参加");
        if (told.Count == 0 || told.Count < 2 && (kind is null || (!came && record.Figures[0].Value < 2))) return null;
        // Where a sum already says what was done, the kind need not: 新打机井2眼.
        var body = (came ? kind!.One + "，" : "") + string.Join('，', told);
        return name.Length + body.Length > MaxLength || char.IsAsciiDigit(body[0]) || body.StartsWith(Money, StringComparison.Ordinal) ? null
            : new ToldRecord(record, name, DayOf(record), body, false, 0.5 + 0.12 * told.Count);
    }

    /// <summary>Money in a report of rules and accounts was made public, not earned: 公开账目，收入14.8万元.</summary>
    private static bool IsDisclosed(ActivityRecord record, ActivityKind? kind, Figure figure, Matter matter) =>
        figure.Kind == FigureKind.Money && record.Theme == Theme.Institution && kind?.Facts.Contains(matter.Key) != true;

    private static string Told(Figure figure, Matter matter) => matter.Tell.Replace("{}", Number(figure, matter), StringComparison.Ordinal);

    /// <summary>Whether the report has the thing itself: 垃圾 for 清运垃圾.</summary>
    private static bool Names(ActivityRecord record, Matter matter) =>
        matter.Tell.Replace("{}", "", StringComparison.Ordinal) is { Length: > 1 } tell && record.Text.Contains(tell[^2..], StringComparison.Ordinal);

    /// <summary>What was done in a paper's words, who came, and what was counted.</summary>
    private ToldRecord? Paraphrased(ActivityRecord record, ActivityKind? kind, string name, IReadOnlyList<Paraphrase> said, IReadOnlyList<Figure> attended, IReadOnlyList<string> counted)
    {
        var parts = said.SkipWhile(part => part.Leans).Select(part => part.Text).ToList();
        if (attended is [{ Value: >= FewestPresent, Kind: FigureKind.People } present] && kind?.Theme != Theme.Economy && register.Gathers(parts[0]) && !Has(parts.Concat(counted), NumberWording.Plain(present.Value)))
            parts.Insert(1, $"{NumberWording.Of(present.Value, "人", FigureKind.People, present.Approx)}参加");
        foreach (var count in counted)
            if (!Has(parts, Digits().Match(count).Value) && !parts.Exists(part => part.AsSpan(0, 2).SequenceEqual(count.AsSpan(0, 2)))) parts.Add(count);
        while (parts.Count > MostParts || name.Length + parts.Sum(part => part.Length + 1) > MaxLength) parts.RemoveAt(parts.Count - 1);
        return parts.Count == 0 ? null : new ToldRecord(record, name, DayOf(record), string.Join('，', parts), false, 0.5 + 0.1 * parts.Count);
    }

    private const int MostParts = 4;

    private static bool Has(IEnumerable<string> parts, string number) => number.Length > 0 && parts.Any(part => Digits().Matches(part).Any(match => match.Value == number));

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();

    private bool Lacks(ActivityRecord record, Figure figure) =>
        register.Lacks(record.Text[Texts.Clauses.ClauseStart(record.Text, figure.Start)..Texts.Clauses.ClauseEnd(record.Text, figure.End)]);

    /// <summary>来了22个 counts people, 原来58个桶点 does not.</summary>
    private static bool CountsPeople(ActivityRecord record, Figure figure) =>
        figure.Kind == FigureKind.People || figure.Item.Length == 0 || !record.Text.AsSpan(figure.End).StartsWith(figure.Item);

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
        if (said.Length > 0 && record.Text.IndexOf(said, StringComparison.Ordinal) > LatestDay) return "";
        if (record.Date.Assumed || said.Contains('前') && !said.Contains('天') || said.Contains("初", StringComparison.Ordinal)) return "";
        if (said.Length > 0 && record.Text.Contains(UpTo + said, StringComparison.Ordinal)) return UpTo + PeriodWording.Day(end);
        if (said.EndsWith('起') || said.EndsWith("以来", StringComparison.Ordinal) || Since(record.Text, said)) return $"自{PeriodWording.Day(start)}起";
        return end.DayNumber - start.DayNumber > 15 ? "" : PeriodWording.Days(start, end);
    }

    /// <summary>A day told further behind belongs to what is told there.</summary>
    private const int LatestDay = 24;

    /// <summary>5月8日起; not 11号后半夜起来.</summary>
    private static bool Since(string text, string said) =>
        text.IndexOf(said + "起", StringComparison.Ordinal) is var at and >= 0 && !(at + said.Length + 1 < text.Length && "来床身火".Contains(text[at + said.Length + 1]));

    private const string UpTo = "截至";
}
