using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Themes;

/// <summary>Labelled report items → a theme model. The same items give the same model.</summary>
public sealed class ThemeTrainer(TextFolder seeds)
{
    /// <summary>Name of the concepts among the seeds.</summary>
    internal const string Concepts = "concepts.yaml";

    private const string Training = "training/";

    /// <summary>How many of the product's items one of people's own weighs as much as.</summary>
    private const int OwnWeight = 3;

    /// <summary>The texts features that theme models look at; scoring must use the ones of training.</summary>
    public TextFeatures Features { get; } = new(longest: 2, Learning.Concepts.Read(seeds[Concepts]));

    /// <summary>The seeds that a model is trained from.</summary>
    public IEnumerable<string> From => [Concepts, .. seeds.Under(Training)];

    /// <summary>The items that the product knows at birth.</summary>
    public IReadOnlyList<LabelledText> Items() =>
        [.. seeds.Under(Training).SelectMany(name => LabelledTable.Read(seeds[name], name, "theme", "style"))];

    /// <summary>Trains on the product's items and on people's own, which weigh more: they know their township's words.</summary>
    public LinearModel TrainWith(IReadOnlyList<LabelledText> own, IProgress<double>? progress = null) =>
        Train([.. Items(), .. Enumerable.Repeat(own, OwnWeight).SelectMany(texts => texts)], progress);

    public LinearModel Train(IReadOnlyList<LabelledText> items, IProgress<double>? progress = null) =>
        new LinearTrainer(text => Features.Read(text.Text), new LinearTraining(Rarity: 1.3f)).Train(items, progress);
}
