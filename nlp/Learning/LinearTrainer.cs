namespace Assistant.Nlp.Learning;

/// <summary>How a model is trained.</summary>
/// <param name="L2">Weight of the penalty on large weights. Default 0.05.</param>
/// <param name="MinTexts">Texts a key must occur in to be known. Default 2.</param>
/// <param name="Folds">Parts for the scores that calibrate; each part holds whole sources. Default 5.</param>
/// <param name="Rarity">How much more a rare key weighs than a common one: the power of its idf. Default 1.</param>
/// <param name="Learner">The algorithm. Default maximum entropy.</param>
public sealed record LinearTraining(
    float L2 = 0.05f, int MinTexts = 2, int Folds = 5, float Rarity = 1, Learner Learner = Learner.MaximumEntropy);

/// <summary>
/// Labelled texts → a calibrated model, learnt by ML.NET. One thread and a fixed seed, so that the same texts give the
/// same model.
/// </summary>
/// <param name="features">What the model looks at in a text; scoring must look at the same.</param>
public sealed class LinearTrainer(Func<LabelledText, List<ulong>> features, LinearTraining how)
{
    private sealed record Example(LabelledText Text, List<ulong> Keys);

    /// <summary>Trains on all texts, calibrated by models that each leave some sources out.</summary>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    public LinearModel Train(IReadOnlyList<LabelledText> texts, IProgress<double>? progress = null)
    {
        var examples = Examples(texts);
        var model = Fit(examples);
        progress?.Report(1.0 / (how.Folds + 1));
        if (how.Folds < 2) return model;

        var held = HeldBackScores(examples, model.Labels, progress);
        return held.Count == 0 ? model : model.WithTemperature(Calibration.Fit(held));
    }

    /// <summary>A text as it is while its source is held back: what the other sources teach of it.</summary>
    public IReadOnlyList<(LabelledText Text, double[] Probabilities)> HoldBack(IReadOnlyList<LabelledText> texts, IReadOnlyList<string> labels)
    {
        var examples = Examples(texts);
        var scored = Parts(examples).SelectMany(part =>
        {
            var model = Fit([.. examples.Except(part)]);
            return part.Select(example => (example.Text, Scores: Align(model, example.Keys, labels)));
        }).ToArray();
        var temperature = Calibration.Fit([.. scored.Select(text => (text.Scores, IndexOf(labels, text.Text.Label)))]);
        return [.. scored.Select(text => (text.Text, Calibration.Softmax(text.Scores, temperature)))];
    }

    private List<(float[] Scores, int Label)> HeldBackScores(
        IReadOnlyList<Example> examples, IReadOnlyList<string> labels, IProgress<double>? progress)
    {
        var held = new List<(float[] Scores, int Label)>();
        var done = 1;
        foreach (var part in Parts(examples))
        {
            var rest = examples.Except(part).ToArray();
            if (part.Length > 0 && rest.Select(example => example.Text.Label).Distinct().Count() > 1)
            {
                var model = Fit(rest);
                held.AddRange(part.Select(example => (Align(model, example.Keys, labels), IndexOf(labels, example.Text.Label))));
            }
            progress?.Report(++done / (how.Folds + 1.0));
        }
        return held;
    }

    private IEnumerable<Example[]> Parts(IReadOnlyList<Example> examples) =>
        Enumerable.Range(0, how.Folds).Select(part => examples.Where(example => SourceFold.Of(example.Text.Source, how.Folds) == part).ToArray());

    private Example[] Examples(IEnumerable<LabelledText> texts) =>
        [.. texts.Select(text => new Example(text, features(text)))];

    /// <summary>Scores in the order of <paramref name="labels"/>; a label that the model never met is out of the question.</summary>
    private static float[] Align(LinearModel model, List<ulong> keys, IReadOnlyList<string> labels)
    {
        var scores = model.Score(keys);
        return [.. labels.Select(label => IndexOf(model.Labels, label) is var at and >= 0 ? scores[at] : scores.Min())];
    }

    private static int IndexOf(IReadOnlyList<string> labels, string label)
    {
        for (var i = 0; i < labels.Count; i++)
            if (labels[i] == label) return i;
        return -1;
    }

    private LinearModel Fit(IReadOnlyList<Example> examples) =>
        new LinearFit(how).Find([.. examples.Select(example => (example.Text.Label, example.Keys))]);
}
