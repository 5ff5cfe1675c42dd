namespace Assistant.Nlp.Intents;

/// <summary>Message → what it wants.</summary>
public sealed class IntentClassifier
{
    public IntentGuess Classify(string text, Role role) => new(Intent.Report, 0.5);
}
