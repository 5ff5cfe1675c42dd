using System.CommandLine;
using Assistant.Bot.Storage;
using Assistant.Nlp;

namespace Assistant.Bot.Commands;

/// <summary><c>import FILE</c>: reports and records from a file into the ledger.</summary>
internal sealed class ImportCommand(Installation installation)
{
    private readonly Argument<FileInfo?> file = new("FILE") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Problems problems = new(installation.Prompts);

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
            var lines = BatchLines.Of(parsed.GetValue(file));
            return await lines.Answer<ImportLine>(given =>
                importer.Import(given).Select(record => (object)new { Line = lines.Number, Record = Wire.Record(record) }));
        });
        return command;
    }
}
