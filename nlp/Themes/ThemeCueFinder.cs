using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Themes;

/// <summary>
/// Finds the words that decided a theme by leaving each out and classifying again (occlusion; Zeiler and Fergus 2014).
/// It knows nothing of the model, so it holds for any.
/// </summary>
public sealed class ThemeCueFinder
{
    /// <summary>What moves the log-odds by less decides nothing.</summary>
    private const double Least = 0.05;

    /// <summary>Longer items are explained by their beginning.</summary>
    private const int Examined = 400;

    /// <summary>Keeps the log-odds finite.</summary>
    private const double Smallest = 1e-9;

    private readonly ThemeClassifier classifier;
    private readonly WordSet lexicon;

    /// <param name="seeds">Hold the lexicon of nouns and verbs.</param>
    public ThemeCueFinder(TextFolder seeds, ThemeClassifier classifier)
    {
        this.classifier = classifier;
        lexicon = new WordSet(seeds.Under("lexicon/").SelectMany(name => seeds[name].Split('\n').Where(line => !line.StartsWith('#')))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
    }

    /// <param name="most">Cues wanted.</param>
    /// <returns>The weightiest first; none overlap.</returns>
    public IReadOnlyList<ThemeCue> Find(string text, Theme theme, int most)
    {
        var whole = LogOdds(text, theme);
        return [.. Words(text)
            .Select(word => new ThemeCue(word, whole - LogOdds(text.Remove(word.Start, word.Length), theme)))
            .Where(cue => cue.Weight >= Least)
            .OrderByDescending(cue => cue.Weight).ThenBy(cue => cue.Span.Start).Take(most)];
    }

    private double LogOdds(string text, Theme theme)
    {
        var probability = Math.Clamp(classifier.Classify(text).Scores[theme], Smallest, 1 - Smallest);
        return Math.Log(probability / (1 - probability));
    }

    /// <summary>The longest words of the lexicon from left to right; single characters say too little.</summary>
    private IEnumerable<TextSpan> Words(string text)
    {
        for (var at = 0; at < text.Length && at < Examined;)
        {
            var length = lexicon.LengthAt(text, at);
            if (length > 1) yield return new TextSpan(at, length);
            at += Math.Max(length, 1);
        }
    }
}
