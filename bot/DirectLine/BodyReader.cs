using System.Text.Json;
using Assistant.Bot.Activities;

namespace Assistant.Bot.DirectLine;

/// <summary>The JSON body of a request → value.</summary>
internal static class BodyReader
{
    /// <exception cref="DirectLineException">The body is missing, is no JSON or of another shape.</exception>
    public static async Task<T> Read<T>(HttpRequest request) where T : class =>
        await ReadOrNull<T>(request) ?? throw new DirectLineException(DirectLineError.Malformed("The body is missing."));

    /// <returns>Null where the body is empty or <c>null</c>.</returns>
    public static async Task<T?> ReadOrNull<T>(HttpRequest request) where T : class
    {
        using var reader = new StreamReader(request.Body);
        return Parse<T>(await reader.ReadToEndAsync());
    }

    public static T? Parse<T>(string json) where T : class
    {
        if (string.IsNullOrWhiteSpace(json)) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(json, ActivityJson.Options);
        }
        catch (JsonException problem)
        {
            throw new DirectLineException(DirectLineError.Malformed($"The body is not what was expected, at {problem.Path ?? "its start"}."));
        }
    }
}
