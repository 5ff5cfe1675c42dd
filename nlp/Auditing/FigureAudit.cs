using System.Text.RegularExpressions;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>A figure with what was found wrong about it; null for nothing.</summary>
internal sealed record JudgedFigure(CheckedFigure Figure, AuditFinding? Finding);

/// <summary>The figures of a sentence against the records: value, unit, matter, branch, how it was meant; totals recomputed.</summary>
internal sealed partial class FigureAudit(
    AuditReaders readers, IReadOnlyDictionary<string, ActivityRecord> records, Recount recount, TotalPeriod period)
{
    private readonly FigureMatter matter = new(readers);

    /// <summary>A figure of a cited record.</summary>
    private sealed record Stated(ActivityRecord Record, Figure Figure);

    public IReadOnlyList<JudgedFigure> Judge(SentenceReading sentence) =>
    [
        .. sentence.Figures.Select(figure => Judge(figure, sentence)),
        .. sentence.Sentence.Claims.Where(claim => !sentence.Figures.Any(figure => Overlap(claim, figure))).Select(claim => Unread(claim, sentence.Text)),
    ];

    /// <summary>Numbers that no reader took for anything and no cited record has.</summary>
    public IEnumerable<AuditFinding> Loose(SentenceReading sentence) => Digits().Matches(sentence.Text)
        .Where(number => !Covered(number, sentence) && !IsDayOf(number, sentence) && !sentence.Cited.Any(record => HasNumber(record, number.Value)))
        .Select(number => new AuditFinding(AuditProblem.Unsupported, number.Value));

    private JudgedFigure Judge(Figure figure, SentenceReading sentence)
    {
        if (sentence.Sentence.Claims.FirstOrDefault(claim => Overlap(claim, figure)) is { } claim) return Total(figure, claim, sentence);

        var stated = sentence.Cited.SelectMany(record => record.Figures.Where(stated => Same(figure, stated)).Select(stated => new Stated(record, stated))).ToList();
        if (stated.Count == 0) return Literally(figure, sentence);
        var doers = sentence.DoersAt(figure.Start);
        var theirs = doers.Count == 0 ? stated : [.. stated.Where(found => doers.Any(doer => found.Record.Knows(doer.Name)))];
        if (theirs.Count == 0) return Failed(figure, AuditProblem.WrongBranch);
        var meant = theirs.Where(found => matter.IsSame(figure, sentence.Text, found.Figure, found.Record.Text)).ToList();
        if (meant.Count == 0) return Failed(figure, AuditProblem.WrongMatter);

        var finding = Meaning(figure, sentence.Text, meant) is { } problem ? new AuditFinding(problem, figure.Text) : null;
        return new JudgedFigure(Checked(figure, Support.Traced, meant.Select(found => found.Record.Id)), finding);
    }

    /// <summary>A plan told as done, a rate as a whole, what is about so much as exactly so much.</summary>
    private AuditProblem? Meaning(Figure figure, string text, List<Stated> meant)
    {
        if (meant.TrueForAll(found => found.Figure.Role == FigureRole.Planned) && !IsPlanned(figure, text)) return AuditProblem.PlanToldAsDone;
        if (meant.TrueForAll(found => found.Figure.Role == FigureRole.Rate) && figure.Role != FigureRole.Rate
            && !readers.Words.Rate.IsIn(text, Clauses.ClauseStart(text, figure.Start), Clauses.ClauseEnd(text, figure.Start))) return AuditProblem.RateToldAsWhole;
        return meant.TrueForAll(found => (found.Figure.Approx && !figure.Approx) || (found.Figure.Max is not null && figure.Max is null && !figure.Approx))
            ? AuditProblem.ApproximationLost : null;
    }

    private bool IsPlanned(Figure figure, string text)
    {
        if (readers.Words.Done.IsIn(text, Clauses.ClauseStart(text, figure.Start), figure.Start)) return false;
        return figure.Role == FigureRole.Planned || readers.Words.Planning.IsIn(text, Clauses.SentenceStart(text, figure.Start), figure.Start);
    }

    private JudgedFigure Total(Figure figure, Claim claim, SentenceReading sentence)
    {
        var (value, approx) = recount.Of(claim.Evidence);
        var unit = claim.Evidence is Evidence.Sum(var total) ? total.Unit : figure.Unit;
        // 47块 of door plates reads as money by itself; the total knows better what its unit is.
        JudgedFigure Wrong(AuditProblem problem) =>
            new(new CheckedFigure(figure.Text, figure.Value, unit, Support.Unsupported, claim.Evidence.From), new AuditFinding(problem, figure.Text));
        if (value != figure.Value || (approx && !figure.Approx)) return Wrong(AuditProblem.WrongTotal);
        if (!period.Holds(claim, sentence)) return Wrong(AuditProblem.WrongPeriod);
        if (!IsTheirs(figure, claim, sentence)) return Wrong(AuditProblem.WrongBranch);
        if (!matter.IsSame(figure, sentence.Text, claim.Evidence, records)) return Wrong(AuditProblem.WrongMatter);

        var support = claim.Evidence is Evidence.Sum { Total.Addends.Count: 1 } ? Support.Traced : Support.Total;
        return new JudgedFigure(new CheckedFigure(figure.Text, figure.Value, unit, support, claim.Evidence.From), null);
    }

    /// <summary>A total told right behind a branch's name is that branch's own.</summary>
    private bool IsTheirs(Figure figure, Claim claim, SentenceReading sentence)
    {
        if (claim.Evidence is not Evidence.Sum(var total) || sentence.DoersAt(figure.Start) is not { Count: > 0 } doers) return true;
        var behind = doers[0].Span.End;
        if (Clauses.ClauseStart(sentence.Text, figure.Start) > behind || readers.Words.NotAlone.IsIn(sentence.Text, behind, figure.Start)) return true;
        return total.From.All(id => records.TryGetValue(id, out var record) && doers.Any(doer => record.Knows(doer.Name)));
    }

    /// <summary>A figure that the record's reading does not have, but its words do.</summary>
    private JudgedFigure Literally(Figure figure, SentenceReading sentence)
    {
        var doers = sentence.DoersAt(figure.Start);
        var saying = sentence.Cited.Where(record => Says(record, figure.Text)).ToList();
        var from = saying.Where(record => doers.Count == 0 || doers.Any(doer => record.Knows(doer.Name))).ToList();
        if (from.Count > 0) return new JudgedFigure(Checked(figure, Support.Traced, from.Select(record => record.Id)), null);
        if (saying.Count > 0) return Failed(figure, AuditProblem.WrongBranch);
        var otherUnit = sentence.Cited.Any(record => record.Figures.Any(stated => stated.Value == figure.Value && readers.Words.UnitOf(stated.Unit) != readers.Words.UnitOf(figure.Unit)
            && (doers.Count == 0 || doers.Any(doer => record.Knows(doer.Name))) && matter.IsNamedAlike(figure, stated)));
        return Failed(figure, otherUnit ? AuditProblem.WrongUnit : AuditProblem.Unsupported);
    }

    /// <summary>A total whose number the reader does not take for a figure: its digits are checked by themselves.</summary>
    private JudgedFigure Unread(Claim claim, string text)
    {
        var value = recount.Of(claim.Evidence).Value;
        var right = value is { } counted && claim.Text.StartsWith(NumberWording.Plain(counted), StringComparison.Ordinal);
        var unit = claim.End < text.Length ? text.Substring(claim.End, 1) : "";
        return new JudgedFigure(new CheckedFigure(claim.Text, value ?? 0, unit, right ? Support.Total : Support.Unsupported, claim.Evidence.From),
            right ? null : new AuditFinding(AuditProblem.WrongTotal, claim.Text));
    }

    private static JudgedFigure Failed(Figure figure, AuditProblem problem) =>
        new(Checked(figure, Support.Unsupported, []), new AuditFinding(problem, figure.Text));

    private static CheckedFigure Checked(Figure figure, Support support, IEnumerable<string> from) =>
        new(figure.Text, figure.Value, figure.Unit, support, [.. from.Distinct()]);

    private bool Same(Figure read, Figure stated) =>
        read.Value == stated.Value && (read.Max is null || read.Max == stated.Max)
        && (readers.Words.UnitOf(read.Unit) == readers.Words.UnitOf(stated.Unit) || (read.Kind == FigureKind.People && stated.Kind == FigureKind.People));

    private static bool Overlap(Claim claim, Figure figure) => claim.Start < figure.End && figure.Start < claim.End;

    private static bool Covered(Match number, SentenceReading sentence) =>
        sentence.Figures.Any(figure => number.Index < figure.End && figure.Start < number.Index + number.Length)
        || sentence.Dates.Any(day => number.Index < day.OffsetEnd && day.Offset < number.Index + number.Length)
        || sentence.Sentence.Claims.Any(claim => number.Index < claim.End && claim.Start < number.Index + number.Length);

    /// <summary>A day that is not read as one (6月16日收兑) is right where a record has it.</summary>
    private static bool IsDayOf(Match number, SentenceReading sentence) => sentence.Text.AsSpan(number.Index + number.Length).StartsWith("日")
        && sentence.Cited.Any(record => number.Value == $"{record.Date.Start.Day}" || number.Value == $"{record.Date.End.Day}");

    private static bool HasNumber(ActivityRecord record, string number) => Says(record, number);

    /// <summary>Whether the words stand in the record, not as the end or the beginning of a longer number.</summary>
    private static bool Says(ActivityRecord record, string words)
    {
        var text = Halfwidth.Fold(record.Text);
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if (!(at > 0 && IsOfNumber(text[at - 1]) && char.IsAsciiDigit(words[0]))
                && !(at + words.Length < text.Length && IsOfNumber(text[at + words.Length]) && char.IsAsciiDigit(words[^1]))) return true;
        return false;
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c == '.';

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();
}
