using System.Text;
using System.Text.Json;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Storage;

/// <summary>
/// Themes that people chose themselves, kept in the data directory as labelled lines that <c>train</c> learns from:
/// training/corrections.jsonl, one <c>{"id","text","primary","accept"}</c> a line, <c>id</c> that of the record.
/// </summary>
/// <param name="dataDirectory">The data directory; it need not exist.</param>
public sealed class ThemeCorrections(string dataDirectory)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Lock writing = new();

    private sealed record Line(string? Id, string? Text, string? Primary, IReadOnlyList<string>? Accept);

    public string File { get; } = Path.Combine(dataDirectory, "training", "corrections.jsonl");

    /// <summary>Keeps a person's choice; the last one for a record wins.</summary>
    public void Add(string recordId, string text, Theme theme)
    {
        lock (writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            System.IO.File.AppendAllText(File, Json.Write(new Line(recordId, text, ThemeKeys.Of(theme), [])) + "\n", Utf8);
        }
    }

    /// <summary>The choices kept. A line cut short by a loss of power is passed over.</summary>
    public IReadOnlyList<LabelledText> Read()
    {
        if (!System.IO.File.Exists(File)) return [];

        var latest = new Dictionary<string, LabelledText>();
        foreach (var line in System.IO.File.ReadLines(File, Utf8).Select(Parse))
            if (line is { Id: { } id, Text: { } text, Primary: { } primary } && ThemeKeys.Parse(primary) is not null)
                latest[id] = new LabelledText("corrections", "", primary, line.Accept ?? [], text);
        return [.. latest.Values];
    }

    private static Line? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(line, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
