using System.Text.Json;

namespace Assistant.Nlp.Intents;

/// <summary>Intents as files and formats name them: <c>ask_total</c>.</summary>
public static class IntentKeys
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Intent>().Select(Of)];

    public static string Of(Intent intent) => JsonNamingPolicy.SnakeCaseLower.ConvertName(intent.ToString());

    /// <summary>The intent of that key. An unknown one is a broken installation.</summary>
    public static Intent Parse(string key)
    {
        foreach (var intent in Enum.GetValues<Intent>())
            if (Of(intent) == key) return intent;
        throw new InvalidOperationException($"No intent is called {key}.");
    }
}
