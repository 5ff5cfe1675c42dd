using Assistant.Nlp.Texts;
using Microsoft.SemanticKernel;

namespace Assistant.Nlp.Summaries;

/// <summary>The prompts of the model pen, from prompts/.</summary>
internal sealed class ModelPrompts(TextFolder prompts)
{
    private const string AnswerForm = "response_format";

    private readonly Dictionary<string, string> findings = Yaml.Read<Dictionary<string, string>>(prompts["redraft-section/findings.yaml"]);

    /// <summary>Finds what a model added of its own.</summary>
    public ClauseGrounds Grounds { get; } = new(Yaml.Read<List<string>>(prompts["draft-section/framing.yaml"]));

    /// <summary>For a first draft.</summary>
    public PromptPair Draft { get; } = new(Load(prompts, "draft-section", formed: true), Load(prompts, "draft-section", formed: false));

    /// <summary>For a redraft of what failed.</summary>
    public PromptPair Redraft { get; } = new(Load(prompts, "redraft-section", formed: true), Load(prompts, "redraft-section", formed: false));

    /// <summary>What is wrong, in words for the model.</summary>
    public string Say(PenFinding finding) =>
        findings.GetValueOrDefault(finding.Problem, findings["other"]).Replace("{text}", finding.Text, StringComparison.Ordinal);

    private static KernelFunction Load(TextFolder prompts, string name, bool formed)
    {
        var config = PromptTemplateConfig.FromJson(prompts[$"{name}/config.json"]);
        config.Template = prompts[$"{name}/skprompt.txt"];
        if (!formed)
            foreach (var settings in config.ExecutionSettings.Values) settings.ExtensionData?.Remove(AnswerForm);
        return KernelFunctionFactory.CreateFromPrompt(config);
    }
}

/// <summary>A prompt with the form of its answer as a JSON schema, and without for servers that refuse one.</summary>
internal sealed record PromptPair(KernelFunction Formed, KernelFunction Plain);
