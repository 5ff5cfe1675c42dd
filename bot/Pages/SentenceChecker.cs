using Assistant.Nlp.Auditing;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Pages;

/// <summary>A sentence as a person changed it, audited.</summary>
/// <param name="Findings">What does not hold; its figures are marked unsupported in the sentence.</param>
internal sealed record CheckedEdit(DraftSentence Sentence, IReadOnlyList<AuditFinding> Findings);

/// <summary>
/// Audits a sentence of a draft that a person changed: its numbers are read anew from the words. A total that the
/// sentence had before is recomputed from the same records; every other number must stand in a record it cites.
/// </summary>
internal sealed class SentenceChecker(AuditReaders readers, EvidenceReader evidence)
{
    public CheckedEdit Check(Draft draft, DraftSentence before, string text, Ledger ledger)
    {
        var auditor = new SentenceAuditor(readers, ledger, Coverage.Of(ledger, draft.From, draft.To), draft.From, draft.To);
        var audited = auditor.Audit(new Phrase(text, [.. Claims(before, text, ledger)], [.. before.Cites]));
        var unread = audited.Findings.Where(finding => finding.Problem == AuditProblem.Unsupported
            && !audited.Figures.Any(figure => figure.Text.Contains(finding.Text, StringComparison.Ordinal)));
        return new CheckedEdit(new DraftSentence(text, before.Cites,
        [
            .. audited.Figures.Select(figure => new DraftFigure(figure.Text, figure.Value, figure.Unit, StatusOf(figure, audited.Findings), figure.From)),
            .. unread.Select(finding => new DraftFigure(finding.Text, 0, "", FigureStatus.Unsupported, [])),
        ]), audited.Findings);
    }

    private IEnumerable<Claim> Claims(DraftSentence before, string text, Ledger ledger) =>
        from total in before.Figures
        where total.Status == FigureStatus.Total
        let at = text.IndexOf(total.Text, StringComparison.Ordinal)
        where at >= 0
        let claimed = ClaimOf(evidence.Read(total, ledger))
        where claimed is not null
        select new Claim(at, total.Text, claimed);

    private static Nlp.Drafting.Evidence? ClaimOf(FigureEvidence found)
    {
        IReadOnlyList<string> from = [.. found.Lines.Select(line => line.Id)];
        return found.Kind switch
        {
            EvidenceKind.Sum => new Nlp.Drafting.Evidence.Sum(new Total(new Matter("", "", found.Figure.Unit, "", false), found.Figure.Unit,
                found.Lines[0].Used[0].Kind, found.Figure.Value, found.IsApproximate,
                [.. found.Lines.SelectMany(line => line.Used.Select(figure => new Addend(line.Id, figure)))], [])),
            EvidenceKind.Branches => new Nlp.Drafting.Evidence.Branches(new BranchCount([], from)),
            EvidenceKind.Events => new Nlp.Drafting.Evidence.Records(from),
            _ => null,
        };
    }

    /// <summary>A figure that was found but is told wrongly (a plan as done, 余 left out) is no supported one.</summary>
    private static FigureStatus StatusOf(CheckedFigure figure, IReadOnlyList<AuditFinding> findings) => figure.Support switch
    {
        _ when findings.Any(finding => finding.Text == figure.Text) => FigureStatus.Unsupported,
        Support.Traced => FigureStatus.Traced,
        Support.Total => FigureStatus.Total,
        _ => FigureStatus.Unsupported,
    };
}
