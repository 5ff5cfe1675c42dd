using System.Globalization;
using System.Text;
using System.Text.Json;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Storage;

/// <summary>
/// Themes that people chose themselves, kept in the data directory as labelled lines that <c>train</c> learns from:
/// training/corrections.jsonl, one <c>{"id","text","primary","accept"}</c> a line, <c>id</c> that of the record. Beside it,
/// in training/learnt.jsonl, lie those that the model in use was trained with.
/// </summary>
/// <param name="dataDirectory">The data directory; it need not exist.</param>
public sealed class ThemeCorrections(string dataDirectory)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Lock writing = new();

    private sealed record Line(string? Id, string? Text, string? Primary, IReadOnlyList<string>? Accept);

    public string File { get; } = Path.Combine(dataDirectory, "training", "corrections.jsonl");

    private string LearntFile => Path.Combine(dataDirectory, "training", "learnt.jsonl");

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
    public IReadOnlyList<LabelledText> Read() => Read(File);

    /// <summary>What the model in use learnt from people; empty where that is the one of the seeds.</summary>
    public IReadOnlyList<LabelledText> Learnt() => Read(LearntFile);

    /// <summary>Keeps what a model learnt that is in use from now on.</summary>
    public void KeepLearnt(IReadOnlyList<LabelledText> own)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(LearntFile)!);
        var unfinished = $"{LearntFile}.{Guid.NewGuid():N}";
        var lines = own.Select((text, i) => Json.Write(new Line((i + 1).ToString(CultureInfo.InvariantCulture), text.Text, text.Label, text.Accept)));
        System.IO.File.WriteAllLines(unfinished, lines, Utf8);
        System.IO.File.Move(unfinished, LearntFile, overwrite: true);
    }

    private static IReadOnlyList<LabelledText> Read(string file)
    {
        if (!System.IO.File.Exists(file)) return [];

        var latest = new Dictionary<string, LabelledText>();
        foreach (var line in System.IO.File.ReadLines(file, Utf8).Select(Parse))
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
