// Measures what each choice of the theme model is worth: every item is judged by a model that never saw its source.
// Prints the table of nlp/Themes/README.md.
using System.Diagnostics;
using System.Globalization;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;
using Assistant.Tests;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var seeds = Checkout.Folder("seeds");
var items = new ThemeTrainer(seeds).Items();
var concepts = Concepts.Read(seeds["concepts.yaml"]);
var chosen = new LinearTraining(Rarity: 1.3f, Folds: 8);
var labels = ThemeKeys.All;

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
Measure("keys seen once too", 2, concepts, chosen with { MinTexts = 1 });
Measure("penalty 0.5", 2, concepts, chosen with { L2 = 0.5f });
Measure("penalty 0.005", 2, concepts, chosen with { L2 = 0.005f });
foreach (var learner in Enum.GetValues<Learner>().Where(learner => learner != chosen.Learner))
    Measure(learner.ToString(), 2, concepts, chosen with { Learner = learner });

void Measure(string variant, int longest, Concepts known, LinearTraining how)
{
    var features = new TextFeatures(longest, known);
    var watch = Stopwatch.StartNew();
    var guesses = new LinearTrainer(text => features.Read(text.Text), how).HoldBack(items, labels)
        .Select(held => (held.Text, Label: labels[Array.IndexOf(held.Probabilities, held.Probabilities.Max())], held.Probabilities.Max())).ToArray();
    double Right(string style) => Evaluation.Of(guesses.Where(guess => guess.Text.Style == style), labels).Accuracy;
    var all = Evaluation.Of(guesses, labels);
    Console.WriteLine($"| {variant} | {all.Accuracy:F4} | {all.MacroF1:F4} | {Right("formal"):F3} | {Right("news"):F3} | {Right("chat"):F3} | {all.Ece:F4} | {watch.Elapsed.TotalSeconds:F0} |");
}
