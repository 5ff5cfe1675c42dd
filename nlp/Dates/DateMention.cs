namespace Assistant.Nlp.Dates;

/// <summary>A day or period told in a text, resolved against the day it was said. Both days are inclusive.</summary>
/// <param name="Text">The exact words.</param>
/// <param name="Offset">Where they stand, in UTF-16 code units.</param>
/// <param name="Rule">The name of the rule that read it; for explanations only.</param>
/// <param name="Background">Whether it only frames what is told: the day of a notice, a deadline, the year a hall was built.</param>
public sealed record DateMention(string Text, int Offset, DateOnly Start, DateOnly End, string Rule = "", bool Background = false)
{
    /// <summary>The first position after the mention.</summary>
    public int OffsetEnd => Offset + Text.Length;

    /// <summary>The mention that dates the activity: the first that is no background; a day told later inside a year or month goes before it.</summary>
    public static DateMention? Main(IEnumerable<DateMention> mentions)
    {
        var candidates = mentions.Where(mention => !mention.Background).ToList();
        if (candidates.Count == 0) return mentions.FirstOrDefault(mention => mention.Rule == "relative-year");
        var first = candidates[0];
        var finer = candidates.Skip(1).FirstOrDefault(later =>
            first.End.DayNumber - first.Start.DayNumber > 300 && later.End.DayNumber - later.Start.DayNumber < 32);
        return finer ?? candidates.Skip(1).FirstOrDefault(later => IsDayWithin(first, later)) ?? first;
    }

    /// <summary>腊月里忙，1月7日才送完.</summary>
    private static bool IsDayWithin(DateMention month, DateMention day) =>
        month.End.DayNumber - month.Start.DayNumber >= 28 && !month.Rule.EndsWith("-since", StringComparison.Ordinal)
        && day.Start == day.End && day.Start >= month.Start && day.End <= month.End;
}
