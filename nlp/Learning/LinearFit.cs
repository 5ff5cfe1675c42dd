using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Assistant.Nlp.Learning;

/// <summary>Keys and the label they go with → the weights that tell the labels apart, learnt by ML.NET.</summary>
internal sealed class LinearFit(LinearTraining how)
{
    private const int Seed = 1;

    private sealed class Row
    {
        public string Label { get; init; } = "";
        public VBuffer<float> Features { get; init; }
    }

    public LinearModel Find(IReadOnlyList<(string Label, List<ulong> Keys)> examples)
    {
        var (keys, idf) = Vocabulary(examples);
        var rows = keys.Select((key, row) => KeyValuePair.Create(key, row)).ToDictionary();
        VBuffer<float> Vector((string Label, List<ulong> Keys) example)
        {
            var values = TermWeights.Of([.. example.Keys.Where(rows.ContainsKey).Select(key => rows[key])], idf);
            return new VBuffer<float>(keys.Length, values.Count, [.. values.Select(v => v.Value)], [.. values.Select(v => v.Row)]);
        }

        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, keys.Length);
        var learning = new MLContext(Seed);
        var data = learning.Data.LoadFromEnumerable(
            examples.Select(example => new Row { Label = example.Label, Features = Vector(example) }).ToArray(), schema);
        var keyed = learning.Transforms.Conversion
            .MapValueToKey(nameof(Row.Label), keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue).Fit(data).Transform(data);
        var (weights, biases) = how.Learner.Learn(learning, keyed, how.L2);
        return new LinearModel(Labels(examples), keys, idf, Transposed(weights, keys.Length), biases, temperature: 1);
    }

    /// <summary>In the order that ML.NET gives them (by value, ordinal).</summary>
    private static string[] Labels(IEnumerable<(string Label, List<ulong> Keys)> examples) =>
        [.. examples.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal)];

    private (ulong[] Keys, float[] Idf) Vocabulary(IReadOnlyList<(string Label, List<ulong> Keys)> examples)
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
