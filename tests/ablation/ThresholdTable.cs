using Assistant.Nlp.Texts;

namespace Assistant.Ablation;

/// <summary>What it costs and brings to ask a person about a theme below each confidence.</summary>
internal sealed class ThresholdTable(TextFolder seeds)
{
    public void Print()
    {
        var guesses = new ThemeTable(seeds).Chosen();
        Console.WriteLine("| asked below | items asked about | of these guessed wrong | answer among the two offered | right in the end |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var threshold in (double[])[0, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8])
        {
            var asked = guesses.Where(guess => guess.Confidence < threshold).ToArray();
            var right = guesses.Count(guess => guess.Confidence < threshold ? guess.AmongTwo : guess.Right);
            Console.WriteLine($"| {threshold:F2} | {Part(asked.Length, guesses.Count)} | {Part(asked.Count(guess => !guess.Right), asked.Length)} | "
                + $"{Part(asked.Count(guess => guess.AmongTwo), asked.Length)} | {Part(right, guesses.Count)} |");
        }
    }

    private static string Part(int some, int all) => all == 0 ? "–" : $"{100.0 * some / all:F1} %";
}
