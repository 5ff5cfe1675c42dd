using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;

namespace Assistant.Nlp.Reports;

/// <summary>What a stretch of text mentions, from lists in order of appearance.</summary>
internal static class Mentions
{
    public static IEnumerable<DateMention> Within(this IReadOnlyList<DateMention> dates, int from, int to)
    {
        for (var i = FirstFrom(dates, date => date.Offset, from); i < dates.Count && dates[i].Offset < to; i++) yield return dates[i];
    }

    public static IEnumerable<BranchMention> Within(this IReadOnlyList<BranchMention> branches, int from, int to)
    {
        for (var i = FirstFrom(branches, branch => branch.Span.Start, from); i < branches.Count && branches[i].Span.Start < to; i++)
            yield return branches[i];
    }

    /// <summary>The index of the first that begins at or behind a position.</summary>
    private static int FirstFrom<T>(IReadOnlyList<T> ordered, Func<T, int> start, int from)
    {
        var (low, high) = (0, ordered.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(ordered[middle]) < from) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
