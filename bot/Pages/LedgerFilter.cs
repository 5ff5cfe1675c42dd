using System.Globalization;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;
using Microsoft.AspNetCore.Http.Extensions;

namespace Assistant.Bot.Pages;

/// <summary>Which records of the ledger to show. What is null or empty does not filter; withdrawn records show only when asked for.</summary>
/// <param name="From">First day of the activity, included.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Branch">Full name; joint events belong to each of their branches.</param>
/// <param name="Words">Each of these, parted by spaces, stands in the record's words, place or branch.</param>
public sealed record LedgerFilter(
    DateOnly? From = null, DateOnly? To = null, string? Branch = null, Theme? Theme = null, RecordStatus? Status = null, string? Words = null)
{
    public bool IsEmpty => this == new LedgerFilter() || this == new LedgerFilter(Words: "");

    /// <summary>The records that pass, the latest activity first.</summary>
    public IReadOnlyList<ActivityRecord> Of(Ledger ledger) =>
        [.. ledger.Records.Where(Passes).OrderByDescending(record => record.Date.Start).ThenByDescending(record => record.ReportedAt)];

    /// <summary>As written in an address: <c>?from=2010-05-01&amp;theme=study</c>; empty where nothing filters.</summary>
    public string ToQuery()
    {
        var query = new QueryBuilder();
        Add("from", Day(From));
        Add("to", Day(To));
        Add("branch", Branch);
        Add("theme", Theme?.ToString().ToLowerInvariant());
        Add("status", Status?.ToString().ToLowerInvariant());
        Add("words", Words);
        return query.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) query.Add(name, value);
        }
    }

    /// <summary>Reads what an address says; what cannot be understood does not filter.</summary>
    public static LedgerFilter Read(string? from, string? to, string? branch, string? theme, string? status, string? words) => new(
        ReadDay(from), ReadDay(to), NullIfEmpty(branch),
        Enum.TryParse<Theme>(theme, ignoreCase: true, out var readTheme) && Enum.IsDefined(readTheme) ? readTheme : null,
        Enum.TryParse<RecordStatus>(status, ignoreCase: true, out var readStatus) && Enum.IsDefined(readStatus) ? readStatus : null,
        NullIfEmpty(words));

    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private bool Passes(ActivityRecord record) =>
        (From is not { } from || record.Date.End >= from)
        && (To is not { } to || record.Date.Start <= to)
        && (Branch is null || record.Branch == Branch || record.JointBranches.Contains(Branch))
        && (Theme is null || record.Theme == Theme)
        && (Status is null ? record.Status != RecordStatus.Withdrawn : record.Status == Status)
        && (Words ?? "").Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries).All(word => Has(record, word));

    private static bool Has(ActivityRecord record, string word) =>
        record.Text.Contains(word, StringComparison.OrdinalIgnoreCase)
        || record.Branch.Contains(word, StringComparison.Ordinal)
        || record.Place?.Contains(word, StringComparison.Ordinal) == true
        || record.Id.Equals(word, StringComparison.OrdinalIgnoreCase);
}
