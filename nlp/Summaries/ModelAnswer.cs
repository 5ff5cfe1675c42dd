using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Nlp.Summaries;

/// <summary>A sentence as a model wrote it, and the numbers of the facts it says it stands on.</summary>
internal sealed record ModelSentence(string Text, IReadOnlyList<int> Facts);

/// <summary>The words of a model → its sentences, from whatever it put around the JSON that was asked for.</summary>
internal static class ModelAnswer
{
    /// <summary>What models that think aloud write before their answer ends with this.</summary>
    private const string EndOfThought = "</think>";

    /// <returns>Null where the answer is not the JSON that was asked for, or says nothing.</returns>
    public static IReadOnlyList<ModelSentence>? Read(string answer)
    {
        var words = answer[(answer.LastIndexOf(EndOfThought, StringComparison.Ordinal) is >= 0 and var thought ? thought + EndOfThought.Length : 0)..];
        var (start, end) = (words.IndexOf('{'), words.LastIndexOf('}'));
        if (start < 0 || end < start) return null;
        try
        {
            return (JsonNode.Parse(words[start..(end + 1)]) as JsonObject)?["sentences"] is JsonArray { Count: > 0 } sentences
                ? [.. sentences.OfType<JsonObject>().Select(Sentence)] : null;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            // ArgumentException: the same name twice in one object.
            return null;
        }
    }

    private static ModelSentence Sentence(JsonObject sentence) => new(
        sentence["text"] is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : "",
        sentence["facts"] is JsonArray facts ? [.. facts.Select(Number)] : []);

    /// <summary>Servers that ignore the schema write "3" as well as 3; 0 is no fact.</summary>
    private static int Number(JsonNode? fact) => int.TryParse(fact?.ToString(), out var number) ? number : 0;
}
