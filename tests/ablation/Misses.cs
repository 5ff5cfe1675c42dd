namespace Assistant.Ablation;

/// <summary>What was guessed wrong, for people to read and learn what is missing.</summary>
internal static class Misses
{
    public static void Print(IReadOnlyList<Guess> guesses)
    {
        var wrong = guesses.Where(guess => !guess.Right).OrderBy(guess => guess.Text.Label).ThenBy(guess => guess.Label).ToArray();
        foreach (var miss in wrong)
            Console.WriteLine($"{miss.Text.Label}\t{miss.Label}\t{miss.Confidence:F2}\t{miss.Text.Source}\t{miss.Text.Style}\t{miss.Text.Text}");
        Console.Error.WriteLine($"{wrong.Length} of {guesses.Count} wrong");
    }
}
