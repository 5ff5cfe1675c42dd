using System.CommandLine;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Commands;

/// <summary><c>explain</c>: how each date, figure and theme of a message came about, by words and rule, for people to read.</summary>
internal sealed class ExplainCommand(Installation installation, ReadingStages stages, TimeProvider clock)
{
    private readonly Argument<string> message = new("TEXT");
    private readonly Option<DateOnly?> asOf = new("--as-of") { HelpName = "DATE" };

    public Command Create()
    {
        var command = new Command("explain") { message, asOf };
        command.SetAction(parsed =>
        {
            var nlp = stages.For(parsed);
            var day = parsed.GetValue(asOf) ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
            var items = nlp.GetRequiredService<ReportReader>().Read(parsed.GetValue(message) ?? "", day, Roster.Empty);
            var explanation = new Explanation(installation.Prompts, nlp.GetRequiredService<ThemeNames>(), new ThemeCueFinder(installation.Seeds, nlp.GetRequiredService<ThemeClassifier>()));
            using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
            foreach (var line in explanation.Of(items)) output.WriteLine(line);
            return 0;
        });
        return command;
    }
}
