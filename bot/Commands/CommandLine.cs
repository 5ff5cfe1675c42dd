using System.CommandLine;
using Assistant.Bot.Storage;

namespace Assistant.Bot.Commands;

/// <summary>The command line of the program: what is given on it, and the exit status.</summary>
internal static class CommandLine
{
    /// <summary>Usage errors end with this status.</summary>
    private const int UsageError = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var installation = Installation.Load();
        var parsed = Create(installation).Parse(args);
        // The server ends in its own way on a signal; the other commands end as any program does.
        if (parsed.Errors.Count == 0) return await Run(parsed, installation);

        await Console.Error.WriteLineAsync(installation.Prompts["usage.txt"]);
        return UsageError;
    }

    private static async Task<int> Run(ParseResult parsed, Installation installation)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
        }
        catch (StorageException problem)
        {
            await Console.Error.WriteLineAsync(new Problems(installation.Prompts).Say(problem));
            return 1;
        }
    }

    private static RootCommand Create(Installation installation)
    {
        var reading = new ReadingStages(installation);
        var serve = new ServeCommand(installation);
        var root = new RootCommand("党支部活动台账与总结助手")
        {
            DataOption.Instance,
            serve.Create(),
            ReadingCommands.Extract(reading),
            ReadingCommands.Read(reading),
            ReadingCommands.Classify(reading),
            ReadingCommands.Intent(reading),
            LearningCommands.Train(reading),
            LearningCommands.Evaluate(reading),
            new DraftCommand(installation).Create(),
            new ReplayCommand(installation).Create(),
            new RecordsCommand(installation).Create(),
            new ImportCommand(installation).Create(),
            new ChatCommand(installation).Create(),
        };
        serve.ServeBy(root);
        return root;
    }
}
