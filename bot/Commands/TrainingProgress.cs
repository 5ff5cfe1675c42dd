using System.Globalization;
using Assistant.Nlp.Texts;
using Spectre.Console;

namespace Assistant.Bot.Commands;

/// <summary>Tells on standard error how far a training is: a bar where that is a terminal, else two lines.</summary>
internal sealed class TrainingProgress(TextWriter errors, bool terminal, string begun, string done) : IProgress<double>
{
    private const int Width = 30;
    private bool telling;

    public static TrainingProgress Of(Installation installation)
    {
        var words = Yaml.Read<Dictionary<string, string>>(installation.Prompts["training.yaml"]);
        return new TrainingProgress(Console.Error, !Console.IsErrorRedirected, words["begun"], words["done"]);
    }

    /// <summary>Says that a training begins; told by the first report where nobody says so before.</summary>
    public void Begin()
    {
        if (telling) return;
        telling = true;
        if (!terminal) errors.WriteLine(begun);
    }

    public void Report(double value)
    {
        Begin();
        if (terminal) Bar().Write($"\r{begun} {Filled(value)} {value.ToString("P0", CultureInfo.InvariantCulture)} ");
        if (value < 1) return;

        errors.WriteLine(terminal ? "" : done);
        telling = false;
    }

    private static string Filled(double value)
    {
        var filled = (int)Math.Round(Math.Clamp(value, 0, 1) * Width);
        return new string('█', filled) + new string('░', Width - filled);
    }

    private IAnsiConsole Bar() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) });
}
