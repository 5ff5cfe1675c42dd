using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Ablation;

/// <summary>Features that were tried and are not used, so that they can be tried again.</summary>
internal sealed class MoreFeatures(TextFolder seeds)
{
    private readonly WordFinder<string> words = new(seeds.Under("lexicon/")
        .SelectMany(name => seeds[name].Split('\n')).Where(line => !line.StartsWith('#'))
        .SelectMany(line => line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
        .Where(word => word.Length > 1).Distinct().Select(word => KeyValuePair.Create(word, word)));

    private readonly Concepts concepts = Concepts.Read(seeds["concepts.yaml"]);

    /// <summary>The words of the lexicon that stand in a text.</summary>
    public IEnumerable<ulong> Words(string text) => words.Find(Halfwidth.Fold(text)).Select(word => TextFeatures.Named("word " + word.Value));

    /// <summary>Pairs of characters with one to <paramref name="gap"/> between them.</summary>
    public static IEnumerable<ulong> Skips(string text, int gap)
    {
        var folded = Halfwidth.Fold(text);
        for (var skipped = 1; skipped <= gap; skipped++)
            for (var i = 0; i + skipped + 1 < folded.Length; i++)
                if (!folded.AsSpan(i, skipped + 2).ContainsAny(Breaks))
                    yield return TextFeatures.Named($"skip {folded[i]}{folded[i + skipped + 1]}");
    }

    /// <summary>Which two concepts meet in a text.</summary>
    public IEnumerable<ulong> Meetings(string text)
    {
        var found = concepts.In(Halfwidth.Fold(text)).Order().ToArray();
        for (var i = 0; i < found.Length; i++)
            for (var j = i + 1; j < found.Length; j++)
                yield return TextFeatures.Named($"meet {found[i]} {found[j]}");
    }

    private static ReadOnlySpan<char> Breaks => " ,.;:!?，。；：！？、\n\r…~～";
}
