using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Intents;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Themes;
using BenchmarkDotNet.Attributes;

namespace Assistant.Bench;

/// <summary>What reading costs by length: the time of a character must not grow with the text. Not sealed: BenchmarkDotNet derives from it.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private static readonly DateOnly SaidOn = new(2010, 8, 1);

    private ReportReader reports = null!;
    private FigureReader figures = null!;
    private DateReader dates = null!;
    private ThemeClassifier themes = null!;
    private IntentClassifier intents = null!;
    private string text = "";

    /// <summary>UTF-16 code units of the text.</summary>
    [Params(60, 200, 2_000, 20_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Load()
    {
        reports = InstalledStages.Get<ReportReader>();
        figures = InstalledStages.Get<FigureReader>();
        dates = InstalledStages.Get<DateReader>();
        themes = InstalledStages.Get<ThemeClassifier>();
        intents = InstalledStages.Get<IntentClassifier>();
        text = SeasonTexts.OfLength(Length)[0];
    }

    /// <summary>A whole message: dates, branches, items, and of each its theme, place and figures.</summary>
    [Benchmark(Baseline = true)]
    public object Report() => reports.Read(text, SaidOn, Roster.Empty);

    [Benchmark]
    public object Figures() => figures.Read(text, dates.Read(text, SaidOn));

    [Benchmark]
    public object Dates() => dates.Read(text, SaidOn);

    [Benchmark]
    public object Theme() => themes.Classify(text);

    [Benchmark]
    public object Intent() => intents.Classify(text, Role.Secretary);
}
