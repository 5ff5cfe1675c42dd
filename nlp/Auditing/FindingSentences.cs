using System.Text.Json;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>The one place where the sentences about findings are made, for pages, Word comments and commands alike (prompts/audit.yaml).</summary>
public sealed class FindingSentences(TextFolder prompts)
{
    private readonly Dictionary<string, Dictionary<string, string>> sentences = Yaml.Read<Dictionary<string, Dictionary<string, string>>>(prompts["audit.yaml"]);

    /// <summary>The groups of sentences and their keys; for tests.</summary>
    internal IEnumerable<string> KeysOf(string group) => sentences[group].Keys;

    /// <summary>“9眼”在这句话引用的记录里找不到，也算不出来。</summary>
    public string Of(AuditFinding finding) => Said("audit", finding.Problem, finding.Text, "");

    /// <summary>“26年”把年份写短了，请写全四位。</summary>
    public string Of(PaperFinding finding) => Said("paper", finding.Rule, finding.Words, finding.Other);

    private string Said(string group, Enum problem, string words, string other) => sentences[group][Key(problem)]
        .Replace("{words}", words, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal);

    /// <summary>WrongTotal → wrong_total.</summary>
    internal static string Key(Enum problem) => JsonNamingPolicy.SnakeCaseLower.ConvertName(problem.ToString());
}
