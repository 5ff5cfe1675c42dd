using System.Text.Json.Nodes;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations;

/// <summary>A report shown back as an Adaptive Card: what its text says, with buttons that say the words.</summary>
internal sealed class RecordCard(Phrases phrases, RecordWords words)
{
    public string Of(IReadOnlyList<ActivityRecord> records, DateOnly today, IReadOnlyList<string> choices)
    {
        var body = new JsonArray();
        foreach (var record in records)
        {
            body.Add(Text(record, body.Count > 0));
            body.Add(Facts(record, today));
        }
        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = body,
            ["actions"] = new JsonArray([.. choices.Select(Submit)]),
        }.ToJsonString(Json.Options);
    }

    private static JsonObject Text(ActivityRecord record, bool separated) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = RecordWords.Excerpt(record.Text),
        ["weight"] = "Bolder",
        ["wrap"] = true,
        ["separator"] = separated,
    };

    private JsonObject Facts(ActivityRecord record, DateOnly today)
    {
        var facts = new JsonArray
        {
            Fact(Say.CardBranch, RecordWords.Branches(record)),
            Fact(Say.CardDate, words.Date(record.Date, today)),
            Fact(Say.CardTheme, words.Theme(record)),
        };
        if (record.Figures.Count > 0) facts.Add(Fact(Say.CardFigures, words.Figures(record)));
        if (record.Place is { } place) facts.Add(Fact(Say.CardPlace, place));
        return new JsonObject { ["type"] = "FactSet", ["facts"] = facts };
    }

    private JsonObject Fact(Say title, string value) => new() { ["title"] = phrases.Say(title, 0), ["value"] = value };

    private static JsonNode Submit(string choice) => new JsonObject
    {
        ["type"] = "Action.Submit",
        ["title"] = choice,
        ["data"] = new JsonObject { ["say"] = choice },
    };
}
