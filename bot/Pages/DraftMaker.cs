using Assistant.Bot.Storage;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Pages;

/// <summary>Has a summary written from the ledger as it is now, and keeps it.</summary>
internal sealed class DraftMaker(SummaryWriter writer, LedgerStore ledger, DraftStore drafts, TimeProvider time)
{
    /// <param name="progress">Told how far a model is, where one writes.</param>
    public async Task<StoredDraft> Make(DraftRequest request, IProgress<DraftProgress>? progress = null, CancellationToken stop = default)
    {
        var now = ledger.Read();
        var draft = await writer.WriteAsync(request, now, stop, progress);
        var stored = StoredDraft.First(drafts.NextId(), draft, request, now, "", time.GetLocalNow());
        drafts.Keep(stored);
        return stored;
    }
}
