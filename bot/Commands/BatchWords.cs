using Assistant.Nlp.Texts;

namespace Assistant.Bot.Commands;

/// <summary>The sentences of prompts/batch.yaml.</summary>
internal static class BatchWords
{
    private static readonly Lazy<Dictionary<string, string>> Sentences =
        new(() => Yaml.Read<Dictionary<string, string>>(Installation.Load().Prompts["batch.yaml"]));

    public static string Say(string key, params IEnumerable<(string Name, string Value)> slots) => slots.Aggregate(
        Sentences.Value[key], (sentence, slot) => sentence.Replace($"{{{slot.Name}}}", slot.Value, StringComparison.Ordinal));
}
