using System.Text.Json;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Commands;

/// <summary>One line → the object it states, or the reason why it states none.</summary>
internal static class JsonLine
{
    /// <exception cref="BadLineException">No JSON, no object, or a field of the wrong kind.</exception>
    public static T Read<T>(string line)
    {
        using var document = Parsed(line);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new BadLineException(BatchWords.Say("not_object"));
        if (HasHalfCharacter(document.RootElement)) throw new BadLineException(BatchWords.Say("half_character"));
        try
        {
            return document.Deserialize<T>(Json.Options)!;
        }
        catch (JsonException problem)
        {
            throw new BadLineException(BatchWords.Say("bad_value", ("field", problem.Path?.TrimStart('$', '.') ?? "")));
        }
    }

    private static JsonDocument Parsed(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException problem)
        {
            throw new BadLineException(BatchWords.Say("not_json", ("at", $"{problem.BytePositionInLine + 1}")));
        }
    }

    /// <summary>Whether a text holds one half of a surrogate pair, which no file or page could show.</summary>
    private static bool HasHalfCharacter(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(field => HasHalfCharacter(field.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasHalfCharacter),
        JsonValueKind.String => !IsWhole(value),
        _ => false,
    };

    private static bool IsWhole(JsonElement text)
    {
        try
        {
            return text.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
