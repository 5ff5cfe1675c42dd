using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Themes;

/// <summary>Report item → theme, with probabilities that mean what they say.</summary>
public sealed class ThemeClassifier
{
    /// <summary>The model that people trained themselves, where they did, is kept under this name.</summary>
    public const string TrainedModel = "themes-trained";

    private static readonly Theme[] Known = Enum.GetValues<Theme>();

    private readonly TextFeatures features;
    private readonly LinearModel model;
    private readonly Theme[] themes;

    public ThemeClassifier(LinearModel model, TextFeatures features)
    {
        (this.model, this.features) = (model, features);
        themes = [.. model.Labels.Select(label => ThemeKeys.Parse(label) ?? throw new ArgumentException($"The model knows a theme {label}.", nameof(model)))];
    }

    /// <summary>With the model that people trained, else the one of the seeds, which is trained where none is kept.</summary>
    public static ThemeClassifier Load(TextFolder seeds, ModelSource models)
    {
        var trainer = new ThemeTrainer(seeds);
        var model = models.Find(TrainedModel)
            ?? models.Get("themes", seeds, trainer.From, progress => trainer.Train(trainer.Items(), progress));
        return new ThemeClassifier(model, trainer.Features);
    }

    public ThemeGuess Classify(ReadOnlySpan<char> text)
    {
        var probabilities = model.Probabilities(features.Read(text));
        var scores = new Dictionary<Theme, double>(Known.Length);
        foreach (var theme in Known) scores.Add(theme, 0);
        var best = 0;
        for (var i = 0; i < themes.Length; i++)
        {
            scores[themes[i]] = probabilities[i];
            if (probabilities[i] > probabilities[best]) best = i;
        }
        return new ThemeGuess(themes[best], probabilities[best], scores);
    }

    /// <summary>What a stretch of text says of its theme: adds up over the stretches of an item.</summary>
    internal TextEvidence Weigh(ReadOnlySpan<char> text) => model.Weigh(features.Read(text));

    /// <summary>The probabilities of the themes that the model knows, in an order of its own.</summary>
    internal double[] Judge(TextEvidence evidence) => model.Probabilities(evidence);
}
