namespace Assistant.Nlp.Tests.Specs;

/// <summary>Takes off what two honest readers may keep or leave at the edges of an item: punctuation and connectives.</summary>
internal static class EdgeWords
{
    private static readonly string[] Connectives = ["另外", "此外", "同时", "还有", "接着", "然后", "再就是", "最后", "一是", "二是", "三是", "四是"];

    private static readonly char[] Marks = [.. " 　\t\n，。、；：！？,.;:!?~～…（）()①②③④⑤"];

    public static string Trim(string text)
    {
        var trimmed = text.Trim(Marks);
        foreach (var word in Connectives)
            if (trimmed.StartsWith(word, StringComparison.Ordinal)) return Trim(trimmed[word.Length..]);
        return trimmed;
    }
}
