using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;

namespace Assistant.Nlp.Editing;

/// <summary>A record as a draft knew it.</summary>
public sealed record SeenRecord(string Id, int Revision);

/// <summary>A sentence that was written later than the draft, and what it knew better.</summary>
public sealed record SeenBySentence(string Text, IReadOnlyList<SeenRecord> Records);

/// <summary>The ledger as a draft knew it: what a later ledger is compared with.</summary>
/// <param name="Records">Those of the period that counted when the draft was written.</param>
/// <param name="Later">Sentences written since, where they knew records in another revision.</param>
public sealed record DraftBasis(IReadOnlyList<SeenRecord> Records, IReadOnlyList<SeenBySentence> Later)
{
    public static DraftBasis Of(Draft draft, Ledger ledger) => new(
        [.. ledger.Within(draft.From, draft.To).Records.Where(record => record.Counts).Select(record => new SeenRecord(record.Id, record.Revision))], []);

    /// <summary>After some sentences were written anew from a later ledger.</summary>
    public DraftBasis After(Draft before, Draft after, Ledger ledger)
    {
        var known = Sentences(before).Select(sentence => sentence.Text).ToHashSet();
        var all = Sentences(after).ToList();
        var texts = all.Select(sentence => sentence.Text).ToHashSet();
        var seen = Records.ToDictionary(record => record.Id, record => record.Revision);
        var newest = ledger.Records.ToDictionary(record => record.Id, record => record.Revision);
        var fresh = all.Where(sentence => !known.Contains(sentence.Text)).Select(sentence => new SeenBySentence(sentence.Text,
        [
            .. StaleFinder.Evidence(sentence).Where(id => newest.ContainsKey(id) && seen.GetValueOrDefault(id) != newest[id]).Select(id => new SeenRecord(id, newest[id])),
        ])).Where(sentence => sentence.Records.Count > 0);
        return this with { Later = [.. Later.Where(sentence => known.Contains(sentence.Text) && texts.Contains(sentence.Text)), .. fresh] };
    }

    private static IEnumerable<DraftSentence> Sentences(Draft draft) =>
        draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences);
}
