using Assistant.Nlp.Learning;

namespace Assistant.Nlp.Tests.Learning;

public sealed class EvaluationTests
{
    private static LabelledText Text(string label, params string[] accept) => new("s", "", label, accept, "");

    [Fact]
    public void A_guess_that_is_accepted_counts_as_right()
    {
        var evaluation = Evaluation.Of([(Text("a", "b"), "b", 0.9), (Text("a"), "b", 0.9)], ["a", "b"]);
        Assert.Equal(0.5, evaluation.Accuracy);
        Assert.Equal(1, evaluation.PerLabel["b"].Support);
        Assert.Equal(1, evaluation.Confusion["a"]["b"]);
    }

    [Fact]
    public void Macro_f1_is_the_mean_over_labels_that_occur()
    {
        var evaluation = Evaluation.Of([(Text("a"), "a", 1), (Text("b"), "a", 1)], ["a", "b", "c"]);
        Assert.Equal((2.0 / 3 + 0) / 2, evaluation.MacroF1, 6);
    }

    [Fact]
    public void Confidence_of_nine_tenths_with_half_right_is_four_tenths_off()
    {
        var evaluation = Evaluation.Of([(Text("a"), "a", 0.9), (Text("b"), "a", 0.9)], ["a", "b"]);
        Assert.Equal(0.4, evaluation.Ece, 6);
    }

    [Fact]
    public void Nothing_to_evaluate_is_no_failure() => Assert.Equal(0, Evaluation.Of([], ["a"]).Accuracy);
}
