using Assistant.Nlp.Figures;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Outlines;

/// <summary>The words of seeds/sum-words.yaml, asked of a figure and the text it stands in.</summary>
internal sealed class SumWords(TextFolder seeds)
{
    private readonly Seed seed = Yaml.Read<Seed>(seeds["sum-words.yaml"]);

    /// <summary>Whether the words before the number in its clause say that it is a sum.</summary>
    public bool IsSum(string text, Figure figure)
    {
        var start = Clauses.Around(text, figure.Start, figure.End).Start;
        return Says(seed.Sum, text.AsSpan(start..figure.Start));
    }

    /// <summary>Whether it is told of each: 一个组放8个, 一家一桶油.</summary>
    public bool IsOfEach(string text, Figure figure)
    {
        var before = text.AsSpan(Clauses.Around(text, figure.Start, figure.End).Start..figure.Start);
        return (Says(seed.Each, before) || figure is { Value: 1, Text: ['一', ..] } && Says(seed.One, before)) && !Says(seed.Sum, before);
    }

    /// <summary>Whether a length is how wide or deep a thing is: 长500米，宽4米.</summary>
    public bool IsAcross(string text, Figure figure)
    {
        foreach (var word in seed.Across)
            if (text.AsSpan(0, figure.Start).EndsWith(word, StringComparison.Ordinal) || text.AsSpan(figure.End).StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether it is told of the whole township.</summary>
    public bool IsWhole(string text, Figure figure) => Says(seed.Whole, Before(text, figure));

    /// <summary>Whether it is told of all that was done so far.</summary>
    public bool IsRunning(string text, Figure figure) => Says(seed.Running, Before(text, figure));

    /// <summary>What its sentence says before the figure.</summary>
    private static ReadOnlySpan<char> Before(string text, Figure figure) =>
        text.AsSpan(Texts.Clauses.SentenceStart(text, figure.Start)..figure.Start);

    private static bool Says(List<string> words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private sealed class Seed
    {
        public List<string> Sum { get; set; } = [];
        public List<string> Whole { get; set; } = [];
        public List<string> Each { get; set; } = [];
        public List<string> One { get; set; } = [];
        public List<string> Across { get; set; } = [];
        public List<string> Running { get; set; } = [];
    }
}
