using Assistant.Bot.Storage;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Pages;

/// <summary>Changes sentences of kept drafts; every change is a new version, audited anew.</summary>
internal sealed class DraftEditor(DraftStore drafts, LedgerStore ledger, SentenceChecker checker, DraftMarker marker, PageWords words, TimeProvider time)
{
    /// <returns>What does not hold in the new words, or how a reviewer would want them; null where someone else changed the draft meanwhile, and nothing was done.</returns>
    public IReadOnlyList<DraftFinding>? Replace(StoredDraft seen, DraftPlace place, string text)
    {
        var now = ledger.Read();
        var edit = checker.Check(seen.Draft, place.In(seen.Draft)!, text, now);
        var draft = marker.Mark(DraftEdit.With(seen.Draft, place, edit.Sentence, now), [.. edit.Findings.Select(finding => new SentenceFinding(edit.Sentence, finding))]);
        var byHand = seen with { Draft = draft, ByHand = [.. seen.ByHand, text], Basis = seen.Basis?.After(seen.Draft, draft, now) };
        return Keep(byHand with { Note = words["versions.edited"] }) ? [.. draft.Findings.Where(finding => finding.Sentence == text)] : null;
    }

    /// <returns>Whether it was done; not where someone else changed the draft meanwhile.</returns>
    public bool Remove(StoredDraft seen, DraftPlace place) =>
        Keep(seen with { Draft = marker.Mark(DraftEdit.With(seen.Draft, place, null, ledger.Read())), Note = words["versions.removed"] });

    private bool Keep(StoredDraft changed)
    {
        try
        {
            drafts.Keep(changed with { Version = changed.Version + 1, At = time.GetLocalNow(), Restores = null });
            return true;
        }
        catch (DraftChangedException)
        {
            return false;
        }
    }
}
