using System.Globalization;

namespace Assistant.Bot.Documents;

/// <summary>Ids of records in few words: R7, R8, R9 and R12 are R7～R9、R12.</summary>
internal static class RecordRanges
{
    public static string Of(IEnumerable<string> ids)
    {
        var runs = new List<(string First, string Last, int Count)>();
        foreach (var id in ids.OrderBy(id => NumberOf(id) ?? int.MaxValue))
        {
            if (runs.Count > 0 && NumberOf(id) is { } number && NumberOf(runs[^1].Last) == number - 1) runs[^1] = (runs[^1].First, id, runs[^1].Count + 1);
            else runs.Add((id, id, 1));
        }
        return string.Join('、', runs.Select(run => run.Count switch
        {
            1 => run.First,
            2 => $"{run.First}、{run.Last}",
            _ => $"{run.First}～{run.Last}",
        }));
    }

    private static int? NumberOf(string id) =>
        id.StartsWith('R') && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
