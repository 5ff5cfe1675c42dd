using System.Globalization;
using Assistant.Nlp.Auditing;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace Assistant.Nlp.Summaries;

/// <summary>
/// The second pen: a model phrases the sentences of a section anew. What fails its audit is asked for again with the
/// findings, and in the end replaced by the sentences it stood on; a model that does not answer changes nothing.
/// </summary>
internal sealed class ModelPen(TextFolder prompts, SentenceAuditor auditor, ILogger log)
{
    /// <summary>Redrafts of a section that fails its audit before its own sentences stand in.</summary>
    private const int MaxRedrafts = 2;

    private readonly KernelFunction prompt = Load(prompts);

    /// <param name="own">The section as the embedded pen wrote it: the facts, and what stands in for sentences that fail.</param>
    public async Task<SectionText> Write(Kernel kernel, SectionText own, int length, CancellationToken cancellation)
    {
        var facts = own.Paragraphs.SelectMany(paragraph => paragraph).ToList();
        var findings = "";
        for (var attempt = 0; ; attempt++)
        {
            if (await Ask(kernel, own, length, findings, cancellation) is not { } answered) return own;
            var failed = answered.Paragraphs.SelectMany(paragraph => paragraph.Sentences).SelectMany(sentence => Findings(sentence, facts)).ToList();
            if (failed.Count == 0 || attempt == MaxRedrafts) return Mended(own, answered, facts);
            ModelLog.SectionFailedAudit(log, own.Key, failed.Count, attempt + 1);
            findings = string.Join('\n', failed.Select(finding => $"{finding.Problem}: {finding.Text}"));
        }
    }

    private async Task<ModelSection?> Ask(Kernel kernel, SectionText own, int length, string findings, CancellationToken cancellation)
    {
        try
        {
            var answer = await kernel.InvokeAsync<string>(prompt, new KernelArguments
            {
                ["heading"] = own.Heading,
                ["facts"] = Numbered(own),
                ["length"] = length.ToString(CultureInfo.InvariantCulture),
                ["findings"] = findings,
            }, cancellation);
            return ModelSection.Read(answer ?? "") is { Paragraphs.Count: > 0 } section ? section : null;
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Whatever a model or the way to it does wrong, a draft comes.
            ModelLog.ModelDidNotAnswer(log, own.Key, problem.GetType().Name);
            return null;
        }
    }

    private IReadOnlyList<AuditFinding> Findings(ModelSentence sentence, IReadOnlyList<Phrase> facts) =>
        sentence.On(facts) is { } phrase ? auditor.Audit(phrase).Findings : [new AuditFinding(AuditProblem.NoEvidence, sentence.Text)];

    /// <summary>Each failing sentence gives way to the sentences it stood on, unless they are told already.</summary>
    private SectionText Mended(SectionText own, ModelSection answered, IReadOnlyList<Phrase> facts)
    {
        var stoodIn = new HashSet<int>();
        IEnumerable<Phrase> Mend(ModelSentence sentence) => sentence.On(facts) is { } phrase && auditor.Audit(phrase).Passed ? [phrase]
            : sentence.Facts.Where(number => number > 0 && number <= facts.Count && stoodIn.Add(number)).Select(number => facts[number - 1]);
        var paragraphs = answered.Paragraphs.Select(paragraph => (IReadOnlyList<Phrase>)[.. paragraph.Sentences.SelectMany(Mend)])
            .Where(paragraph => paragraph.Count > 0).ToList();
        return paragraphs.Count == 0 ? own : own with { Paragraphs = paragraphs };
    }

    private static string Numbered(SectionText own)
    {
        var number = 0;
        return string.Join("\n\n", own.Paragraphs.Select(paragraph => string.Join('\n', paragraph.Select(fact => $"{++number}. {fact.Text}"))));
    }

    private static KernelFunction Load(TextFolder prompts)
    {
        var config = PromptTemplateConfig.FromJson(prompts["draft-section/config.json"]);
        config.Template = prompts["draft-section/skprompt.txt"];
        return KernelFunctionFactory.CreateFromPrompt(config);
    }
}

internal static partial class ModelLog
{
    [LoggerMessage(2002, LogLevel.Warning, "Section {Section}: {Findings} findings on draft {Attempt} of the model")]
    internal static partial void SectionFailedAudit(ILogger log, string section, int findings, int attempt);

    [LoggerMessage(2003, LogLevel.Warning, "Section {Section}: the model did not answer ({Problem}); the section stays as it was written here")]
    internal static partial void ModelDidNotAnswer(ILogger log, string section, string problem);
}
