using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Themes;

/// <summary>Labelled report items → a theme model. The same items give the same model.</summary>
public sealed class ThemeTrainer(TextFolder seeds)
{
    /// <summary>Name of the concepts among the seeds.</summary>
    internal const string Concepts = "concepts.yaml";

    private const string Training = "training/theme-items";

    /// <summary>How many of the product's items one of people's own weighs as much as.</summary>
    private const int OwnWeight = 3;

    /// <summary>How the model is trained; the README says how other ways compare.</summary>
    internal static LinearTraining Chosen { get; } = new(Rarity: 1.3f, MinTexts: 1);

    /// <summary>The texts features that theme models look at; scoring must use the ones of training.</summary>
    public TextFeatures Features { get; } = new(longest: 2, Learning.Concepts.Read(seeds[Concepts]));

    /// <summary>The seeds that a model is trained from.</summary>
    public IEnumerable<string> From => [Concepts, .. seeds.Under(Training)];

    /// <summary>The items that the product knows at birth.</summary>
    public IReadOnlyList<LabelledText> Items() =>
        [.. seeds.Under(Training).SelectMany(name => LabelledTable.Read(seeds[name], name, "theme", "style"))];

    /// <summary>Trains on the product's items and on people's own, which weigh more: they know their township's words.</summary>
    public LinearModel TrainWith(IReadOnlyList<LabelledText> own, IProgress<double>? progress = null) =>
        Train(Together(Items(), own), progress);

    public LinearModel Train(IReadOnlyList<LabelledText> items, IProgress<double>? progress = null) => Trainer(Chosen).Train(items, progress);

    /// <summary>Trains without calibration: fit to guess, not to say how sure it is.</summary>
    internal LinearModel TrainRough(IReadOnlyList<LabelledText> items, IReadOnlyList<LabelledText> own) =>
        Trainer(Chosen with { Folds = 0 }).Train(Together(items, own));

    /// <summary>People's own in an order of their own, so that the same ones give the same model however they came.</summary>
    private static LabelledText[] Together(IEnumerable<LabelledText> items, IEnumerable<LabelledText> own) =>
        [.. items, .. Enumerable.Repeat(own.OrderBy(text => text.Text, StringComparer.Ordinal).ThenBy(text => text.Label, StringComparer.Ordinal), OwnWeight)
            .SelectMany(texts => texts)];

    private LinearTrainer Trainer(LinearTraining how) => new(text => Features.Read(text.Text), how);
}
