namespace Assistant.Nlp.Learning;

/// <summary>How one label fared.</summary>
/// <param name="Support">Texts that have it, a right guess of another accepted label counted for that one.</param>
public sealed record LabelScore(double Precision, double Recall, double F1, int Support);

/// <summary>How good guesses are. Where a text accepts several labels, each of them counts as right.</summary>
/// <param name="Accuracy">Part of the texts guessed right.</param>
/// <param name="MacroF1">Mean F1 over the labels that occur.</param>
/// <param name="Ece">Expected calibration error over ten equal bins of confidence.</param>
/// <param name="Confusion">Texts by their label, then by the label guessed.</param>
public sealed record Evaluation(
    int Texts, double Accuracy, double MacroF1, double Ece,
    IReadOnlyDictionary<string, LabelScore> PerLabel, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Confusion)
{
    private const int Bins = 10;

    private sealed record Guess(string Truth, string Label, double Confidence)
    {
        public bool Right => Truth == Label;
    }

    /// <param name="labels">All labels, in the order to show them.</param>
    public static Evaluation Of(IEnumerable<(LabelledText Text, string Label, double Confidence)> guesses, IReadOnlyList<string> labels)
    {
        var all = guesses.Select(g => new Guess(g.Text.Admits(g.Label) ? g.Label : g.Text.Label, g.Label, g.Confidence)).ToArray();
        var scores = labels.ToDictionary(label => label, label => ScoreOf(label, all));
        var seen = labels.Where(label => all.Any(g => g.Truth == label || g.Label == label)).ToArray();
        return new Evaluation(
            all.Length, Mean(all.Select(g => g.Right ? 1.0 : 0)), Mean(seen.Select(label => scores[label].F1)), CalibrationError(all), scores,
            labels.ToDictionary(label => label, label => Row(label, all, labels)));
    }

    private static LabelScore ScoreOf(string label, Guess[] all)
    {
        var (right, guessed, support) = (all.Count(g => g.Right && g.Label == label), all.Count(g => g.Label == label), all.Count(g => g.Truth == label));
        return new LabelScore(Part(right, guessed), Part(right, support), Part(2 * right, guessed + support), support);
    }

    private static IReadOnlyDictionary<string, int> Row(string truth, Guess[] all, IReadOnlyList<string> labels) =>
        labels.ToDictionary(label => label, label => all.Count(g => g.Truth == truth && g.Label == label));

    private static double CalibrationError(Guess[] all) => all
        .GroupBy(g => Math.Min((int)(g.Confidence * Bins), Bins - 1))
        .Sum(bin => Math.Abs(bin.Average(g => g.Right ? 1.0 : 0) - bin.Average(g => g.Confidence)) * bin.Count() / all.Length);

    private static double Part(double some, double all) => all == 0 ? 0 : some / all;

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(0).Average();
}
