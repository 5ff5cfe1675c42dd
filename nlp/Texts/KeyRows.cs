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
        for (var row = 0; row < keys.Length; row++) SlotOf(keys[row]) = new Slot(keys[row], row + 1);
    }

    /// <summary>The row of a key; -1 where it is unknown.</summary>
    public int Of(ulong key) => SlotOf(key).RowPlusOne - 1;

    /// <summary>The slot that holds the key, or the empty one where it would be.</summary>
    private ref Slot SlotOf(ulong key)
    {
        for (var at = (int)((key * 0x9E3779B97F4A7C15) >> shift); ; at++)
        {
            ref var slot = ref slots[at & (slots.Length - 1)];
            if (slot.Key == key || slot.RowPlusOne == 0) return ref slot;
        }
    }
}
