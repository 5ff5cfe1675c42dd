using Assistant.Bot.Storage;
using Assistant.Nlp.Ledgers;
using Microsoft.AspNetCore.Components;

namespace Assistant.Bot.Pages;

/// <summary>A page that shows the ledger and keeps up with what is being reported.</summary>
public abstract class LedgerView : ComponentBase, IDisposable
{
    [Inject] internal LedgerStore Store { get; set; } = null!;

    /// <summary>The ledger as shown.</summary>
    protected Ledger Ledger { get; private set; } = null!;

    protected override void OnInitialized()
    {
        Ledger = Store.Read();
        Store.Changed += Follow;
    }

    public virtual void Dispose()
    {
        Store.Changed -= Follow;
        GC.SuppressFinalize(this);
    }

    /// <summary>The ledger has changed, or what is shown of it has.</summary>
    protected virtual void Refresh() { }

    protected void Reread()
    {
        Ledger = Store.Read();
        Refresh();
    }

    private void Follow(IReadOnlyList<ActivityRecord> changed) => _ = InvokeAsync(() =>
    {
        Reread();
        StateHasChanged();
    });
}
