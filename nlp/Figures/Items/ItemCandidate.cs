namespace Assistant.Nlp.Figures.Items;

/// <summary>Where a candidate stands, seen from its figure.</summary>
internal enum ItemSide : byte { Left, Right, Measure }

/// <summary>A phrase that may say what a figure counted.</summary>
/// <param name="Head">Its last token.</param>
/// <param name="First">Its first token.</param>
/// <param name="Cut">Characters of the last token left out: the 了 of 送了.</param>
/// <param name="Offset">Characters of the first token left out: the 打 of 打井.</param>
/// <param name="Path">What lies between the figure and the last token.</param>
/// <param name="Before">What lies between the figure and the first token, where the figure comes first.</param>
internal readonly record struct ItemCandidate(
    int Start, int End, int Head, int First, byte Cut, ushort Offset, ItemSide Side, ItemPath Path, ItemPath Before)
{
    /// <summary>The name of the place, for explanations: item-right-of-number, item-clause-before …</summary>
    public string Rule => (Side, Path.Clauses + Path.Sentences, Path.Tokens) switch
    {
        (ItemSide.Measure, _, _) => "item-is-measure",
        (ItemSide.Right, 0, _) => "item-right-of-number",
        (ItemSide.Right, _, _) => "item-clause-behind",
        (_, 0, 0) => "item-before-number",
        (_, 0, _) => "item-left-in-clause",
        (_, 1, _) => "item-clause-before",
        _ => "item-further-before",
    };
}
