using Assistant.Nlp.Learning;

namespace Assistant.Nlp.Themes;

/// <summary>Two theme models over the same held-back items.</summary>
/// <param name="Items">Items held back.</param>
/// <param name="RightBefore">Guessed right by the model of before.</param>
/// <param name="RightAfter">Guessed right by the new one.</param>
/// <param name="Lost">Right before and no more.</param>
/// <param name="Gained">Right now and not before.</param>
public sealed record ThemeTrialResult(int Items, int RightBefore, int RightAfter, int Lost, int Gained)
{
    /// <summary>More lost than gained, by more than chance: one standard deviation of the items on which the two differ.</summary>
    public bool Worse => Lost - Gained > Math.Sqrt(Lost + Gained);

    public double AccuracyBefore => (double)RightBefore / Items;

    public double AccuracyAfter => (double)RightAfter / Items;
}

/// <summary>
/// What people taught, put to the test before it is used: the model of before and the new one, both trained without a
/// fifth of the writers, guess that fifth.
/// </summary>
public sealed class ThemeTrial(ThemeTrainer trainer)
{
    /// <summary>The writers of one part of so many are held back, the same ones that <c>evaluate</c> holds back.</summary>
    public const int Parts = 5;

    /// <param name="before">People's own texts that the model of before learnt; empty for the one of the seeds.</param>
    /// <param name="after">Those that the new one is to learn.</param>
    public ThemeTrialResult Run(IReadOnlyList<LabelledText> before, IReadOnlyList<LabelledText> after)
    {
        var items = trainer.Items().ToLookup(item => SourceFold.Of(item.Source, Parts) == 0);
        LabelledText[] held = [.. items[true]];
        var (old, now) = (Right(held, [.. items[false]], before), Right(held, [.. items[false]], after));
        var both = old.Zip(now).ToArray();
        return new ThemeTrialResult(held.Length, old.Count(right => right), now.Count(right => right),
            both.Count(right => right is (true, false)), both.Count(right => right is (false, true)));
    }

    private bool[] Right(LabelledText[] held, IReadOnlyList<LabelledText> items, IReadOnlyList<LabelledText> own)
    {
        var classifier = new ThemeClassifier(trainer.TrainRough(items, own), trainer.Features);
        return [.. held.Select(text => text.Admits(ThemeKeys.Of(classifier.Classify(text.Text).Best)))];
    }
}
