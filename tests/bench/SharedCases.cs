using System.Globalization;
using System.Text.Json;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;
using Assistant.Tests;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Assistant.Bench;

/// <summary>A number of a case with what it must be read as.</summary>
/// <param name="Start">Where the words begin, in UTF-16 code units.</param>
internal sealed record FigureGold(string Text, int Start, decimal Value, decimal? Max, string Unit);

/// <param name="Set">specs (which the readers were built with) or heldback.</param>
internal sealed record FigureCase(string Set, string Text, IReadOnlyList<FigureGold> Figures);

/// <param name="Start">First day of the activity, null where the text tells none.</param>
internal sealed record DateCase(string Set, string Text, DateOnly Ref, DateOnly? Start, DateOnly? End);

/// <param name="Part">Which fifth of the sources it is held back with; -1 for a text that no source of the seeds wrote.</param>
internal sealed record ThemeCase(string Text, string Source, string Style, string Primary, IReadOnlyList<string> Accept, int Part);

/// <summary>The cases that this program and the others answer alike.</summary>
/// <param name="Messages">Texts of 60 characters, for speed.</param>
internal sealed record SharedCases(
    IReadOnlyList<FigureCase> Figures, IReadOnlyList<FigureCase> LookAlikes, IReadOnlyList<DateCase> Dates,
    IReadOnlyList<ThemeCase> Themes, IReadOnlyList<string> Messages)
{
    /// <summary>Parts of whole sources that theme items are held back in.</summary>
    public const int Parts = 5;

    private const int MessageLength = 60;

    private const string HeldBack = "heldback";

    /// <summary>Where the cases of a set are; of those held back, the last set is the one that nobody looked at.</summary>
    private static readonly (string Set, string Folder)[] Sets = [("specs", "tests/specs"), (HeldBack, "tests/heldback/third")];

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    private sealed class FigureRow
    {
        public string Text { get; set; } = "";
        public List<FigureRowFigure> Figures { get; set; } = [];
    }

    private sealed class FigureRowFigure
    {
        public string Text { get; set; } = "";
        public decimal Value { get; set; }
        public decimal? Max { get; set; }
        public string Unit { get; set; } = "";
    }

    private sealed class DateRow
    {
        public string Text { get; set; } = "";
        public string Ref { get; set; } = "";
        public DateRowDate? Date { get; set; }
    }

    private sealed class DateRowDate
    {
        public string Start { get; set; } = "";
        public string End { get; set; } = "";
    }

    /// <summary>All cases of the checkout, as JSON.</summary>
    public static string Write() => Json.Write(new SharedCases(
        FigureCases("figures.yaml"), FigureCases("not-figures.yaml"),
        [.. Rows<DateRow>("dates.yaml").Select(row => new DateCase(row.Set, row.Row.Text, Day(row.Row.Ref)!.Value, Day(row.Row.Date?.Start), Day(row.Row.Date?.End)))],
        [.. SeedThemes(), .. HeldBackThemes()],
        SeasonTexts.OfLength(MessageLength)));

    public static SharedCases Read(string file) => JsonSerializer.Deserialize<SharedCases>(File.ReadAllText(file), Json.Options)!;

    private static IReadOnlyList<FigureCase> FigureCases(string file) =>
        [.. Rows<FigureRow>(file).Select(row => new FigureCase(row.Set, row.Row.Text, [.. Placed(row.Row)]))];

    /// <summary>The figures of a row stand in their order in the text.</summary>
    private static IEnumerable<FigureGold> Placed(FigureRow row)
    {
        var at = 0;
        foreach (var figure in row.Figures)
        {
            at = row.Text.IndexOf(figure.Text, at, StringComparison.Ordinal);
            yield return new FigureGold(figure.Text, at, figure.Value, figure.Max, figure.Unit);
            at++;
        }
    }

    private static IEnumerable<ThemeCase> SeedThemes() => new ThemeTrainer(Checkout.Folder("seeds")).Items()
        .Select(item => new ThemeCase(item.Text, item.Source, item.Style, item.Label, item.Accept, SourceFold.Of(item.Source, Parts)));

    private static IEnumerable<ThemeCase> HeldBackThemes() =>
        LabelledTable.Read(File.ReadAllText(Checkout.Path("tests", HeldBack, "second", "themes.tsv")), "themes.tsv", "theme", "style")
            .Select(item => new ThemeCase(item.Text, item.Source, item.Style, item.Label, item.Accept, -1));

    private static DateOnly? Day(string? written) => written is null ? null : DateOnly.Parse(written, CultureInfo.InvariantCulture);

    private static IEnumerable<(string Set, TRow Row)> Rows<TRow>(string file) => Sets.SelectMany(set =>
        Yaml.Deserialize<List<TRow>>(File.ReadAllText(Checkout.Path(set.Folder, file))).Select(row => (set.Set, row)));
}
