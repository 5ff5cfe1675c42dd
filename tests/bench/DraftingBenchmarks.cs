using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using BenchmarkDotNet.Attributes;

namespace Assistant.Bench;

/// <summary>What a draft costs by the size of the ledger: time and memory must grow no faster than it does. Not sealed: BenchmarkDotNet derives from it.</summary>
[MemoryDiagnoser]
public class DraftingBenchmarks
{
    private static readonly DraftRequest Season = new("清河乡", new(2010, 4, 1), new(2010, 8, 31), Drafter: Drafter.Embedded);

    private SummaryWriter writer = null!;
    private Ledger ledger = null!;

    /// <summary>Records of the ledger.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Load() => (writer, ledger) = (InstalledStages.Get<SummaryWriter>(), ManySeasons.Of(Records));

    /// <summary>Doubts, plan, totals, sentences, audit, account.</summary>
    [Benchmark]
    public Draft Draft() => writer.WriteAsync(Season, ledger, CancellationToken.None).GetAwaiter().GetResult();
}
