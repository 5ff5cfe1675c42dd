using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations;

/// <summary>
/// What the bot says: prompts/replies.yaml, wordings by key with named slots. Where a key has several wordings they take
/// turns by the number of the turn, so that the same conversation always reads the same.
/// </summary>
internal sealed partial class Phrases
{
    private readonly Dictionary<string, IReadOnlyList<string>> wordings;

    public Phrases(TextFolder prompts) => wordings = Yaml.Read<Dictionary<string, object>>(prompts["replies.yaml"])
        .ToDictionary(entry => entry.Key, entry => Wordings(entry.Value));

    public IEnumerable<string> Keys => wordings.Keys;

    /// <param name="turn">The number of the turn: picks the wording.</param>
    /// <param name="slots">A value for every slot of the wording; an unknown or missing one is a broken installation.</param>
    public string Say(Say key, int turn, params IReadOnlyList<(string Name, string Value)> slots)
    {
        var variants = wordings[KeyOf(key)];
        return Slot().Replace(variants[turn % variants.Count].TrimEnd('\n'), match =>
            slots.Where(slot => slot.Name == match.Groups[1].Value).Select(slot => slot.Value).FirstOrDefault()
            ?? throw new InvalidOperationException($"Nothing fills {{{match.Groups[1].Value}}} of {KeyOf(key)}."));
    }

    /// <summary>The key of a wording in the file: ReportKept → report_kept.</summary>
    public static string KeyOf(Say key) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(key.ToString());

    private static IReadOnlyList<string> Wordings(object value) =>
        value is IEnumerable<object> several ? [.. several.Cast<string>()] : [(string)value];

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Slot();
}
