namespace Assistant.Bot.Activities;

/// <summary>Buttons below the newest message, gone once the person answers.</summary>
public sealed record SuggestedActions
{
    public IReadOnlyList<CardAction> Actions { get; init; } = [];

    /// <summary>Buttons that say their words as if typed; null where there are none.</summary>
    public static SuggestedActions? Saying(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : new SuggestedActions { Actions = [.. words.Select(CardAction.Say)] };
}

/// <summary>A button.</summary>
public sealed record CardAction
{
    /// <summary>imBack: the value is sent as the person's own message.</summary>
    public string Type { get; init; } = "imBack";

    public string Title { get; init; } = "";

    public string Value { get; init; } = "";

    public static CardAction Say(string words) => new() { Title = words, Value = words };
}
