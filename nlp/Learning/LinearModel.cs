using System.Numerics.Tensors;
using System.Security.Cryptography;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Learning;

/// <summary>
/// Scores texts with the weights that a trainer found: tf·idf of the known keys, brought to length one, times the
/// weights of each label. A text costs a few microseconds, where a prediction engine costs a hundred.
/// </summary>
public sealed class LinearModel : IKeptModel<LinearModel>
{
    private const uint Magic = 0x314D4C41; // ALM1
    private const int HashLength = 32;

    private readonly KeyRows rows;
    private readonly ulong[] keys;
    private readonly float[] idf;
    private readonly float[] weights;
    private readonly float[] biases;

    /// <param name="keys">The known keys; row r of the weights belongs to the r-th.</param>
    /// <param name="weights">keys × labels, row by row.</param>
    /// <param name="temperature">What scores are divided by before they become probabilities: above 0, more is humbler.</param>
    public LinearModel(IReadOnlyList<string> labels, ulong[] keys, float[] idf, float[] weights, float[] biases, double temperature)
    {
        if (labels.Count == 0 || idf.Length != keys.Length || biases.Length != labels.Count || weights.Length != keys.Length * labels.Count)
            throw new ArgumentException("Keys, weights and labels do not fit each other.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        (Labels, this.keys, this.idf, this.weights, this.biases, Temperature) = (labels, keys, idf, weights, biases, temperature);
        rows = new KeyRows(keys);
    }

    public IReadOnlyList<string> Labels { get; }

    public double Temperature { get; }

    public LinearModel WithTemperature(double temperature) => new(Labels, keys, idf, weights, biases, temperature);

    /// <summary>The raw score of every label, in their order.</summary>
    public float[] Score(List<ulong> text)
    {
        var scores = biases.ToArray();
        foreach (var (row, value) in Values(text))
            TensorPrimitives.MultiplyAdd(weights.AsSpan(row * Labels.Count, Labels.Count), value, scores, scores);
        return scores;
    }

    /// <summary>What a text says for every label, in their order, before it is brought to length one: texts put together say the sum.</summary>
    internal TextEvidence Weigh(List<ulong> text)
    {
        var sums = new float[Labels.Count];
        var known = Known(text);
        var squares = 0f;
        foreach (var row in known)
        {
            TensorPrimitives.MultiplyAdd(weights.AsSpan(row * Labels.Count, Labels.Count), idf[row], sums, sums);
            squares += idf[row] * idf[row];
        }
        return new TextEvidence(sums, squares);
    }

    /// <summary>The calibrated probability of every label, in their order, nearly as for the texts put together.</summary>
    internal double[] Probabilities(TextEvidence evidence)
    {
        var scores = biases.ToArray();
        if (evidence.Squares > 0) TensorPrimitives.MultiplyAdd(evidence.Sums, 1 / MathF.Sqrt(evidence.Squares), scores, scores);
        return Calibration.Softmax(scores, Temperature);
    }

    private List<(int Row, float Value)> Values(List<ulong> text) => TermWeights.Of(Known(text), idf);

    private List<int> Known(List<ulong> text)
    {
        var known = new List<int>(text.Count);
        foreach (var key in text)
            if (rows.Of(key) is >= 0 and var row) known.Add(row);
        return known;
    }

    /// <summary>The calibrated probability of every label, in their order; they sum to 1.</summary>
    public double[] Probabilities(List<ulong> text) => Calibration.Softmax(Score(text), Temperature);

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Labels.Count);
            foreach (var label in Labels) writer.Write(label);
            writer.Write(Temperature);
            writer.Write(keys.Length);
            foreach (var key in keys) writer.Write(key);
            foreach (var value in idf.Concat(weights).Concat(biases)) writer.Write(value);
        }
        bytes.Write(SHA256.HashData(bytes.ToArray()));
        return bytes.ToArray();
    }

    /// <summary>A model as written; null where the bytes are not one, whole and unchanged.</summary>
    public static LinearModel? Read(byte[] bytes)
    {
        if (bytes.Length <= HashLength || !SHA256.HashData(bytes.AsSpan(..^HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(^HashLength..)))
            return null;

        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadUInt32() != Magic) return null;
        var labels = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToArray();
        var temperature = reader.ReadDouble();
        var keys = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadUInt64()).ToArray();
        float[] Floats(int count) => [.. Enumerable.Range(0, count).Select(_ => reader.ReadSingle())];
        return new LinearModel(labels, keys, Floats(keys.Length), Floats(keys.Length * labels.Length), Floats(labels.Length), temperature);
    }
}
