using System.Diagnostics;
using Assistant.Nlp.Intents;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Ablation;

/// <summary>What each part of understanding intents is worth: every message is judged by a model that never heard its speaker.</summary>
internal sealed class IntentTable(TextFolder seeds)
{
    private static readonly IReadOnlyList<string> Labels = IntentKeys.All;

    private const int Parts = 5;

    private readonly IReadOnlyList<LabelledText> messages = new IntentTrainer(seeds).Messages();
    private readonly IntentRules rules = new(seeds);

    private static TextFeatures Pairs => new(2, Concepts.None);

    public IReadOnlyList<Guess> Chosen() => Guesses(Pairs, IntentTrainer.Chosen, rules);

    public void Print()
    {
        Console.WriteLine($"{messages.Count} messages of {messages.Select(message => message.Source).Distinct().Count()} speakers, {Parts} parts of whole speakers\n");
        Console.WriteLine("| variant | accuracy | macro-F1 | secretary | staff | reports lost | searches kept as reports | calibration error | seconds |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        var (concepts, chosen) = (Concepts.Read(seeds["concepts.yaml"]), IntentTrainer.Chosen);
        Measure("**chosen**: rules, pairs of characters, cues, L-BFGS", Pairs, chosen);
        Measure("no rules", Pairs, chosen, IntentRules.None);
        Measure("single characters", new TextFeatures(1, Concepts.None), chosen);
        Measure("up to three characters", new TextFeatures(3, Concepts.None), chosen);
        Measure("concepts of themes too", new TextFeatures(2, concepts), chosen);
        Measure("rarity 0 (no idf)", Pairs, chosen with { Rarity = 0 });
        Measure("rarity 1.3", Pairs, chosen with { Rarity = 1.3f });
        Measure("penalty 0.2", Pairs, chosen with { L2 = 0.2f });
        Measure("penalty 0.05", Pairs, chosen with { L2 = 0.05f });
        foreach (var learner in Enum.GetValues<Learner>().Where(learner => learner != chosen.Learner))
            Measure(learner.ToString(), Pairs, chosen with { Learner = learner });
    }

    private void Measure(string variant, TextFeatures ngrams, LinearTraining how, IntentRules? known = null)
    {
        var watch = Stopwatch.StartNew();
        var guesses = Guesses(ngrams, how, known ?? rules);
        var all = Guess.Evaluate(guesses, Labels);
        var lost = guesses.Count(guess => guess.Text.Label == "report" && guess.Label is "other" or "greeting" or "help");
        var kept = guesses.Count(guess => guess.Text.Label is "search" or "ask_total" or "coverage" && guess.Label == "report");
        Console.WriteLine($"| {variant} | {all.Accuracy:F4} | {all.MacroF1:F4} | {Right("secretary"):F3} | {Right("staff"):F3} | {lost} | {kept} | {all.Ece:F4} | {watch.Elapsed.TotalSeconds:F0} |");

        double Right(string role) => Guess.Evaluate(guesses.Where(guess => guess.Text.Style == role), Labels).Accuracy;
    }

    private Guess[] Guesses(TextFeatures ngrams, LinearTraining how, IntentRules known)
    {
        var features = new IntentFeatures(seeds, ngrams);
        var trainer = new IntentTrainer(seeds, features);
        return [.. Enumerable.Range(0, Parts).SelectMany(part =>
        {
            var split = messages.ToLookup(message => SourceFold.Of(message.Source, Parts) == part);
            var classifier = new IntentClassifier(trainer.Train([.. split[false]], how), features, known);
            return split[true].Select(message => Guessed(message, classifier.Classify(message.Text, RoleOf(message))));
        })];
    }

    private static Guess Guessed(LabelledText message, IntentGuess guess) => new(message, IntentKeys.Of(guess.Intent), guess.Confidence, "");

    private static Role RoleOf(LabelledText message) => Enum.Parse<Role>(message.Style, ignoreCase: true);
}
