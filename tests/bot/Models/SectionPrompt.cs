using System.Text.Json.Nodes;

namespace Assistant.Bot.Tests.Models;

/// <summary>A fact as the model gets it.</summary>
internal sealed record SentFact(int Id, string Text);

/// <summary>A request for a section, as it came over the wire.</summary>
/// <param name="Form">The JSON schema that the answer was to have; null for none.</param>
/// <param name="Untold">On a redraft, the facts still wanted; null on a first draft.</param>
internal sealed record SectionPrompt(string System, string User, IReadOnlyList<SentFact> Facts, IReadOnlyList<int>? Untold, string? Failed, bool Streams, JsonNode? Form)
{
    public static SectionPrompt Of(JsonObject request)
    {
        var messages = request["messages"]!.AsArray().Select(message => message!.AsObject()).ToList();
        var user = Words(messages.Single(message => (string?)message["role"] == "user"));
        var lines = user.Split('\n');
        var facts = JsonNode.Parse(lines.First(line => line.StartsWith("[{", StringComparison.Ordinal)))!.AsArray()
            .Select(fact => new SentFact((int)fact!["id"]!, (string)fact["text"]!)).ToList();
        var failed = lines.FirstOrDefault(line => line.StartsWith("{\"sentences\"", StringComparison.Ordinal));
        return new SectionPrompt(Words(messages.Single(message => (string?)message["role"] == "system")), user, facts,
            failed is null ? null : [.. JsonNode.Parse(failed)!["untold"]!.AsArray().Select(number => (int)number!)], failed,
            (bool?)request["stream"] == true, request["response_format"]);
    }

    private static string Words(JsonObject message) => message["content"] is JsonArray parts
        ? string.Concat(parts.Select(part => (string?)part!["text"])) : (string)message["content"]!;
}
