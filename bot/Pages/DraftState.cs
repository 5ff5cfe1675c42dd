using Assistant.Bot.Storage;
using Assistant.Nlp.Editing;
using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Pages;

/// <summary>A kept draft + the ledger → what of it no longer holds; computed whenever it is looked at.</summary>
internal sealed class DraftState(LedgerStore store)
{
    /// <returns>Empty where everything holds.</returns>
    public IReadOnlyList<StaleRecord> Read(StoredDraft stored, Ledger ledger) =>
        stored.Basis is { } basis ? new StaleFinder(store.Revision).Find(stored.Draft, basis, ledger) : [];
}
