using Assistant.Nlp.Auditing;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries.Masking;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel;

namespace Assistant.Nlp.Summaries;

/// <summary>What is wanted of a summary.</summary>
/// <param name="Org">Whose summary it is: 清河乡.</param>
/// <param name="Outline">Name of the outline: 创先争优.</param>
/// <param name="Length">Characters aimed at. Default 3000.</param>
/// <param name="Examples">Branches told as examples in a section at the most; null: as many as its length allows.</param>
/// <param name="Drafter">Who writes; by default the model where one is configured.</param>
public sealed record DraftRequest(
    string Org, DateOnly From, DateOnly To, string Outline = "创先争优", int Length = 3000, int? Examples = null, Drafter? Drafter = null)
{
    /// <summary>What becomes of sections for which the ledger has nothing; null: as the outline says.</summary>
    public EmptySection? Empty { get; init; }

    /// <summary>What was asked for since the first draft.</summary>
    public PaperWish Wish { get; init; } = PaperWish.None;

    /// <summary>Keys of the sections to write; null: all of them.</summary>
    public IReadOnlyList<string>? Only { get; init; }
}

/// <summary>The two pens.</summary>
public enum Drafter { Embedded, Model }

/// <summary>No outline of that name is installed.</summary>
/// <param name="known">The names that are.</param>
public sealed class UnknownOutlineException(string name, IReadOnlyList<string> known) : Exception($"No outline is called {name}.")
{
    public string Name { get; } = name;
    public IReadOnlyList<string> Known { get; } = known;
}

/// <summary>The model is asked to write, and there is none.</summary>
public sealed class NoModelException() : Exception("No model is configured.");

/// <summary>Ledger → an audited draft. Sections are kernel functions; the audit stands behind each of them.</summary>
public sealed class SummaryWriter
{
    /// <summary>The plugin whose functions are the sections of a paper.</summary>
    public const string Plugin = "sections";

    private readonly OutlineShelf outlines;
    private readonly PaperPlanner planner;
    private readonly EventDoubts doubts;
    private readonly DraftNotes notes;
    private readonly PaperDrafter drafter;
    private readonly FrameDrafter frame;
    private readonly ToneSetter tones;
    private readonly AuditReaders readers;
    private readonly DraftMarker marker;
    private readonly ModelDesk? desk;
    private readonly Lazy<(ModelPrompts Prompts, PersonalNames Names)> model;
    private readonly ILogger log;

    /// <param name="desk">The model that phrases the sections anew; null: the embedded pen alone writes.</param>
    public SummaryWriter(TextFolder seeds, TextFolder prompts, FigureReader figures, DateReader dates,
        ModelDesk? desk = null, ILogger<SummaryWriter>? log = null)
    {
        var matters = new MatterReader(seeds);
        (outlines, planner) = (new OutlineShelf(seeds), new PaperPlanner(matters, new ActivityKinds(seeds), new Attendance(seeds)));
        (doubts, notes) = (new EventDoubts(seeds), DraftNotes.Read(prompts));
        (drafter, frame) = (new PaperDrafter(seeds, matters), new FrameDrafter(PhraseStock.Read(seeds), new ThemeNames(seeds)));
        tones = new ToneSetter(seeds);
        (readers, this.desk, this.log) = (new AuditReaders(figures, dates, seeds), desk, log ?? NullLogger<SummaryWriter>.Instance);
        marker = new DraftMarker(new PaperChecker(figures, dates, seeds), new FindingSentences(prompts));
        model = new(() => (new ModelPrompts(prompts), new PersonalNames(seeds)));
    }

    /// <summary>Whether there is a model to ask for.</summary>
    public bool HasModel => desk is not null;

    /// <summary>The outlines that may be asked for.</summary>
    public IReadOnlyList<string> Outlines => outlines.Names;

    /// <param name="progress">Told how far a model is; the embedded pen is done before there is anything to tell.</param>
    /// <returns>A draft without sections where no record of the period counts.</returns>
    /// <exception cref="UnknownOutlineException"/>
    /// <exception cref="NoModelException"/>
    public async Task<Draft> WriteAsync(DraftRequest request, Ledger ledger, CancellationToken cancellation, IProgress<DraftProgress>? progress = null)
    {
        if (request.Drafter == Drafter.Model && desk is null) throw new NoModelException();
        var outline = outlines.Find(request.Outline) ?? throw new UnknownOutlineException(request.Outline, outlines.Names);
        var open = doubts.Find(ledger);
        var settled = EventDoubts.Settle(ledger, open);
        if (request.Empty is { } empty) outline = outline with { Empty = empty };
        var facts = request.Wish.Applied(planner.Plan(outline, settled, request.From, request.To, request.Length));
        var auditor = new SentenceAuditor(readers, settled, facts.Coverage, request.From, request.To);
        var own = facts.Counting.Count == 0 ? [] : Own(facts, request, auditor);
        using var pen = own.Count == 0 || request.Drafter == Drafter.Embedded || desk is null ? null : PenFor(own, desk, settled, auditor, progress);
        var sections = facts.Counting.Count == 0 ? [] : await WriteAsync(facts, request, own, auditor, pen, cancellation);
        var period = ledger.Within(request.From, request.To);
        var draft = new DraftAssembly(facts, request).Assemble(sections, pen is { Sentences: > 0, Name.Length: > 0 } ? pen.Name : EmbeddedPen) with
        {
            Findings = new FindingTeller(notes).Tell(period, open, facts.Coverage),
            LeftOut = new FigureAccount(facts, notes).LeftOut(sections, period.Records.Where(record => record.Counts)),
        };
        // Some sections are no paper yet; whoever puts them in their place has the whole of it looked over.
        return request.Only is null ? marker.Mark(draft) : draft;
    }

    private const string EmbeddedPen = "embedded";

    private ModelPen PenFor(List<(SectionText Text, int Length)> own, ModelDesk desk, Ledger ledger, SentenceAuditor auditor, IProgress<DraftProgress>? progress)
    {
        IReadOnlyList<string> sent = [.. own.SelectMany(section => section.Text.Paragraphs).SelectMany(paragraph => paragraph).Select(sentence => sentence.Text)];
        var mask = new Mask(model.Value.Names, ledger.Roster, sent, desk.Terms.MaskBranches);
        return new ModelPen(model.Value.Prompts, desk, mask, auditor, progress, log);
    }

    private async Task<IReadOnlyList<AuditedSection>> WriteAsync(PaperFacts facts, DraftRequest request,
        List<(SectionText Text, int Length)> own, SentenceAuditor auditor, ModelPen? pen, CancellationToken cancellation)
    {
        var kernel = KernelWith(new SectionAudit(auditor));
        var plugin = kernel.ImportPluginFromFunctions(Plugin,
        [
            KernelFunctionFactory.CreateFromMethod(() => tones.Set(new SectionText("lead", "", [frame.Lead(facts, request.Org, request.From, request.To)]), request.Wish.Tone, lead => auditor.Audit(lead).Passed), "lead"),
            .. own.Select(section => SectionFunction(kernel, section.Text, section.Length, pen)),
            KernelFunctionFactory.CreateFromMethod(() => new SectionText("closing", "", frame.Closing(facts) is { } note ? [[note]] : []), "closing"),
        ]);
        var sections = await Task.WhenAll(Wanted(facts, request).Select(section => section.Section.Key).Prepend("lead").Append("closing")
            .Select(async key => (await kernel.InvokeAsync<AuditedSection>(plugin[key], cancellationToken: cancellation))!));
        foreach (var section in sections.Where(section => section.Failed.Count > 0)) SummaryLog.SentencesFailed(log, section.Key, section.Failed.Count);
        return [.. sections.Where(section => section.Paragraphs.Count > 0)];
    }

    /// <summary>The sections as the embedded pen writes them: together, since examples rotate and the length is the paper's.</summary>
    private List<(SectionText Text, int Length)> Own(PaperFacts facts, DraftRequest request, SentenceAuditor auditor)
    {
        var wanted = Wanted(facts, request).ToList();
        var around = frame.Lead(facts, request.Org, request.From, request.To).Sum(sentence => sentence.Text.Length) + (frame.Closing(facts)?.Text.Length ?? 0);
        var period = new PeriodGuard(request.From, request.To);
        bool Passes(Phrase phrase) => period.Holds(phrase.Text) && auditor.Audit(phrase).Passed;
        // A length that was asked for is the section's own; the others share what the paper has.
        var alone = wanted.Where(section => request.Wish.Of(section.Section.Key).Length is not null).ToList();
        List<SectionFacts> others = [.. wanted.Except(alone)];
        var length = request.Only is null ? request.Length - around - alone.Sum(section => section.Length) : others.Sum(section => section.Length);
        var written = drafter.Draft(others, Math.Max(0, length), request.Examples, Passes)
            .Concat(alone.SelectMany(section => drafter.Draft([section], section.Length, request.Examples, Passes))).ToDictionary(text => text.Key);
        return [.. wanted.Select(section => (tones.Set(written[section.Section.Key], request.Wish.Tone, Passes), section.Length))];
    }

    private static KernelFunction SectionFunction(Kernel kernel, SectionText own, int length, ModelPen? pen) =>
        pen is null ? KernelFunctionFactory.CreateFromMethod(() => own, own.Key)
            : KernelFunctionFactory.CreateFromMethod((CancellationToken cancellation) => pen.Write(kernel, own, length, cancellation), own.Key);

    private Kernel KernelWith(SectionAudit audit)
    {
        var builder = Kernel.CreateBuilder();
        if (desk is not null) builder.Services.AddSingleton(desk.Chat);
        var kernel = builder.Build();
        kernel.FunctionInvocationFilters.Add(audit);
        return kernel;
    }

    private static IEnumerable<SectionFacts> Wanted(PaperFacts facts, DraftRequest request) =>
        facts.Sections.Where(section => (!section.IsEmpty || facts.Outline.Empty == EmptySection.Keep) && request.Only?.Contains(section.Section.Key) != false);
}

internal static partial class SummaryLog
{
    [LoggerMessage(2001, LogLevel.Warning, "Section {Section}: {Findings} findings; the sentences were left out")]
    internal static partial void SentencesFailed(ILogger log, string section, int findings);
}
