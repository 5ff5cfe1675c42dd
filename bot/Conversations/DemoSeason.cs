using System.Text.Json;
using Assistant.Bot.Storage;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations;

/// <summary>
/// The demonstration: a season of an invented township, told to the bot as its secretaries would. Played once; a second
/// time adds nothing, since every message is known.
/// </summary>
internal sealed class DemoSeason(Installation installation, RosterStore roster, IGrainFactory grains)
{
    /// <summary>The period the season tells of, both days included.</summary>
    public static (DateOnly From, DateOnly To) Period { get; } = (new DateOnly(2010, 4, 1), new DateOnly(2010, 8, 31));

    /// <summary>Plays the season.</summary>
    /// <param name="progress">Told the part played, 0 to 1.</param>
    public async Task Play(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        roster.Add(Roster.Read(installation.Seeds["demo/roster.yaml"]));
        var file = new TurnFile();
        var lines = installation.Seeds["demo/season.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = JsonSerializer.Deserialize<TurnLine>(lines[i], Json.Options)!;
            var (message, _) = file.Next(line.Conversation!, line.At!.Value, line.Text!, line);
            await grains.GetGrain<IConversationGrain>(line.Conversation!).Hear(message);
            progress?.Report((i + 1.0) / lines.Length);
        }
    }
}
