using System.CommandLine;
using System.Globalization;
using System.Text;
using Assistant.Bot.Documents;
using Assistant.Bot.Storage;
using Assistant.Nlp;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Commands;

/// <summary><c>import FILE</c>: reports and records from a file into the ledger.</summary>
internal sealed class ImportCommand(Installation installation)
{
    private readonly Argument<FileInfo?> file = new("FILE") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Problems problems = new(installation.Prompts);
    private readonly ThemeNames themes = new(installation.Seeds);

    public Command Create()
    {
        var command = new Command("import") { file };
        command.SetAction(async parsed =>
        {
            using var directory = DataDirectory.Open(parsed.DataDirectory());
            await using var services = new ServiceCollection()
                .AddNlp(installation.Seeds, installation.Prompts, ReadingStages.Cache(directory.Path), TrainingProgress.Of(installation))
                .AddLiteStorage(directory)
                .AddSingleton(TimeProvider.System)
                .AddSingleton(problems)
                .AddSingleton<RecordImporter>()
                .BuildServiceProvider();
            var importer = services.GetRequiredService<RecordImporter>();
            if (Lines(parsed.GetValue(file)) is not { } lines) return 1;
            return await lines.Answer<ImportLine>(given =>
                importer.Import(given).Select(record => (object)new { Line = lines.Number, Record = Wire.Record(record) }));
        });
        return command;
    }

    /// <summary>The lines of the file, or those of a spreadsheet, made here; null after saying why there are none.</summary>
    private BatchLines? Lines(FileInfo? given)
    {
        if (given is not { Exists: true } table || !ReportTable.Is(table)) return BatchLines.Of(given);
        try
        {
            var rows = new ReportTable(installation.Prompts).Read(table).Select(row => row.Count == 0 ? "" : Json.Write(Fields(row)));
            // The first line of the file is its header.
            return BatchLines.Of(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend("")))));
        }
        catch (Exception)
        {
            // A broken spreadsheet breaks its reader in many ways.
            Console.Error.WriteLine(problems.Say("bad_table", ("file", table.FullName)));
            return null;
        }
    }

    private Dictionary<string, string> Fields(IReadOnlyDictionary<string, string> row) => row.ToDictionary(cell => cell.Key, cell => cell.Key switch
    {
        "theme" => themes.Find(cell.Value) is { } theme ? ThemeKeys.Of(theme) : cell.Value,
        "status" => DocumentWords.Installed.Statuses.FirstOrDefault(status => status.Value == cell.Value).Key ?? cell.Value,
        "at" when DateTime.TryParse(cell.Value, CultureInfo.InvariantCulture, out var at) => $"{at:yyyy-MM-ddTHH:mm:ss}+08:00",
        _ => cell.Value,
    });
}
