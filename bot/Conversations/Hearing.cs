using System.Text;

namespace Assistant.Bot.Conversations;

/// <summary>A message as it can be read: without control characters and broken characters; what is between the words stays.</summary>
internal static class Hearing
{
    /// <summary>Thumbs and ticks, which people send for 好.</summary>
    private static readonly string[] Nods = ["👍", "👌", "🆗", "✅", "✔", "🙆"];

    /// <summary>What a chat puts in place of a picture that goes with the words.</summary>
    private static readonly string[] Pictures = ["[图片]", "【图片】", "（图片）", "(图片)", "[照片]", "（照片）", "[视频]", "（视频）", "[语音]", "［图片］"];

    public static string Clean(string text)
    {
        var words = Readable(text);
        var without = Pictures.Aggregate(words, (rest, picture) => rest.Replace(picture, " ", StringComparison.Ordinal)).Trim();
        return HasWords(without) ? without : words;
    }

    private static string Readable(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune != Rune.ReplacementChar && (rune.Value is '\n' or '\t' || !Rune.IsControl(rune)) && rune.Value is not (0x200B or 0x2060 or 0xFEFF))
                clean.Append(rune.ToString());
        return clean.ToString().Trim();
    }

    public static bool HasWords(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    public static bool Nodded(string text) => Nods.Any(nod => text.Contains(nod, StringComparison.Ordinal));
}
