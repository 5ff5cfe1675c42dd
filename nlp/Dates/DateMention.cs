namespace Assistant.Nlp.Dates;

/// <summary>A day or period told in a text, resolved against the day it was said. Both days are inclusive.</summary>
/// <param name="Text">The exact words.</param>
/// <param name="Offset">Where they stand, in UTF-16 code units.</param>
/// <param name="Rule">The name of the rule that read it; for explanations only.</param>
public sealed record DateMention(string Text, int Offset, DateOnly Start, DateOnly End, string Rule = "")
{
    /// <summary>The first position after the mention.</summary>
    public int OffsetEnd => Offset + Text.Length;
}
