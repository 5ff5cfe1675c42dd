using System.Globalization;
using Assistant.Nlp.Auditing;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Summaries.Masking;
using Assistant.Nlp.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace Assistant.Nlp.Summaries;

/// <summary>
/// The second pen: a model phrases the sentences of a section anew. What fails is asked for again with the findings, and in
/// the end replaced by the sentences it stood on; a model that does not answer changes nothing. One for each draft.
/// </summary>
internal sealed class ModelPen(ModelPrompts prompts, ModelDesk desk, Mask mask, SentenceAuditor auditor, IProgress<DraftProgress>? progress, ILogger log) : IDisposable
{
    /// <summary>When it is cancelled, the model's time for this draft is over: then what there is stands.</summary>
    private readonly CancellationTokenSource budget = desk.Within(desk.Terms.Budget);

    private int sentences;

    /// <summary>The model's name; empty if it has none.</summary>
    public string Name => desk.Name;

    /// <summary>How many sentences of the model stand in the draft.</summary>
    public int Sentences => sentences;

    /// <param name="own">The section as the embedded pen wrote it: the facts, and what stands in for sentences that fail.</param>
    public async Task<SectionText> Write(Kernel kernel, SectionText own, int length, CancellationToken cancellation)
    {
        if (own.Paragraphs.All(paragraph => paragraph.All(sentence => sentence.Cites.IsEmpty))) return own;

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, budget.Token);
        var sheet = FactSheet.Of(own, mask, auditor);
        var (weaver, told) = (new SectionWeaver(sheet), (IReadOnlyList<JudgedSentence>)[]);
        try
        {
            told = await Drafted(new ModelAsker(kernel, desk, log), sheet, weaver, length, sofar => told = sofar, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            ModelLog.TimeIsOver(log, own.Key);
        }
        var (kept, untold) = weaver.Settle(told);
        Interlocked.Add(ref sentences, kept.Count);
        return kept.Count == 0 ? own : weaver.Weave(kept, untold);
    }

    public void Dispose() => budget.Dispose();

    /// <param name="sofar">Told what there is after each attempt, lest it be lost when the time is over.</param>
    private async Task<IReadOnlyList<JudgedSentence>> Drafted(
        ModelAsker asker, FactSheet sheet, SectionWeaver weaver, int length, Action<IReadOnlyList<JudgedSentence>> sofar, CancellationToken cancellation)
    {
        var judge = new SentenceJudge(sheet, mask, auditor, prompts.Grounds);
        IReadOnlyList<JudgedSentence> told = [];
        var (failed, first) = ((IReadOnlyList<JudgedSentence>)[], true);
        for (var attempt = 1; attempt <= desk.Terms.Redrafts + 1; attempt++)
        {
            var arguments = Arguments(sheet, length);
            if (!first) arguments["failed"] = Failed(failed, weaver.Settle(told).Untold);
            var asked = await asker.Ask(first ? prompts.Draft : prompts.Redraft, arguments, Heard(sheet, attempt), sheet.Own.Key, cancellation);
            if (asked.Sentences is null && !asked.MayAskAgain) break;
            if (asked.Sentences is null) continue;

            var judged = asked.Sentences.Select(judge.Judge).ToList();
            (failed, first) = ([.. judged.Where(sentence => !sentence.Passed)], false);
            told = [.. told, .. judged.Where(sentence => sentence.Passed)];
            sofar(told);
            if (weaver.Settle(told).Untold.Count == 0) break;
            ModelLog.SectionFailedAudit(log, sheet.Own.Key, failed.Sum(sentence => sentence.Findings.Count), attempt);
            told = weaver.Settle(told).Kept;
        }
        return told;
    }

    private Action<int> Heard(FactSheet sheet, int attempt) => characters => progress?.Report(new DraftProgress(sheet.Own.Heading, characters, attempt));

    private static KernelArguments Arguments(FactSheet sheet, int length) => new()
    {
        ["heading"] = Json.Write(sheet.Own.Heading),
        ["facts"] = sheet.Json,
        ["length"] = length.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What failed and why, and which facts nothing tells yet; as data, and with the same placeholders as before.</summary>
    private string Failed(IReadOnlyList<JudgedSentence> failed, IReadOnlyList<Fact> untold) => Json.Write(new
    {
        sentences = failed.Select(sentence => new
        {
            text = mask.Hide(sentence.Written),
            facts = sentence.Facts.Select(fact => fact.Number),
            problems = sentence.Findings.Select(finding => mask.Hide(prompts.Say(finding))),
        }),
        untold = untold.Select(fact => fact.Number),
    });
}

internal static partial class ModelLog
{
    [LoggerMessage(2002, LogLevel.Warning, "Section {Section}: {Findings} findings on draft {Attempt} of the model")]
    internal static partial void SectionFailedAudit(ILogger log, string section, int findings, int attempt);

    [LoggerMessage(2003, LogLevel.Warning, "Section {Section}: the model did not answer ({Problem}); the section stays as it was written here")]
    internal static partial void ModelDidNotAnswer(ILogger log, string section, string problem);

    [LoggerMessage(2004, LogLevel.Warning, "Section {Section}: the model's time is over; what it has not written is written here")]
    internal static partial void TimeIsOver(ILogger log, string section);
}
