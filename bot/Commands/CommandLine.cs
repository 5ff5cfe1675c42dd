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
        var problems = new Problems(installation.Prompts);
        var parsed = Create(installation).Parse(args);
        if (UsageProblem.Of(parsed, problems) is { } reason)
        {
            await Console.Error.WriteLineAsync($"{reason}\n\n{installation.Prompts["usage.txt"].TrimEnd()}");
            return UsageError;
        }
        return await Run(parsed, problems);
    }

    private static async Task<int> Run(ParseResult parsed, Problems problems)
    {
        try
        {
            // The server ends in its own way on a signal; the other commands end as any program does.
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
        }
        catch (StorageException problem)
        {
            await Console.Error.WriteLineAsync(problems.Say(problem));
            return 1;
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // Whoever types a command is told in a sentence; the trace is there for who asks for it.
            await Console.Error.WriteLineAsync(problems.Say("unexpected", ("kind", defect.GetType().Name)));
            if (Environment.GetEnvironmentVariable("ASSISTANT_TRACE") == "1") await Console.Error.WriteLineAsync(defect.ToString());
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
            new ExplainCommand(installation, reading, TimeProvider.System).Create(),
            LearningCommands.Train(reading),
            LearningCommands.Evaluate(reading),
            new DraftCommand(installation).Create(),
            new ReplayCommand(installation).Create(),
            new RecordsCommand(installation).Create(),
            new SearchCommand(reading, TimeProvider.System).Create(),
            new ImportCommand(installation).Create(),
            new ChatCommand(installation).Create(),
        };
        serve.ServeBy(root);
        return root;
    }
}
