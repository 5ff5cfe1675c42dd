using System.Text.RegularExpressions;
using Assistant.Bot.Conversations.Corrections;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations;

/// <summary>What a short message is that reports, corrects and asks nothing of the ledger.</summary>
internal enum Remark { Picture, Announced, Status, Thanks, Wait, Leave, Who, There }

/// <summary>Message → remark, by the patterns of seeds/small-talk.yaml.</summary>
internal sealed class RemarkReader
{
    /// <summary>Longer messages say more.</summary>
    private const int Longest = 24;

    private readonly IReadOnlyList<(Remark Remark, Regex Pattern)> patterns;

    public RemarkReader(TextFolder seeds) => patterns = [.. Yaml.Read<Dictionary<string, string>>(seeds["small-talk.yaml"])
        .Select(entry => (Enum.Parse<Remark>(entry.Key, ignoreCase: true), CorrectionSeed.Pattern(entry.Value)))];

    public Remark? Read(string message) => message.Length > Longest ? null
        : patterns.Where(entry => entry.Pattern.IsMatch(Halfwidth.Fold(message))).Select(entry => (Remark?)entry.Remark).FirstOrDefault();
}
