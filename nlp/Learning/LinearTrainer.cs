using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

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
    private const int Seed = 1;

    private sealed record Example(LabelledText Text, List<ulong> Keys);

    private sealed class Row
    {
        public string Label { get; init; } = "";
        public VBuffer<float> Features { get; init; }
    }

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

    private LinearModel Fit(IReadOnlyList<Example> examples)
    {
        var (keys, idf) = Vocabulary(examples);
        var rows = keys.Select((key, row) => KeyValuePair.Create(key, row)).ToDictionary();
        VBuffer<float> Vector(Example example)
        {
            var values = TermWeights.Of(example.Keys, key => rows.GetValueOrDefault(key, -1), idf);
            return new VBuffer<float>(keys.Length, values.Count, [.. values.Select(v => v.Value)], [.. values.Select(v => v.Row)]);
        }

        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, keys.Length);
        var learning = new MLContext(Seed);
        var data = learning.Data.LoadFromEnumerable(
            examples.Select(example => new Row { Label = example.Text.Label, Features = Vector(example) }).ToArray(), schema);
        var keyed = learning.Transforms.Conversion
            .MapValueToKey(nameof(Row.Label), keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue).Fit(data).Transform(data);
        var (weights, biases) = how.Learner.Learn(learning, keyed, how.L2);
        return new LinearModel(Labels(examples), keys, idf, Transposed(weights, keys.Length), biases, temperature: 1);
    }

    /// <summary>In the order that ML.NET gives them (by value, ordinal).</summary>
    private static string[] Labels(IEnumerable<Example> examples) =>
        [.. examples.Select(example => example.Text.Label).Distinct().Order(StringComparer.Ordinal)];

    private (ulong[] Keys, float[] Idf) Vocabulary(IReadOnlyList<Example> examples)
    {
        var texts = new Dictionary<ulong, int>();
        foreach (var key in examples.SelectMany(example => example.Keys.Distinct())) texts[key] = texts.GetValueOrDefault(key) + 1;
        var keys = texts.Where(key => key.Value >= how.MinTexts).Select(key => key.Key).Order().ToArray();
        return (keys, [.. keys.Select(key => MathF.Pow(MathF.Log(1f + examples.Count / (float)texts[key]), how.Rarity))]);
    }

    /// <summary>Label by label → key by key.</summary>
    private static float[] Transposed(VBuffer<float>[] byLabel, int keys)
    {
        var weights = new float[keys * byLabel.Length];
        for (var label = 0; label < byLabel.Length; label++)
            foreach (var (key, weight) in byLabel[label].Items()) weights[key * byLabel.Length + label] = weight;
        return weights;
    }
}
