using Assistant.Nlp.Drafting;
using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Auditing;

/// <summary>
/// Reads every number, name, date and claim of a sentence again from its words, and finds each in the cited records or
/// recomputes it. It does not know how the sentence was made: planned, phrased by a model, or typed by a person.
/// The records are indexed once, here; a sentence then costs what its own words and records cost.
/// </summary>
public sealed class SentenceAuditor
{
    private readonly AuditReaders readers;
    private readonly Ledger ledger;
    private readonly DateOnly to;
    private readonly Dictionary<string, ActivityRecord> records;
    private readonly FigureAudit figures;
    private readonly BranchAudit branches;
    private readonly DateAudit dates;
    private readonly PlaceAudit places;
    private readonly EveryoneAudit everyone;
    private readonly DeedAudit deeds;

    /// <param name="from">First day of the draft's period, <paramref name="to"/> its last: no total reaches beyond them.</param>
    public SentenceAuditor(AuditReaders readers, Ledger ledger, Coverage coverage, DateOnly from, DateOnly to)
    {
        (this.readers, this.ledger, this.to) = (readers, ledger, to);
        records = ledger.Records.ToDictionary(record => record.Id);
        figures = new FigureAudit(readers, records, new Recount(records, ledger.Roster.Branches.Select(branch => branch.Name).ToHashSet()), new TotalPeriod(records, from, to));
        branches = new BranchAudit(readers, ledger.Roster, coverage);
        dates = new DateAudit(readers, from, to);
        places = new PlaceAudit(readers.Words);
        everyone = new EveryoneAudit(readers.Words, ledger.Roster);
        deeds = new DeedAudit(readers);
    }

    public CheckedSentence Audit(Phrase sentence)
    {
        var reading = Read(sentence);
        var judged = figures.Judge(reading);
        IEnumerable<AuditFinding> findings =
        [
            .. judged.Select(figure => figure.Finding).OfType<AuditFinding>(),
            .. figures.Loose(reading),
            .. everyone.Find(reading),
            .. branches.Find(reading),
            .. dates.Find(reading),
            .. places.Find(reading),
            .. readers.Lists.Find(sentence.Text).Select(words => new AuditFinding(AuditProblem.ListMiscounted, words.Of(sentence.Text))),
            .. deeds.Find(reading),
            .. sentence.Cites.Where(id => !IsEvidence(id, sentence)).Select(id => new AuditFinding(AuditProblem.NoEvidence, id)),
        ];
        return new CheckedSentence(sentence.Text, sentence.Cites, [.. judged.Select(figure => figure.Figure)], [.. findings.Distinct()]);
    }

    private SentenceReading Read(Phrase sentence)
    {
        var days = readers.Dates.Read(sentence.Text, to);
        var branches = readers.Branches.Read(sentence.Text, ledger.Roster);
        // 五间房村 counts no rooms.
        var figures = readers.Figures.Read(sentence.Text, days).Where(figure => !branches.Any(branch => branch.Span.Start <= figure.Start && figure.End <= branch.Span.End)).ToList();
        return new SentenceReading(sentence, figures, days, branches,
            [.. sentence.Cites.Select(id => records.GetValueOrDefault(id)).OfType<ActivityRecord>()]);
    }

    /// <summary>What is taken back bears nothing out; what is pending only the count of what is pending.</summary>
    private bool IsEvidence(string id, Phrase sentence) => records.TryGetValue(id, out var record) && (record.Status == RecordStatus.Confirmed
        || (record.Status == RecordStatus.Pending && sentence.Claims.Any(claim => claim.Evidence is Evidence.Records(var ids) && ids.Contains(id))));
}
