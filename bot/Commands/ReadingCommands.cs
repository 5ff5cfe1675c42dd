using System.CommandLine;
using System.Text.Json;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Intents;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Themes;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Bot.Commands;

/// <summary>The batch commands that understand texts and keep nothing: extract, read, classify, intent.</summary>
internal static class ReadingCommands
{
    /// <param name="Id">Given back as it came, be it text or a number.</param>
    private sealed record TextLine(JsonElement? Id, string? Text, DateOnly? RefDate, string? Branch, Role? Role);

    public static Command Extract(ReadingStages stages) => Batch(stages, "extract", (nlp, line) =>
    {
        var (text, saidOn) = (TextOf(line), DayOf(line));
        var dates = nlp.GetRequiredService<DateReader>().Read(text, saidOn);
        var figures = nlp.GetRequiredService<FigureReader>().Read(text, dates);
        return new { line.Id, Date = Wire.Date(DateMention.Main(dates)), Figures = figures.Select(Wire.Figure) };
    });

    public static Command Read(ReadingStages stages) => Batch(stages, "read", (nlp, line) =>
    {
        var items = nlp.GetRequiredService<ReportReader>().Read(TextOf(line), DayOf(line), Roster.Empty);
        return new
        {
            line.Id,
            Items = items.Select(item => new
            {
                item.Text,
                item.Start,
                Branch = item.OwnerFor(line.Branch),
                Date = Wire.Date(item.Date),
                item.Place,
                Theme = item.Theme.Best,
                Confidence = Math.Round(item.Theme.Confidence, 4),
                Figures = item.Figures.Select(Wire.Figure),
            }),
        };
    });

    public static Command Classify(ReadingStages stages) => Batch(stages, "classify", (nlp, line) =>
    {
        var guess = nlp.GetRequiredService<ThemeClassifier>().Classify(TextOf(line));
        return new
        {
            line.Id,
            Theme = guess.Best,
            Confidence = Math.Round(guess.Confidence, 4),
            Scores = guess.Scores.ToDictionary(score => score.Key.ToString(), score => Math.Round(score.Value, 4)),
        };
    });

    public static Command Intent(ReadingStages stages) => Batch(stages, "intent", (nlp, line) =>
    {
        var guess = nlp.GetRequiredService<IntentClassifier>().Classify(TextOf(line), line.Role ?? Role.Secretary);
        return new { line.Id, guess.Intent, Confidence = Math.Round(guess.Confidence, 4) };
    });

    private static Command Batch(ReadingStages stages, string name, Func<IServiceProvider, TextLine, object> answer)
    {
        var file = new Argument<FileInfo?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(name) { file };
        command.SetAction(parsed =>
        {
            var nlp = stages.For(parsed);
            return BatchLines.Of(parsed.GetValue(file)).Answer<TextLine>(line => [answer(nlp, line)]);
        });
        return command;
    }

    private static string TextOf(TextLine line) => line.Text ?? throw new BadLineException("缺少字段 text。");

    private static DateOnly DayOf(TextLine line) =>
        line.RefDate ?? throw new BadLineException("缺少字段 ref_date（说话的日期，如 2010-05-16）。");
}
