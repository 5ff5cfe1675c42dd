using System.Diagnostics;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;
using Assistant.Tests;

namespace Assistant.Bench;

/// <summary>This program's answers to the shared cases.</summary>
internal static class OwnAnswers
{
    private static readonly DateOnly SaidOn = new(2010, 8, 1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static string To(SharedCases cases)
    {
        var (figures, dates) = (InstalledStages.Get<FigureReader>(), InstalledStages.Get<DateReader>());
        var (themes, reports) = (InstalledStages.Get<ThemeClassifier>(), InstalledStages.Get<ReportReader>());
        IReadOnlyList<NumberAnswer> Figures(FigureCase one) =>
            [.. figures.Read(one.Text, dates.Read(one.Text, SaidOn)).Select(f => new NumberAnswer(f.Start, f.End, f.Value, f.Max, f.Unit))];
        return Json.Write(new Answers(
            "Assistant", [.. cases.Figures.Select(Figures)], [.. cases.LookAlikes.Select(Figures)],
            [.. cases.Dates.Select(one => Date(dates, one))], Themes(cases, themes),
            new Speed(
                PerSecond(cases.Messages, text => figures.Read(text, dates.Read(text, SaidOn))),
                PerSecond(cases.Messages, text => dates.Read(text, SaidOn)),
                PerSecond(cases.Messages, text => themes.Classify(text)),
                PerSecond(cases.Messages, text => reports.Read(text, SaidOn, Roster.Empty)))));
    }

    private static IReadOnlyList<DateAnswer> Date(DateReader dates, DateCase one) =>
        DateMention.Main(dates.Read(one.Text, one.Ref)) is { } told ? [new DateAnswer(told.Start, told.End)] : [];

    /// <summary>An item of the seeds is judged by a model that never saw its source; a text of nobody there by the model that ships.</summary>
    private static IReadOnlyList<ThemeAnswer> Themes(SharedCases cases, ThemeClassifier shipped)
    {
        var trainer = new ThemeTrainer(Checkout.Folder("seeds"));
        var models = new Dictionary<int, ThemeClassifier> { [-1] = shipped };
        for (var part = 0; part < SharedCases.Parts; part++)
        {
            LabelledText[] rest = [.. trainer.Items().Where(item => SourceFold.Of(item.Source, SharedCases.Parts) != part)];
            models[part] = new ThemeClassifier(trainer.Train(rest), trainer.Features);
        }
        return [.. cases.Themes.Select(one => models[one.Part].Classify(one.Text)).Select(guess => new ThemeAnswer(ThemeKeys.Of(guess.Best), guess.Confidence))];
    }

    /// <summary>Once over all texts to warm up, then whole rounds for some seconds.</summary>
    private static double PerSecond(IReadOnlyList<string> texts, Func<string, object> answer)
    {
        foreach (var text in texts) answer(text);
        var (done, watch) = (0, Stopwatch.StartNew());
        while (watch.Elapsed < Measured)
        {
            foreach (var text in texts) answer(text);
            done += texts.Count;
        }
        return done / watch.Elapsed.TotalSeconds;
    }
}
