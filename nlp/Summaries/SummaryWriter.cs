using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Summaries;

/// <summary>What is wanted of a summary.</summary>
/// <param name="Org">Whose summary it is: 清河乡.</param>
/// <param name="Outline">Name of the outline: 创先争优.</param>
/// <param name="Length">Characters aimed at. Default 3000.</param>
public sealed record DraftRequest(string Org, DateOnly From, DateOnly To, string Outline = "创先争优", int Length = 3000);

/// <summary>Ledger → an audited draft.</summary>
public sealed class SummaryWriter
{
    public Task<Draft> WriteAsync(DraftRequest request, Ledger ledger, CancellationToken cancellation) =>
        Task.FromResult(new Draft($"{request.Org}总结", request.Org, request.From, request.To, [],
            new DraftAudit(0, 0, 0, 0), new DraftCoverage(ledger.Records.Count, 0, ledger.Roster.Branches.Count, 0), "embedded"));
}
