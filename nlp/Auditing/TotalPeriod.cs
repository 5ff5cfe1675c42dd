using Assistant.Nlp.Dates;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>Whether a total is over records of the period that the draft, and the clause it stands in, tell.</summary>
internal sealed class TotalPeriod(IReadOnlyDictionary<string, ActivityRecord> records, DateOnly from, DateOnly to)
{
    public bool Holds(Claim claim, SentenceReading sentence)
    {
        var start = Clauses.SentenceStart(sentence.Text, claim.Start);
        var told = sentence.Dates.LastOrDefault(day => day.Offset >= start && day.OffsetEnd <= claim.Start && !day.Background);
        return claim.Evidence.From.All(id => !records.TryGetValue(id, out var record)
            || (Touches(record, from, to) && (told is null || Touches(record, IsUpTo(told, sentence.Text) ? from : told.Start, told.End))));
    }

    /// <summary>截至8月底 and 至5月底 tell an end alone.</summary>
    private static bool IsUpTo(DateMention day, string text) =>
        day.Text[0] is '截' or '至' || (day.Offset > 0 && text[day.Offset - 1] is '至' or '到' or '止');

    private static bool Touches(ActivityRecord record, DateOnly first, DateOnly last) => record.Date.Start <= last && record.Date.End >= first;
}
