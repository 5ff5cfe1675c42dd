using Assistant.Bot.Storage;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Pages;

/// <summary>Has a summary written from the ledger as it is now, and keeps it.</summary>
internal sealed class DraftMaker(SummaryWriter writer, LedgerStore ledger, DraftStore drafts, TimeProvider time)
{
    public async Task<StoredDraft> Make(DraftRequest request)
    {
        var draft = await writer.WriteAsync(request, ledger.Read(), CancellationToken.None);
        var stored = new StoredDraft(drafts.NextId(), 1, draft, "", time.GetLocalNow());
        drafts.Keep(stored);
        return stored;
    }
}
