using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Dates;

/// <summary>Text → the days and periods it tells.</summary>
public sealed class DateReader(TextFolder seeds)
{
    /// <param name="saidOn">The day the text was said, in the sender's time zone.</param>
    public IReadOnlyList<DateMention> Read(string text, DateOnly saidOn) => seeds is null ? [] : [];
}
