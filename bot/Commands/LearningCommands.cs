using System.CommandLine;
using Assistant.Bot.Storage;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Commands;

/// <summary>The commands that teach the theme classifier and say how good it is.</summary>
internal static class LearningCommands
{
    private sealed record LabelledLine(string? Id, string? Text, string? Primary, IReadOnlyList<string>? Accept);

    public static Command Train(ReadingStages stages) => WithFile("train", async (file, parsed) =>
    {
        var directory = parsed.DataDirectory();
        using var held = DataDirectory.Open(directory);
        var corrections = new ThemeCorrections(directory);
        var (own, status) = file is null ? (corrections.Read(), 0) : await Labelled(file);
        // Nothing to learn from: the model of before stays.
        if (own.Count == 0 && status != 0) return status;

        var trainer = new ThemeTrainer(stages.Seeds);
        var progress = stages.Progress();
        progress.Begin();
        var trial = new ThemeTrial(trainer).Run(corrections.Learnt(), own);
        if (trial.Worse)
        {
            await Console.Error.WriteLineAsync(stages.Rejected(trial));
            return status;
        }

        var model = trainer.TrainWith(own, progress);
        var models = Path.Combine(held.Path, ModelCache.Folder);
        if (!new ModelFolder(models).TryKeep(ThemeClassifier.TrainedModel, model.Write()))
            throw new StorageException(StorageProblem.Unreadable, models);
        corrections.KeepLearnt(own);

        await Console.Error.WriteLineAsync(stages.Kept(trainer.Items().Count + own.Count, models));
        return status;
    });

    public static Command Evaluate(ReadingStages stages) => WithFile("evaluate", async (file, parsed) =>
    {
        if (file is null)
        {
            Print(HeldBack(stages));
            return 0;
        }

        var (texts, status) = await Labelled(file);
        if (texts.Count == 0 && status != 0) return status;

        var classifier = stages.For(parsed).GetRequiredService<ThemeClassifier>();
        Print(Evaluation(texts, classifier));
        return status;
    });

    private static Evaluation HeldBack(ReadingStages stages)
    {
        var trainer = new ThemeTrainer(stages.Seeds);
        var parts = trainer.Items().ToLookup(item => SourceFold.Of(item.Source, ThemeTrial.Parts) == 0);
        var progress = stages.Progress();
        progress.Begin();
        var model = trainer.Train([.. parts[false]], progress);
        return Evaluation([.. parts[true]], new ThemeClassifier(model, trainer.Features));
    }

    private static Evaluation Evaluation(IReadOnlyList<LabelledText> texts, ThemeClassifier classifier) =>
        Assistant.Nlp.Learning.Evaluation.Of(texts.Select(text =>
        {
            var guess = classifier.Classify(text.Text);
            return (text, ThemeKeys.Of(guess.Best), guess.Confidence);
        }), ThemeKeys.All);

    private static void Print(Evaluation evaluation) => Console.Out.WriteLine(Json.Write(new
    {
        Accuracy = Math.Round(evaluation.Accuracy, 4),
        MacroF1 = Math.Round(evaluation.MacroF1, 4),
        Ece = Math.Round(evaluation.Ece, 4),
        PerTheme = evaluation.PerLabel.ToDictionary(label => label.Key, label => new
        {
            Precision = Math.Round(label.Value.Precision, 4),
            Recall = Math.Round(label.Value.Recall, 4),
            F1 = Math.Round(label.Value.F1, 4),
            label.Value.Support,
        }),
        evaluation.Confusion,
    }));

    /// <summary>The labelled lines of a file; what is wrong with the others is told on standard error.</summary>
    private static async Task<(IReadOnlyList<LabelledText> Texts, int Status)> Labelled(FileInfo file)
    {
        var texts = new List<LabelledText>();
        var status = await BatchLines.Of(file).Answer<LabelledLine>(line =>
        {
            texts.Add(Text(line));
            return [];
        });
        return (texts, status);
    }

    private static LabelledText Text(LabelledLine line)
    {
        if (string.IsNullOrWhiteSpace(line.Text)) throw new BadLineException("缺少字段 text。");
        if (line.Primary is null) throw new BadLineException("缺少字段 primary（主题）。");
        foreach (var label in (string[])[line.Primary, .. line.Accept ?? []])
            if (ThemeKeys.Parse(label) is null) throw new BadLineException($"没有“{label}”这个主题，可用的是 {string.Join("、", ThemeKeys.All)}。");

        return new LabelledText(line.Id ?? line.Text, "", line.Primary, line.Accept ?? [], line.Text);
    }

    private static Command WithFile(string name, Func<FileInfo?, ParseResult, Task<int>> run)
    {
        var file = new Argument<FileInfo?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(name) { file };
        command.SetAction(parsed => run(parsed.GetValue(file), parsed));
        return command;
    }
}
