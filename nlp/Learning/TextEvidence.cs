using System.Numerics.Tensors;

namespace Assistant.Nlp.Learning;

/// <summary>What a text says for every label of a model, in a form that adds up over the parts of a text.</summary>
/// <param name="Sums">For every label of the model, in their order.</param>
/// <param name="Squares">The squared length that brings the sums to scale.</param>
internal sealed record TextEvidence(float[] Sums, float Squares)
{
    public static TextEvidence operator +(TextEvidence one, TextEvidence other)
    {
        var sums = new float[one.Sums.Length];
        TensorPrimitives.Add(one.Sums, other.Sums, sums);
        return new TextEvidence(sums, one.Squares + other.Squares);
    }
}
