using System.Diagnostics;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Ablation;

/// <summary>What each choice of the theme model is worth: every item is judged by a model that never saw its source.</summary>
internal sealed class ThemeTable(TextFolder seeds)
{
    private static readonly IReadOnlyList<string> Labels = ThemeKeys.All;

    private readonly IReadOnlyList<LabelledText> items = new ThemeTrainer(seeds).Items();
    private readonly Concepts concepts = Concepts.Read(seeds["concepts.yaml"]);
    private readonly LinearTraining chosen = ThemeTrainer.Chosen with { Folds = 8 };

    public IReadOnlyList<Guess> Chosen()
    {
        var features = new TextFeatures(2, concepts);
        return Guesses(text => features.Read(text), chosen);
    }

    public void Print()
    {
        Console.WriteLine($"{items.Count} items of {items.Select(item => item.Source).Distinct().Count()} sources, {chosen.Folds} parts of whole sources\n");
        Console.WriteLine("| variant | accuracy | macro-F1 | formal | news | chat | calibration error | seconds |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        Measure("**chosen**: pairs of characters, concepts, L-BFGS, rarity 1.3", 2, concepts, chosen);
        Measure("single characters", 1, concepts, chosen);
        Measure("up to three characters", 3, concepts, chosen);
        Measure("no concepts", 2, Concepts.None, chosen);
        Measure("no concepts, up to three characters", 3, Concepts.None, chosen);
        Measure("rarity 1 (plain idf)", 2, concepts, chosen with { Rarity = 1 });
        Measure("rarity 0 (no idf)", 2, concepts, chosen with { Rarity = 0 });
        Measure("rarity 2", 2, concepts, chosen with { Rarity = 2 });
        Measure("keys seen twice at least", 2, concepts, chosen with { MinTexts = 2 });
        Measure("penalty 0.5", 2, concepts, chosen with { L2 = 0.5f });
        Measure("penalty 0.005", 2, concepts, chosen with { L2 = 0.005f });
        foreach (var learner in Enum.GetValues<Learner>().Where(learner => learner != chosen.Learner))
            Measure(learner.ToString(), 2, concepts, chosen with { Learner = learner });
        var (pairs, more) = (new TextFeatures(2, concepts), new MoreFeatures(seeds));
        Measure("words of the lexicon too", text => [.. pairs.Read(text), .. more.Words(text)], chosen);
        Measure("pairs of concepts too", text => [.. pairs.Read(text), .. more.Meetings(text)], chosen);
        var skips = Measure("pairs over one character too", text => [.. pairs.Read(text), .. MoreFeatures.Skips(text, 1)], chosen);
        Measure("pairs over one or two characters too", text => [.. pairs.Read(text), .. MoreFeatures.Skips(text, 2)], chosen);
        Show("mean of the chosen model and the one with pairs over one character", Mean(Held(text => pairs.Read(text), chosen), skips), TimeSpan.Zero);
    }

    private IReadOnlyList<(LabelledText Text, double[] Probabilities)> Measure(string variant, int longest, Concepts known, LinearTraining how)
    {
        var features = new TextFeatures(longest, known);
        return Measure(variant, text => features.Read(text), how);
    }

    private IReadOnlyList<(LabelledText Text, double[] Probabilities)> Measure(string variant, Func<string, List<ulong>> features, LinearTraining how)
    {
        var watch = Stopwatch.StartNew();
        var held = Held(features, how);
        Show(variant, held, watch.Elapsed);
        return held;
    }

    private static void Show(string variant, IReadOnlyList<(LabelledText Text, double[] Probabilities)> held, TimeSpan took)
    {
        var guesses = held.Select(text => Guess.Of(text.Text, Labels, text.Probabilities)).ToArray();
        var all = Guess.Evaluate(guesses, Labels);
        Console.WriteLine($"| {variant} | {all.Accuracy:F4} | {all.MacroF1:F4} | {Right("formal"):F3} | {Right("news"):F3} | {Right("chat"):F3} | {all.Ece:F4} | {took.TotalSeconds:F0} |");

        double Right(string style) => Guess.Evaluate(guesses.Where(guess => guess.Text.Style == style), Labels).Accuracy;
    }

    private Guess[] Guesses(Func<string, List<ulong>> features, LinearTraining how) =>
        [.. Held(features, how).Select(held => Guess.Of(held.Text, Labels, held.Probabilities))];

    private IReadOnlyList<(LabelledText Text, double[] Probabilities)> Held(Func<string, List<ulong>> features, LinearTraining how) =>
        new LinearTrainer(text => features(text.Text), how).HoldBack(items, Labels);

    private static (LabelledText Text, double[])[] Mean(
        IReadOnlyList<(LabelledText Text, double[] Probabilities)> one, IReadOnlyList<(LabelledText Text, double[] Probabilities)> other) =>
        [.. one.Zip(other, (a, b) => (a.Text, a.Probabilities.Zip(b.Probabilities, (x, y) => (x + y) / 2).ToArray()))];
}
