using System.Text.Json;
using Assistant.Nlp.Texts;

namespace Assistant.Bench;

/// <param name="Start">First code unit of the words.</param>
/// <param name="End">The code unit behind them.</param>
/// <param name="Unit">Empty where the program tells none.</param>
internal sealed record NumberAnswer(int Start, int End, decimal Value, decimal? Max, string Unit);

/// <summary>Days, both included.</summary>
internal sealed record DateAnswer(DateOnly Start, DateOnly End);

internal sealed record ThemeAnswer(string Theme, double Confidence);

/// <summary>Texts answered a second of one core, the loading of the program left out.</summary>
internal sealed record Speed(double? Figures, double? Dates, double? Themes, double? Whole);

/// <summary>What a program answers to the shared cases, case by case in their order; null for what it does not do.</summary>
internal sealed record Answers(
    string Name, IReadOnlyList<IReadOnlyList<NumberAnswer>>? Figures, IReadOnlyList<IReadOnlyList<NumberAnswer>>? LookAlikes,
    IReadOnlyList<IReadOnlyList<DateAnswer>>? Dates, IReadOnlyList<ThemeAnswer>? Themes, Speed PerSecond)
{
    public static Answers Read(string file) => JsonSerializer.Deserialize<Answers>(File.ReadAllText(file), Json.Options)!;
}
