using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>
/// Reads every number of a sentence again from its words, and finds each in the cited records or recomputes it. It does
/// not know how the sentence was made: planned, phrased by a model, or typed by a person.
/// </summary>
public sealed partial class SentenceAuditor(FigureReader figures, DateReader dates, Ledger ledger, Coverage coverage, DateOnly asOf)
{
    private readonly Dictionary<string, ActivityRecord> records = ledger.Records.ToDictionary(record => record.Id);

    private readonly Recount recount = new(
        ledger.Records.ToDictionary(record => record.Id), [.. ledger.Roster.Branches.Select(branch => branch.Name)]);

    public CheckedSentence Audit(Phrase sentence)
    {
        var text = sentence.Text;
        var days = dates.Read(text, asOf);
        var read = figures.Read(text, days);
        var cited = sentence.Cites.Select(id => records.GetValueOrDefault(id)).OfType<ActivityRecord>().ToList();
        var judged = read.Select(figure => Judge(figure, sentence, cited))
            .Concat(sentence.Claims.Where(claim => !read.Any(figure => Overlap(claim, figure))).Select(claim => Unread(claim, text)))
            .ToList();
        var loose = Digits().Matches(text).Where(number => !Covered(number, read, days, sentence)
            && !cited.Exists(record => Halfwidth.Fold(record.Text).Contains(number.Value, StringComparison.Ordinal)));
        var findings = judged.Select(figure => figure.Finding).OfType<AuditFinding>()
            .Concat(loose.Select(number => new AuditFinding(AuditProblem.Unsupported, number.Value)))
            .Concat(AllClaimed(text, cited))
            .Concat(BranchesWithoutRecord(text, cited))
            .Concat(sentence.Cites.Where(id => !records.ContainsKey(id)).Select(id => new AuditFinding(AuditProblem.NoEvidence, id)));
        return new CheckedSentence(text, sentence.Cites, [.. judged.Select(figure => figure.Figure)], [.. findings]);
    }

    private sealed record Judged(CheckedFigure Figure, AuditFinding? Finding);

    private Judged Judge(Figure figure, Phrase sentence, IReadOnlyList<ActivityRecord> cited)
    {
        if (sentence.Claims.FirstOrDefault(claim => Overlap(claim, figure)) is { } claim) return Total(figure, claim);

        var stated = cited.SelectMany(record => record.Figures.Where(stated => Same(figure, stated)).Select(stated => (record, stated))).ToList();
        if (stated.Count == 0) return Literally(figure, cited);
        var from = stated.Select(found => found.record.Id).Distinct().ToList();
        AuditFinding? finding = stated.TrueForAll(found => found.stated.Role == FigureRole.Planned) && !Planning().IsMatch(sentence.Text)
                ? new AuditFinding(AuditProblem.PlanToldAsDone, figure.Text)
            : stated.TrueForAll(found => found.stated.Approx && !figure.Approx) ? new AuditFinding(AuditProblem.ApproximationLost, figure.Text) : null;
        return new Judged(new CheckedFigure(figure.Text, figure.Value, figure.Unit, Support.Traced, from), finding);
    }

    private Judged Total(Figure figure, Claim claim)
    {
        var (value, approx) = recount.Of(claim.Evidence);
        var right = value == figure.Value && (!approx || figure.Approx);
        var single = claim.Evidence is Evidence.Sum { Total.Addends.Count: 1 };
        var support = !right ? Support.Unsupported : single ? Support.Traced : Support.Total;
        // 47块 of door plates reads as money by itself; the total knows better what its unit is.
        var unit = claim.Evidence is Evidence.Sum(var total) ? total.Unit : figure.Unit;
        return new Judged(new CheckedFigure(figure.Text, figure.Value, unit, support, claim.Evidence.From),
            right ? null : new AuditFinding(AuditProblem.WrongTotal, figure.Text));
    }

    /// <summary>A figure that the record's reading does not have, but its words do.</summary>
    private static Judged Literally(Figure figure, IReadOnlyList<ActivityRecord> cited)
    {
        var from = cited.Where(record => Halfwidth.Fold(record.Text).Contains(figure.Text, StringComparison.Ordinal)).Select(record => record.Id).ToList();
        return from.Count > 0
            ? new Judged(new CheckedFigure(figure.Text, figure.Value, figure.Unit, Support.Traced, from), null)
            : new Judged(new CheckedFigure(figure.Text, figure.Value, figure.Unit, Support.Unsupported, []), new AuditFinding(AuditProblem.Unsupported, figure.Text));
    }

    /// <summary>A total whose number the reader does not take for a figure: its digits are checked by themselves.</summary>
    private Judged Unread(Claim claim, string text)
    {
        var right = recount.Of(claim.Evidence).Value is { } value && claim.Text.StartsWith(NumberWording.Plain(value), StringComparison.Ordinal);
        var unit = claim.End < text.Length ? text.Substring(claim.End, 1) : "";
        return new Judged(new CheckedFigure(claim.Text, recount.Of(claim.Evidence).Value ?? 0, unit, right ? Support.Total : Support.Unsupported, claim.Evidence.From),
            right ? null : new AuditFinding(AuditProblem.WrongTotal, claim.Text));
    }

    private static bool Same(Figure read, Figure stated) =>
        read.Value == stated.Value && (read.Max is null || read.Max == stated.Max)
        && (read.Unit == stated.Unit || (read.Kind == FigureKind.People && stated.Kind == FigureKind.People));

    private static bool Overlap(Claim claim, Figure figure) => claim.Start < figure.End && figure.Start < claim.End;

    private static bool Covered(Match number, IReadOnlyList<Figure> read, IReadOnlyList<DateMention> days, Phrase sentence) =>
        read.Any(figure => number.Index < figure.End && figure.Start < number.Index + number.Length)
        || days.Any(day => number.Index < day.OffsetEnd && day.Offset < number.Index + number.Length)
        || sentence.Claims.Any(claim => number.Index < claim.End && claim.Start < number.Index + number.Length);

    /// <summary>All is said only where the cited records credit every branch of the roster.</summary>
    private IEnumerable<AuditFinding> AllClaimed(string text, IReadOnlyList<ActivityRecord> cited)
    {
        var claims = Everyone().Matches(text);
        if (claims.Count == 0) return [];
        var did = cited.SelectMany(record => record.JointBranches.Prepend(record.Branch)).ToHashSet();
        return ledger.Roster.Branches.Count > 0 && ledger.Roster.Branches.All(branch => did.Contains(branch.Name)) ? []
            : claims.Select(match => new AuditFinding(AuditProblem.NotAllBranches, match.Value));
    }

    /// <summary>A branch that is named did what is told of it: a cited record is its own or names it.</summary>
    private IEnumerable<AuditFinding> BranchesWithoutRecord(string text, IReadOnlyList<ActivityRecord> cited) =>
        cited.Count == 0 ? [] : NamedBranch().Matches(text).Where(match => !cited.Any(record => Knows(record, match.Value)) && !IsMissing(match, text))
            .Select(match => new AuditFinding(AuditProblem.UnknownBranch, match.Value));

    /// <summary>Of a branch that has not reported, just that may be said.</summary>
    private bool IsMissing(Match named, string text) => text.AsSpan(named.Index + named.Length).StartsWith("尚未上报", StringComparison.Ordinal)
        && coverage.Missing.Any(branch => branch.Name.EndsWith(named.Value, StringComparison.Ordinal));

    private static bool Knows(ActivityRecord record, string named) =>
        record.JointBranches.Prepend(record.Branch).Any(branch => branch.EndsWith(named, StringComparison.Ordinal) || Branch.ShortOf(branch).EndsWith(named[..^"党支部".Length], StringComparison.Ordinal))
        || record.Text.Contains(named, StringComparison.Ordinal);

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex("计划|预计|打算|拟|将|争取|准备|目标|力争|下一步")]
    private static partial Regex Planning();

    [GeneratedRegex("各支部|各党支部|各基层党组织|所有支部|所有党支部|全部支部|全体支部|支部均|支部全部")]
    private static partial Regex Everyone();

    /// <summary>The last two characters of a branch's name with 党支部; 个党支部 and 先进党支部 name none.</summary>
    [GeneratedRegex("[\u4e00-\u9fff](?:村|区|站|所|院|学|校|厂|社|关|部|局|会|司)党支部")]
    private static partial Regex NamedBranch();
}
