using System.Text.Json;
using Assistant.Bot.Storage;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Commands;

/// <summary>Sentences of prompts/problems.yaml.</summary>
internal sealed class Problems(TextFolder prompts)
{
    private readonly Dictionary<string, string> sentences = Yaml.Read<Dictionary<string, string>>(prompts["problems.yaml"]);

    public string Say(string key, params IReadOnlyList<(string Name, string Value)> slots) =>
        slots.Aggregate(sentences[key], (sentence, slot) => sentence.Replace($"{{{slot.Name}}}", slot.Value, StringComparison.Ordinal));

    /// <summary>What is wrong with an outline of the township's own.</summary>
    public string Say(OutlineMistake mistake) => Say($"outline_{JsonNamingPolicy.SnakeCaseLower.ConvertName(mistake.Fault.ToString())}",
        ("file", mistake.File), ("line", $"{mistake.Line}"), ("words", mistake.Words));

    /// <summary>On standard error.</summary>
    public void Tell(OutlineMistake mistake) => Console.Error.WriteLine(Say(mistake));

    /// <summary>Why a data directory was refused.</summary>
    public string Say(StorageException problem) =>
        Say(JsonNamingPolicy.SnakeCaseLower.ConvertName(problem.Problem.ToString()), ("directory", problem.Directory));
}
