using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Bot.Conversations;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Intents;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>
/// A conversation as a file. <c>now:</c> and <c>as:</c> (name, role, branch) set the scene, <c>roster:</c> names branches,
/// <c>user:</c> says something, <c>again:</c> has the channel deliver the last message once more. What the bot answers
/// stands below as <c>bot:</c>, the words to tap as <c>taps:</c>; <c>ledger:</c> shows the records at that point.
/// </summary>
internal sealed partial class ChatScript(string text, Stage stage)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private readonly List<string> played = [];
    private DateTimeOffset now = new(2010, 5, 16, 19, 20, 0, Beijing);
    private (string Name, Role Role, string? Branch) speaker = ("柳河村王德厚", Role.Secretary, "柳河村党支部");
    private IncomingMessage? last;
    private int said;

    /// <summary>The same file with what the bot really answers.</summary>
    public async Task<string> Play()
    {
        foreach (var line in text.Split('\n'))
        {
            var match = Step().Match(line);
            if (match.Success) await Play(line, match.Groups["what"].Value, match.Groups["words"].Value.Trim());
            else if (!line.StartsWith(' ')) played.Add(line);
        }
        return string.Join('\n', played);
    }

    private async Task Play(string line, string what, string words)
    {
        if (what is "bot" or "taps") return;

        if (what == "ledger")
        {
            Show("ledger", stage.Ledger());
            return;
        }
        played.Add(line);
        if (what == "now") now = new DateTimeOffset(DateTime.ParseExact(words, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Beijing);
        if (what == "as") speaker = Speaker(words.Split('，', ','));
        if (what == "roster") foreach (var name in words.Split('、')) stage.Roster.Join(Branch.Named(name));
        if (what == "user") await Say(new IncomingMessage($"m{++said}", $"u-{speaker.Name}", speaker.Name, speaker.Role, speaker.Branch, now, Unescaped(words)));
        if (what == "again") await Say(last!);
    }

    private async Task Say(IncomingMessage message)
    {
        last = message;
        now = now.AddMinutes(1);
        foreach (var reply in (await stage.Hear($"c-{speaker.Name}", message)).Replies)
        {
            Show("bot", reply.Text);
            if (reply.Choices.Count > 0) Show("taps", string.Join(" / ", reply.Choices));
        }
    }

    private void Show(string what, string words)
    {
        var lines = words.Split('\n');
        var head = $"{what}: ".PadRight(6);
        played.Add($"{head}{lines[0]}".TrimEnd());
        played.AddRange(lines.Skip(1).Select(line => $"{new string(' ', head.Length)}{line}".TrimEnd()));
    }

    private static (string, Role, string?) Speaker(string[] parts) =>
        (parts[0].Trim(), Enum.Parse<Role>(parts.ElementAtOrDefault(1)?.Trim() ?? "secretary", ignoreCase: true), parts.ElementAtOrDefault(2)?.Trim());

    /// <summary>\n is a line break, \u0007 the character of that number; so that nothing unseen stands in a file.</summary>
    private static string Unescaped(string words) =>
        Unseen().Replace(words.Replace("\\n", "\n", StringComparison.Ordinal), match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("^(?<what>now|as|roster|user|again|bot|taps|ledger):(?<words>.*)$")]
    private static partial Regex Step();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Unseen();
}
