using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations.Corrections;

/// <summary>
/// Which records a message means by its own words: 第2条, the last one, or 打井那条. The words for it are in
/// seeds/corrections.yaml.
/// </summary>
internal sealed class RecordPointer
{
    private readonly Regex numbered;
    private readonly Regex last;
    private readonly Regex told;

    public RecordPointer(TextFolder seeds)
    {
        var seed = CorrectionSeed.Read(seeds);
        numbered = CorrectionSeed.Pattern(seed.Numbered);
        last = CorrectionSeed.Pattern(seed.Last);
        told = CorrectionSeed.Pattern(seed.Told);
    }

    /// <param name="records">The records of the last report, in the order told.</param>
    /// <param name="earlier">Other records of the conversation; the last of them is meant first.</param>
    /// <returns>The records pointed at; empty where the message points at none. Never more than <paramref name="records"/> unless it tells another by its words.</returns>
    public IReadOnlyList<ActivityRecord> Find(string message, IReadOnlyList<ActivityRecord> records, IEnumerable<ActivityRecord> earlier)
    {
        var named = numbered.Matches(message).Select(match => NumberOf(match.Groups["number"].Value))
            .Where(number => number >= 1 && number <= records.Count).Distinct().ToList();
        if (named.Count > 0) return [.. named.Select(number => records[number - 1])];
        if (records.Count > 1 && last.IsMatch(message)) return [records[^1]];

        var words = told.Match(message).Groups["words"].Value;
        if (words.Length < 2) return [];
        return records.Concat(earlier.Reverse()).Where(record => Says(record, words)).Take(1).ToList();
    }

    /// <summary>The message without what points: 第2条确认 → 确认.</summary>
    public string Without(string message) => numbered.Replace(message, "").Trim();

    private static bool Says(ActivityRecord record, string words)
    {
        if (record.Text.Contains(words, StringComparison.Ordinal) || record.Date.Text == words) return true;
        var pairs = Enumerable.Range(0, words.Length - 1).Select(i => words.Substring(i, 2)).ToList();
        return pairs.Count > 1 && pairs.Count(pair => record.Text.Contains(pair, StringComparison.Ordinal)) * 2 >= pairs.Count + 1;
    }

    private static int NumberOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : "一二三四五六七八九".IndexOf(number, StringComparison.Ordinal) + 1;
}
