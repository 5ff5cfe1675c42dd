using Assistant.Bot.Storage;
using Assistant.Nlp.Auditing;

namespace Assistant.Bot.Pages;

/// <summary>Changes sentences of kept drafts; every change is a new version, audited anew.</summary>
internal sealed class DraftEditor(DraftStore drafts, LedgerStore ledger, SentenceChecker checker, TimeProvider time)
{
    private readonly Lock editing = new();

    /// <returns>What does not hold in the new words; null where someone else changed the draft meanwhile, and nothing was done.</returns>
    public IReadOnlyList<AuditFinding>? Replace(StoredDraft seen, DraftPlace place, string text)
    {
        var now = ledger.Read();
        var edit = checker.Check(seen.Draft, place.In(seen.Draft)!, text, now);
        return Keep(seen, seen with { Draft = DraftEdit.With(seen.Draft, place, edit.Sentence, now) }) ? edit.Findings : null;
    }

    /// <returns>Whether it was done; not where someone else changed the draft meanwhile.</returns>
    public bool Remove(StoredDraft seen, DraftPlace place) =>
        Keep(seen, seen with { Draft = DraftEdit.With(seen.Draft, place, null, ledger.Read()) });

    private bool Keep(StoredDraft seen, StoredDraft changed)
    {
        lock (editing)
        {
            if (drafts.Get(seen.Id)?.Version != seen.Version) return false;
            drafts.Keep(changed with { Version = seen.Version + 1, At = time.GetLocalNow() });
            return true;
        }
    }
}
