using System.Security.Cryptography;

namespace Assistant.Nlp.Learning;

/// <summary>Scores choices by the sum of the weights of their keys; keys are hashed to a fixed range, so that none is looked up.</summary>
/// <param name="weights">One for each key; <see cref="Size"/> of them.</param>
public sealed class ChoiceModel(float[] weights) : IKeptModel<ChoiceModel>
{
    /// <summary>How many keys there are: a power of two.</summary>
    public const int Size = 1 << 18;

    private const uint Magic = 0x314D4341; // ACM1
    private const int HashLength = 32;

    /// <summary>What a key adds to the score of a choice.</summary>
    public float this[int key] => weights[key];

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(weights.Count(weight => weight != 0));
            for (var key = 0; key < weights.Length; key++)
            {
                if (weights[key] == 0) continue;
                writer.Write(key);
                writer.Write(weights[key]);
            }
        }
        bytes.Write(SHA256.HashData(bytes.ToArray()));
        return bytes.ToArray();
    }

    public static ChoiceModel? Read(byte[] bytes)
    {
        if (bytes.Length <= HashLength || !SHA256.HashData(bytes.AsSpan(..^HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(^HashLength..)))
            return null;

        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadUInt32() != Magic) return null;
        var weights = new float[Size];
        for (var left = reader.ReadInt32(); left > 0; left--) weights[reader.ReadInt32()] = reader.ReadSingle();
        return new ChoiceModel(weights);
    }
}
