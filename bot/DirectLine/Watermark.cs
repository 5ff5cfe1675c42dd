using System.Globalization;

namespace Assistant.Bot.DirectLine;

/// <summary>A place in a conversation, as clients hand it back. Never null or empty when given out: clients would lose theirs.</summary>
internal static class Watermark
{
    public static string Write(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <returns>The place, never beyond the last; null where none is given.</returns>
    /// <exception cref="DirectLineException">It was never given out.</exception>
    public static long? Read(string? written, long last)
    {
        if (string.IsNullOrEmpty(written) || written == "-") return null;
        if (!long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
            throw new DirectLineException(DirectLineError.Malformed("The watermark was not given out here."));

        return Math.Min(sequence, last);
    }
}
