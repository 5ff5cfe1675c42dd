namespace Assistant.Nlp.Texts;

/// <summary>Half-open range of a source text, in UTF-16 code units; never empty.</summary>
public sealed record TextSpan(int Start, int Length)
{
    public int Start { get; } = Start >= 0 ? Start
        : throw new ArgumentOutOfRangeException(nameof(Start), Start, "A span starts at 0 or later.");

    public int Length { get; } = Length > 0 ? Length
        : throw new ArgumentOutOfRangeException(nameof(Length), Length, "A span is never empty.");

    /// <summary>The first position after the span.</summary>
    public int End => Start + Length;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>The words of the span in the text it was read from.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}
