namespace Assistant.Nlp.Texts;

/// <summary>
/// Key → its row. Open addressing, key and row side by side: most keys of a text are looked for in vain, and one look at
/// memory says so.
/// </summary>
internal sealed class KeyRows
{
    private readonly record struct Slot(ulong Key, int RowPlusOne);

    private readonly Slot[] slots;
    private readonly int shift;

    /// <param name="keys">The r-th has row r; none occurs twice.</param>
    public KeyRows(ulong[] keys)
    {
        var bits = Math.Max(4, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)keys.Length * 2));
        (slots, shift) = (new Slot[1 << bits], 64 - bits);
        for (var row = 0; row < keys.Length; row++) slots[Find(keys[row])] = new Slot(keys[row], row + 1);
    }

    /// <summary>The row of a key; -1 where it is unknown.</summary>
    public int Of(ulong key) => slots[Find(key)].RowPlusOne - 1;

    /// <summary>The slot that holds the key, or the empty one where it would be.</summary>
    private int Find(ulong key)
    {
        var at = (int)((key * 0x9E3779B97F4A7C15) >> shift);
        while (slots[at].RowPlusOne != 0 && slots[at].Key != key) at = (at + 1) & (slots.Length - 1);
        return at;
    }
}
