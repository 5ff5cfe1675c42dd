using Assistant.Nlp.Learning;
using Assistant.Nlp.Themes;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Themes;

/// <summary>A model that never saw some of the sources, and its guesses about theirs.</summary>
public sealed class HeldBackSources
{
    private const int Parts = 5;

    public HeldBackSources()
    {
        Trainer = new ThemeTrainer(Checkout.Folder("seeds"));
        var parts = Trainer.Items().ToLookup(item => SourceFold.Of(item.Source, Parts) == 0);
        Training = [.. parts[false]];
        Unseen = [.. parts[true]];
        Model = Trainer.Train(Training);
        Classifier = new ThemeClassifier(Model, Trainer.Features);
    }

    public ThemeTrainer Trainer { get; }
    public IReadOnlyList<LabelledText> Training { get; }
    public IReadOnlyList<LabelledText> Unseen { get; }
    public LinearModel Model { get; }
    public ThemeClassifier Classifier { get; }

    public Evaluation Evaluate(string? style = null) => Evaluation.Of(
        Unseen.Where(item => style is null || item.Style == style).Select(item =>
        {
            var guess = Classifier.Classify(item.Text);
            return (item, ThemeKeys.Of(guess.Best), guess.Confidence);
        }), ThemeKeys.All);
}

public sealed class ThemeClassifierTests(HeldBackSources sources) : IClassFixture<HeldBackSources>
{
    [Fact]
    public void Sources_never_seen_are_classified_well()
    {
        var evaluation = sources.Evaluate();
        Assert.True(evaluation.Texts >= 500, $"{evaluation.Texts} texts are too few to tell.");
        Assert.True(evaluation.Accuracy >= 0.92, $"Accuracy is {evaluation.Accuracy:F4}.");
        Assert.True(evaluation.MacroF1 >= 0.91, $"Macro-F1 is {evaluation.MacroF1:F4}.");
    }

    [Fact]
    public void Chat_is_classified_nearly_as_well() =>
        Assert.True(sources.Evaluate("chat").Accuracy >= 0.9, $"Accuracy is {sources.Evaluate("chat").Accuracy:F4}.");

    [Fact]
    public void Confidence_means_what_it_says() =>
        Assert.True(sources.Evaluate().Ece <= 0.04, $"The calibration error is {sources.Evaluate().Ece:F4}.");

    [Fact]
    public void The_same_items_give_the_same_model() =>
        Assert.Equal(sources.Model.Write(), sources.Trainer.Train(sources.Training).Write());

    [Fact]
    public void A_model_read_back_scores_as_before()
    {
        var read = new ThemeClassifier(LinearModel.Read(sources.Model.Write())!, sources.Trainer.Features);
        Assert.All(sources.Unseen, item => Assert.Equal(sources.Classifier.Classify(item.Text).Scores, read.Classify(item.Text).Scores));
    }

    [Fact]
    public void A_damaged_model_is_no_model()
    {
        var bytes = sources.Model.Write();
        bytes[bytes.Length / 2] ^= 1;
        Assert.Null(LinearModel.Read(bytes));
        Assert.Null(LinearModel.Read(bytes[..100]));
        Assert.Null(LinearModel.Read([]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("👍👍👍")]
    [InlineData("\u0000\uFFFF ok")]
    public void Any_text_gets_probabilities_that_sum_to_one(string text) =>
        Assert.Equal(1, sources.Classifier.Classify(text).Scores.Values.Sum(), 6);
}
