using Assistant.Nlp.Auditing;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel;

namespace Assistant.Nlp.Summaries;

/// <summary>What is wanted of a summary.</summary>
/// <param name="Org">Whose summary it is: 清河乡.</param>
/// <param name="Outline">Name of the outline: 创先争优.</param>
/// <param name="Length">Characters aimed at. Default 3000.</param>
public sealed record DraftRequest(string Org, DateOnly From, DateOnly To, string Outline = "创先争优", int Length = 3000);

/// <summary>No outline of that name is installed.</summary>
/// <param name="known">The names that are.</param>
public sealed class UnknownOutlineException(string name, IReadOnlyList<string> known) : Exception($"No outline is called {name}.")
{
    public string Name { get; } = name;
    public IReadOnlyList<string> Known { get; } = known;
}

/// <summary>Ledger → an audited draft. Sections are kernel functions; the audit stands behind each of them.</summary>
public sealed class SummaryWriter
{
    /// <summary>The plugin whose functions are the sections of a paper.</summary>
    public const string Plugin = "sections";

    private readonly OutlineShelf outlines;
    private readonly PaperPlanner planner;
    private readonly SectionDrafter drafter;
    private readonly FrameDrafter frame;
    private readonly FigureReader figures;
    private readonly DateReader dates;
    private readonly ILogger log;

    public SummaryWriter(TextFolder seeds, FigureReader figures, DateReader dates, ILogger<SummaryWriter>? log = null)
    {
        var matters = new MatterReader(seeds);
        (outlines, planner, drafter) = (new OutlineShelf(seeds), new PaperPlanner(matters, new ActivityKinds(seeds), new Attendance(seeds)), new SectionDrafter(seeds, matters));
        (frame, this.figures, this.dates, this.log) = (new FrameDrafter(PhraseStock.Read(seeds)), figures, dates, log ?? NullLogger<SummaryWriter>.Instance);
    }

    /// <summary>The outlines that may be asked for.</summary>
    public IReadOnlyList<string> Outlines => outlines.Names;

    /// <returns>A draft without sections where no record of the period counts.</returns>
    /// <exception cref="UnknownOutlineException"/>
    public async Task<Draft> WriteAsync(DraftRequest request, Ledger ledger, CancellationToken cancellation)
    {
        var outline = outlines.Find(request.Outline) ?? throw new UnknownOutlineException(request.Outline, outlines.Names);
        var facts = planner.Plan(outline, ledger, request.From, request.To, request.Length);
        var auditor = new SentenceAuditor(figures, dates, ledger, facts.Coverage, request.To);
        var sections = facts.Counting.Count == 0 ? [] : await WriteAsync(facts, request, auditor, cancellation);
        return new DraftAssembly(facts, request).Assemble(sections);
    }

    private async Task<IReadOnlyList<AuditedSection>> WriteAsync(
        PaperFacts facts, DraftRequest request, SentenceAuditor auditor, CancellationToken cancellation)
    {
        var rotation = new ExampleRotation();
        var kernel = new Kernel();
        kernel.FunctionInvocationFilters.Add(new SectionAudit(auditor));
        var plugin = kernel.ImportPluginFromFunctions(Plugin,
        [
            KernelFunctionFactory.CreateFromMethod(() => new SectionText("lead", "", [frame.Lead(facts, request.Org, request.From, request.To)]), "lead"),
            .. Wanted(facts).Select(section => KernelFunctionFactory.CreateFromMethod(
                () => drafter.Draft(section, rotation, phrase => auditor.Audit(phrase).Passed), section.Section.Key)),
            KernelFunctionFactory.CreateFromMethod(() => new SectionText("closing", "", frame.Closing(facts) is { } note ? [[note]] : []), "closing"),
        ]);

        var written = new List<AuditedSection>();
        foreach (var key in Wanted(facts).Select(section => section.Section.Key).Prepend("lead").Append("closing"))
        {
            var section = (await kernel.InvokeAsync<AuditedSection>(plugin[key], cancellationToken: cancellation))!;
            if (section.Failed.Count > 0) SummaryLog.SentencesFailed(log, key, section.Failed.Count);
            if (section.Paragraphs.Count > 0) written.Add(section);
        }
        return written;
    }

    private static IEnumerable<SectionFacts> Wanted(PaperFacts facts) =>
        facts.Sections.Where(section => !section.IsEmpty || facts.Outline.Empty == EmptySection.Keep);
}

internal static partial class SummaryLog
{
    [LoggerMessage(2001, LogLevel.Warning, "Section {Section}: {Findings} findings; the sentences were left out")]
    internal static partial void SentencesFailed(ILogger log, string section, int findings);
}
