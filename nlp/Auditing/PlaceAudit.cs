using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>The places that a sentence names: each stands in a cited record.</summary>
internal sealed class PlaceAudit(AuditWords words)
{
    /// <summary>A place's name has at most so many characters before its tail.</summary>
    private const int LongestName = 6;

    public IEnumerable<AuditFinding> Find(SentenceReading sentence) => sentence.Cited.Count == 0 ? []
        : Places(sentence.Text).Select(span => span.Of(sentence.Text)).Where(place => !sentence.Cited.Any(record => Names(record, place)))
            .Select(place => new AuditFinding(AuditProblem.UnknownPlace, place));

    private IEnumerable<TextSpan> Places(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (words.Spots.LengthAt(text, i) is > 0 and var spot)
            {
                yield return new TextSpan(i, spot);
                i += spot - 1;
            }
            else if (words.BeforePlace.LengthAt(text, i) is > 0 and var before && Named(text, i + before) is { } place)
            {
                yield return place;
                i = place.End - 1;
            }
        }
    }

    /// <summary>文化广场 in 在文化广场: the words up to the first tail of a place.</summary>
    private TextSpan? Named(string text, int from)
    {
        for (var i = from; i < Math.Min(text.Length, from + LongestName); i++)
        {
            if (text[i] is < '\u4e00' or > '\u9fff' or '的' or '了' or '各' or '全' or '村') return null;
            if (words.PlaceTails.LengthAt(text, i) is > 0 and var tail && i + tail - from >= 2) return new TextSpan(from, i + tail - from);
        }
        return null;
    }

    private bool Names(ActivityRecord record, string place)
    {
        if (record.Text.Contains(place, StringComparison.Ordinal) || record.Place?.Contains(place, StringComparison.Ordinal) == true
            || (record.Place is { Length: > 1 } told && place.Contains(told, StringComparison.Ordinal)) || record.Branch.Contains(place, StringComparison.Ordinal)) return true;
        // 乡敬老院 is 敬老院: of a longer name its end is enough, where the tail itself is a name.
        return place.Length > 3 && record.Text.Contains(place[^3..], StringComparison.Ordinal);
    }
}
