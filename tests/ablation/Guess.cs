using Assistant.Nlp.Learning;

namespace Assistant.Ablation;

/// <summary>What a model that never saw the writer of a text makes of it.</summary>
internal sealed record Guess(LabelledText Text, string Label, double Confidence, string Second)
{
    public static Guess Of(LabelledText text, IReadOnlyList<string> labels, double[] probabilities)
    {
        var order = Enumerable.Range(0, labels.Count).OrderByDescending(label => probabilities[label]).ToArray();
        return new Guess(text, labels[order[0]], probabilities[order[0]], labels[order[1]]);
    }

    public bool Right => Text.Admits(Label);

    /// <summary>Whether a person asked for one of two could give the right answer.</summary>
    public bool AmongTwo => Right || Text.Admits(Second);

    public static Evaluation Evaluate(IEnumerable<Guess> guesses, IReadOnlyList<string> labels) =>
        Evaluation.Of(guesses.Select(guess => (guess.Text, guess.Label, guess.Confidence)), labels);
}
