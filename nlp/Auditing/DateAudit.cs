using Assistant.Nlp.Dates;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>The days, months and weekdays of a sentence: each is of a cited record, or told in one; the draft's own period may always be told.</summary>
internal sealed class DateAudit(AuditReaders readers, DateOnly from, DateOnly to)
{
    public IEnumerable<AuditFinding> Find(SentenceReading sentence) => sentence.Cited.Count == 0 ? []
        : sentence.Dates.Where(day => !IsOfDraft(day) && !IsPlanned(day, sentence.Text) && !sentence.Cited.Any(record => Has(record, day)))
            .Select(day => new AuditFinding(AuditProblem.UnknownDate, day.Text));

    /// <summary>The period itself, its beginning or its end: 今年4月以来, 截至8月底.</summary>
    private bool IsOfDraft(DateMention day) => (day.Start <= from && day.End >= to)
        || (day.End.DayNumber - day.Start.DayNumber > 2 && (day.Start == from || day.End == to));

    private bool IsPlanned(DateMention day, string text) =>
        readers.Words.Planning.IsIn(text, Clauses.SentenceStart(text, day.Offset), day.OffsetEnd);

    private bool Has(ActivityRecord record, DateMention day)
    {
        if (Overlaps(day, record.Date.Start, record.Date.End)) return day.Rule != "weekday" || IsOn(record, day);
        if (Halfwidth.Fold(record.Text).Contains(Halfwidth.Fold(day.Text), StringComparison.Ordinal)) return true;
        if (day.Rule == "weekday") return IsOn(record, day);
        return readers.Dates.Read(record.Text, DateOnly.FromDateTime(record.ReportedAt.DateTime)).Any(told => Overlaps(day, told.Start, told.End));
    }

    /// <summary>A day lies in the record's time; of a longer time, some day does.</summary>
    private static bool Overlaps(DateMention day, DateOnly start, DateOnly end) => day.Start <= end && day.End >= start;

    /// <summary>A weekday has no date of its own in a paper: it is right where the activity was on such a day.</summary>
    private static bool IsOn(ActivityRecord record, DateMention day) =>
        record.Date.Start == record.Date.End && record.Date.Start.DayOfWeek == day.Start.DayOfWeek;
}
