using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assistant.Bot.Conversations;
using Assistant.Bot.Storage;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Commands;

/// <summary>A line to import → records in the ledger. The same line twice is kept once.</summary>
internal sealed class RecordImporter(LedgerStore ledger, RosterStore roster, ReportReader reader, SameEvents events, TimeProvider clock, Problems problems)
{
    /// <summary>What stands for the conversation in the source of an imported report.</summary>
    private const string Conversation = "import";

    /// <summary>The offset of reports that tell only their day.</summary>
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <returns>The records kept, or those kept before from the same line.</returns>
    /// <exception cref="BadLineException">The line has no words, no branch or tells of no activity.</exception>
    public IReadOnlyList<ActivityRecord> Import(ImportLine line)
    {
        var said = Hearing.Clean(line.Text ?? throw new BadLineException(problems.Say("field_missing", ("field", "text"))));
        return line.IsRecord ? [Kept(RecordOf(line))] : Reported(line, said);
    }

    private ActivityRecord Kept(ActivityRecord record)
    {
        Join(record);
        if (ledger.Get(record.Id) is { } known)
        {
            if (Json.Write(known with { Revision = record.Revision }) == Json.Write(record)) return known;
            record = record with { Revision = Math.Max(record.Revision, known.Revision + 1) };
        }
        ledger.Keep(record);
        return record;
    }

    private ActivityRecord RecordOf(ImportLine line)
    {
        var at = SaidAt(line) ?? (line.Date is null ? clock.GetLocalNow() : new DateTimeOffset(DateOf(line).Start, TimeOnly.MinValue, Beijing));
        var day = DateOnly.FromDateTime(at.DateTime);
        var date = line.Date is { ValueKind: not JsonValueKind.Null } ? DateOf(line) : new RecordDate("", day, day, Assumed: true);
        var named = reader.Read(line.Text!, DateOnly.FromDateTime(at.DateTime), roster.Read()).SelectMany(item => item.Branches).Distinct();
        var branch = line.Branch is { Length: > 0 } given ? given : throw new BadLineException(problems.Say("no_branch"));
        return new ActivityRecord(
            line.Id!, branch, [.. named.Where(name => name != branch)], date, line.Theme ?? Read(line, at).Theme.Best, line.Confidence ?? 1,
            line.ThemeBy ?? (line.Theme is null ? ThemeBy.Model : ThemeBy.Person), line.Text!, line.Place, line.Figures!,
            line.Status ?? RecordStatus.Pending, line.SameEventAs, line.ReportedBy ?? line.User ?? "", at,
            line.Source ?? new RecordSource(Conversation, line.Id!), Math.Max(1, line.Revision ?? 1));
    }

    private IReadOnlyList<ActivityRecord> Reported(ImportLine line, string said)
    {
        if (line.Id is { Length: > 0 } id && ledger.Get(id) is { } there && there.Text == said) return [there];

        var source = new RecordSource(Conversation, IdOf(line));
        if (ledger.Read().Records.Where(record => record.Source == source).ToList() is { Count: > 0 } known) return known;

        var at = SaidAt(line) ?? clock.GetLocalNow();
        var day = DateOnly.FromDateTime(at.DateTime);
        var items = reader.Read(said, day, RosterWith(line.Branch));
        if (items.Count == 0) throw new BadLineException(problems.Say("no_activity"));

        var records = new List<ActivityRecord>();
        foreach (var item in items)
        {
            var branch = line.Branch is { Length: > 0 } own ? own : item.Branches.FirstOrDefault() ?? throw new BadLineException(problems.Say("no_branch"));
            var given = line.Id is { Length: > 0 } named && records.Count == 0 && ledger.Get(named) is null ? named : null;
            var record = ReportKeeper.RecordOf(given ?? ledger.NextId(), item, branch, day, line.ReportedBy ?? line.User ?? line.Name ?? "", at, source);
            var told = Told(line, record);
            records.Add(told with { SameEventAs = events.FirstTelling(told, [.. ledger.Read().Records, .. records])?.Id });
        }
        foreach (var record in records) Join(record);
        ledger.Keep(records);
        return records;
    }

    /// <summary>What the line says by itself goes before what was read.</summary>
    private ActivityRecord Told(ImportLine line, ActivityRecord record) => record with
    {
        Date = record.Date.Assumed && line.Date is { ValueKind: JsonValueKind.String } ? DateOf(line) : record.Date,
        Theme = line.Theme ?? record.Theme,
        ThemeBy = line.Theme is null ? ThemeBy.Model : ThemeBy.Person,
        Confidence = line.Theme is null ? record.Confidence : 1,
        Place = line.Place ?? record.Place,
        Status = line.Status ?? record.Status,
    };

    private ReportItem Read(ImportLine line, DateTimeOffset at) =>
        reader.Read(line.Text!, DateOnly.FromDateTime(at.DateTime), roster.Read()) is [var first, ..] ? first
            : throw new BadLineException(problems.Say("no_activity"));

    private RecordDate DateOf(ImportLine line)
    {
        try
        {
            if (line.Date is { ValueKind: JsonValueKind.Object } date) return date.Deserialize<RecordDate>(Json.Options)! with { Text = TextOf(date) };
            if (line.Date is { ValueKind: JsonValueKind.String } day && DateOnly.TryParse(day.GetString(), CultureInfo.InvariantCulture, out var told))
                return new RecordDate("", told, told, Assumed: false);
        }
        catch (JsonException)
        {
            // Told below: the date is there and is none.
        }
        throw new BadLineException(problems.Say("bad_date", ("field", "date")));
    }

    private static string TextOf(JsonElement date) =>
        date.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private DateTimeOffset? SaidAt(ImportLine line) => line.ReportedAt ?? line.At
        ?? (line.RefDate is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, Beijing)
            : line.Date is { ValueKind: JsonValueKind.String } && !line.IsRecord ? new DateTimeOffset(DateOf(line).Start, TimeOnly.MinValue, Beijing) : null);

    private Roster RosterWith(string? branch) => branch is { Length: > 0 } && !IsCommittee(branch) ? roster.Read().With(Branch.Named(branch)) : roster.Read();

    /// <summary>A branch that reports joins the roster; the township's own body is none.</summary>
    private void Join(ActivityRecord record)
    {
        if (!IsCommittee(record.Branch)) roster.Join(Branch.Named(record.Branch));
    }

    private bool IsCommittee(string name) => name == roster.Read().Committee || name.EndsWith("党委", StringComparison.Ordinal) || name.EndsWith("政府", StringComparison.Ordinal);

    private static string IdOf(ImportLine line) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json.Write(line))))[..20];
}
