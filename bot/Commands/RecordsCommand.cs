using System.CommandLine;
using System.Text;
using Assistant.Bot.Documents;
using Assistant.Bot.Storage;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Commands;

/// <summary><c>records</c>: the records of the ledger, as JSON Lines or as a spreadsheet.</summary>
internal sealed class RecordsCommand(Installation installation)
{
    private readonly Option<DateOnly?> from = new("--from") { HelpName = "DATE" };
    private readonly Option<DateOnly?> to = new("--to") { HelpName = "DATE" };
    private readonly Option<string?> branch = new("--branch") { HelpName = "NAME" };
    private readonly Option<Theme?> theme = new("--theme") { HelpName = "KEY" };
    private readonly Option<RecordStatus?> status = new("--status") { HelpName = "STATUS" };
    private readonly Option<string> format = new Option<string>("--format") { DefaultValueFactory = _ => "jsonl" }.AcceptOnlyFromAmong("jsonl", "xlsx");
    private readonly Option<FileInfo?> output = new("--out") { HelpName = "FILE" };
    private readonly Problems problems = new(installation.Prompts);

    public Command Create()
    {
        var command = new Command("records") { from, to, branch, theme, status, format, output };
        command.SetAction(parsed =>
        {
            using var directory = DataDirectory.Open(parsed.DataDirectory());
            var ledger = new LedgerStore(directory, new RosterStore(directory)).Read();
            return Write(parsed, [.. ledger.Records.Where(record => Wanted(record, parsed, ledger.Roster))]);
        });
        return command;
    }

    private bool Wanted(ActivityRecord record, ParseResult parsed, Roster roster) =>
        (parsed.GetValue(from) is not { } first || record.Date.End >= first)
        && (parsed.GetValue(to) is not { } last || record.Date.Start <= last)
        && (parsed.GetValue(theme) is not { } wanted || record.Theme == wanted)
        && (parsed.GetValue(status) is not { } state || record.Status == state)
        && (parsed.GetValue(branch) is not { } name || record.JointBranches.Prepend(record.Branch).Any(own => IsCalled(own, name, roster)));

    /// <summary>By its full name, its short name or another it goes by.</summary>
    private static bool IsCalled(string branch, string name, Roster roster) =>
        branch == name || Branch.ShortOf(branch) == name
        || roster.Find(branch) is { } known && (known.Short == name || known.Aliases.Contains(name));

    private int Write(ParseResult parsed, IReadOnlyList<ActivityRecord> records)
    {
        var file = parsed.GetValue(output);
        if (parsed.GetValue(format) == "xlsx" && file is null)
        {
            Console.Error.WriteLine(problems.Say("xlsx_needs_out"));
            return 2;
        }
        try
        {
            using var stream = file is null ? Console.OpenStandardOutput() : file.Create();
            if (parsed.GetValue(format) == "xlsx") RecordsXlsx.Write(records, stream);
            else WriteLines(records, stream);
        }
        catch (Exception problem) when (file is not null && problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(problems.Say("out_unwritable", ("file", file!.FullName)));
            return 1;
        }
        if (file is not null)
            Console.Error.WriteLine(problems.Say("written", ("file", file.FullName), ("count", records.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        return 0;
    }

    private static void WriteLines(IReadOnlyList<ActivityRecord> records, Stream stream)
    {
        using var lines = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (var record in records) lines.WriteLine(Json.Write(Wire.Record(record)));
    }
}
