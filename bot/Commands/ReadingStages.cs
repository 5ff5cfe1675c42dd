using System.CommandLine;
using System.Globalization;
using Assistant.Bot.Storage;
using Assistant.Nlp;
using Assistant.Nlp.Texts;

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
    public string Kept(int count, string directory) => Yaml.Read<Dictionary<string, string>>(installation.Prompts["training.yaml"])["kept"]
        .Replace("{count}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{directory}", directory, StringComparison.Ordinal);

    public static ModelCache Cache(string dataDirectory) => new(dataDirectory, AppContext.BaseDirectory);
}
