using System.CommandLine;
using System.Globalization;
using Assistant.Bot.Storage;
using Assistant.Nlp;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Commands;

/// <summary>The stages of nlp for a command, with the theme model of its data directory. Nothing is opened or locked there.</summary>
internal sealed class ReadingStages(Installation installation)
{
    public TextFolder Seeds => installation.Seeds;

    public TrainingProgress Progress() => TrainingProgress.Of(installation);

    public IServiceProvider For(ParseResult parsed) => new ServiceCollection()
        .AddNlp(installation.Seeds, installation.Prompts, Cache(parsed.DataDirectory()), Progress())
        .BuildServiceProvider();

    /// <summary>The sentence that says where a trained model is now.</summary>
    public string Kept(int count, string directory) => Sentence("kept",
        ("count", count.ToString(CultureInfo.InvariantCulture)), ("directory", directory));

    /// <summary>The sentence that says why a trained model is not used.</summary>
    public string Rejected(ThemeTrialResult trial) => Sentence("rejected",
        ("items", trial.Items.ToString(CultureInfo.InvariantCulture)),
        ("after", trial.RightAfter.ToString(CultureInfo.InvariantCulture)), ("before", trial.RightBefore.ToString(CultureInfo.InvariantCulture)));

    private string Sentence(string key, params IEnumerable<(string Name, string Value)> values) => values.Aggregate(
        Yaml.Read<Dictionary<string, string>>(installation.Prompts["training.yaml"])[key],
        (sentence, value) => sentence.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));

    public static ModelCache Cache(string dataDirectory) => new(dataDirectory, AppContext.BaseDirectory);
}
