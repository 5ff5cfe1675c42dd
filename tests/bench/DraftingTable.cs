using System.Diagnostics;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;

namespace Assistant.Bench;

/// <summary>What a draft costs by the size of the ledger, in processor time: other programs on the machine take none of it.</summary>
internal static class DraftingTable
{
    private const int WarmUps = 6, Rounds = 5;

    private static readonly DraftRequest Season = new("清河乡", new(2010, 4, 1), new(2010, 8, 31), Drafter: Drafter.Embedded);

    public static string Write(IReadOnlyList<int> sizes)
    {
        var writer = InstalledStages.Get<SummaryWriter>();
        var small = ManySeasons.Of(sizes[0]);
        for (var i = 0; i < WarmUps; i++) Draft(writer, small);
        return string.Join('\n', [
            "| records | seconds | microseconds a record | memory, MB | KB a record |", "|---|---|---|---|---|",
            .. sizes.Select(size => Row(size, Least(writer, ManySeasons.Of(size))))]);
    }

    private static string Row(int size, (TimeSpan Time, long Bytes) cost) =>
        $"| {size} | {cost.Time.TotalSeconds:0.00} | {cost.Time.TotalMicroseconds / size:0} | {cost.Bytes / 1e6:0} | {cost.Bytes / 1e3 / size:0} |";

    private static (TimeSpan Time, long Bytes) Least(SummaryWriter writer, Ledger ledger) =>
        Enumerable.Range(0, Rounds).Select(_ => Cost(writer, ledger)).MinBy(cost => cost.Time);

    private static (TimeSpan Time, long Bytes) Cost(SummaryWriter writer, Ledger ledger)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        Draft(writer, ledger);
        process.Refresh();
        return (process.TotalProcessorTime - before, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static void Draft(SummaryWriter writer, Ledger ledger) => writer.WriteAsync(Season, ledger, CancellationToken.None).GetAwaiter().GetResult();
}
