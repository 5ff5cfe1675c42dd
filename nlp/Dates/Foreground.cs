using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Dates;

/// <summary>Sends a date to the background where a later one of its sentence tells the day of the activity.</summary>
internal static class Foreground
{
    /// <summary>2009年立的项, 8月就批下来的: a date older than this is history beside one of late.</summary>
    private const int LongPast = 180;

    /// <summary>How near to the day of the message the activity's own date is then.</summary>
    private const int OfLate = 45;

    private static readonly Regex OfThing = new(@"\G(?:[一-龥]{1,4}的[一-龥]{1,8}，|(?!召开|组织|举办|开展|举行|开|搞|办)[一-龥]{1,2}的[^，。；,;]{0,12}[，,])", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public static IReadOnlyList<DateMention> Of(string text, List<DateMention> mentions, DateOnly saidOn)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (mentions[i].Background || i > 0 && mentions.Take(i).Any(earlier => !earlier.Background)) continue;
            var end = Clauses.SentenceEnd(text, mentions[i].OffsetEnd);
            if (mentions.Skip(i + 1).Any(later => later.Offset < end && !later.Background && GoesBefore(text, later, mentions[i], saidOn)))
                mentions[i] = mentions[i] with { Background = true };
        }
        return mentions;
    }

    private static bool GoesBefore(string text, DateMention later, DateMention first, DateOnly saidOn)
    {
        if (later.Start > saidOn) return false;
        if (first.Start > saidOn) return true; // 公约下周二上墙，今天先印好了
        var oneDay = later.Start == later.End;
        if (first.Rule == "relative-day" && first.Start == saidOn && later.Start == saidOn) return first.Text is ['刚', ..] or ['方', ..]; // 刚刚开完，今晚的夜学
        if (first.End < saidOn.AddDays(-LongPast) && later.Start >= saidOn.AddDays(-OfLate)) return true;
        return oneDay && later.Start > first.End && OfThing.IsMatch(text, first.OffsetEnd); // 10月1日到手的补贴款，9号发完了
    }
}
