using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures.Items;

/// <summary>How much two neighbouring characters belong together, counted in the texts of the seeds: high inside a word, low between words.</summary>
internal sealed class Cohesion
{
    /// <summary>How many levels there are, 0 for a pair never seen.</summary>
    public const int Levels = 8;

    private readonly KeyRows rows;

    /// <summary>By row; the first for pairs never seen.</summary>
    private readonly byte[] levels;

    /// <param name="texts">Running text.</param>
    /// <param name="words">Words; the pairs inside them count more.</param>
    public Cohesion(IEnumerable<string> texts, IEnumerable<string> words)
    {
        var (pairs, lefts, rights, all) = (new Dictionary<int, int>(), new Dictionary<char, int>(), new Dictionary<char, int>(), 0);
        void Count(string text, int weight)
        {
            for (var i = 1; i < text.Length; i++)
            {
                if (!Han.Is(text[i - 1]) || !Han.Is(text[i])) continue;
                pairs[Key(text[i - 1], text[i])] = pairs.GetValueOrDefault(Key(text[i - 1], text[i])) + weight;
                lefts[text[i - 1]] = lefts.GetValueOrDefault(text[i - 1]) + weight;
                rights[text[i]] = rights.GetValueOrDefault(text[i]) + weight;
                all += weight;
            }
        }
        foreach (var text in texts) Count(text, 1);
        foreach (var word in words) Count(word, 1);
        rows = new KeyRows([.. pairs.Keys.Select(key => (ulong)(uint)key)]);
        levels = [0, .. pairs.Select(pair => Level(pair.Value, Math.Log2((double)pair.Value * all / ((double)lefts[(char)(pair.Key >> 16)] * rights[(char)(pair.Key & 0xFFFF)]))))];
    }

    public int Between(char left, char right) => levels[rows.Of((uint)Key(left, right)) + 1];

    /// <summary>Pointwise mutual information in steps; a pair seen once says little.</summary>
    private static byte Level(int count, double information) => count == 1 ? (byte)1 : (byte)Math.Clamp(2 + (int)Math.Floor(information / 2), 2, Levels - 1);

    private static int Key(char left, char right) => (left << 16) | right;
}
