using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Intents;

/// <summary>Message → what it wants: by rule where one is certain, else by the model, and a report rather than lost.</summary>
public sealed class IntentClassifier
{
    private readonly IntentRules rules;
    private readonly IntentFeatures features;
    private readonly LinearModel model;
    private readonly Intent[] intents;

    public IntentClassifier(LinearModel model, TextFolder seeds) : this(model, new IntentFeatures(seeds), new IntentRules(seeds))
    {
    }

    internal IntentClassifier(LinearModel model, IntentFeatures features, IntentRules rules)
    {
        (this.model, this.features, this.rules) = (model, features, rules);
        intents = [.. model.Labels.Select(IntentKeys.Parse)];
    }

    /// <summary>With the model of the seeds, which is trained where none is kept.</summary>
    public static IntentClassifier Load(TextFolder seeds, ModelSource models)
    {
        var trainer = new IntentTrainer(seeds);
        return new IntentClassifier(models.Get("intents", seeds, trainer.From, progress => trainer.Train(trainer.Messages(), progress)), seeds);
    }

    /// <param name="text">As sent; empty, or without a letter or digit, it wants nothing.</param>
    public IntentGuess Classify(string text, Role role)
    {
        var message = Halfwidth.Fold(text).Trim();
        if (!message.Any(char.IsLetterOrDigit)) return new IntentGuess(Intent.Other, 1);

        var wanted = rules.Wanted(message);
        var guess = Judge(message, wanted, role);
        // 先别催，等书记发话: what is left asks for nothing, so what was not wanted is all that was said.
        return wanted == message || guess.Intent != Intent.Other ? guess : Judge(message, message, role);
    }

    private IntentGuess Judge(string message, string wanted, Role role)
    {
        if (rules.Decide(wanted, role) is { } certain) return new IntentGuess(certain, 1);

        var probabilities = model.Probabilities(features.Read(wanted, role));
        var best = Array.IndexOf(probabilities, probabilities.Max());
        if (rules.IsBareWord(wanted, role, intents[best], probabilities[best]))
            return new IntentGuess(Intent.Search, probabilities[Array.IndexOf(intents, Intent.Search)]);
        if (role == Role.Secretary && intents[best] != Intent.Report && rules.TellsDeed(message, probabilities[best]))
            return new IntentGuess(Intent.Report, probabilities[Array.IndexOf(intents, Intent.Report)]);

        return new IntentGuess(intents[best], probabilities[best]);
    }
}
