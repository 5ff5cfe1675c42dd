using System.Globalization;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Tests;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>The measure words of seeds/measure-words.yaml: enough of them, and each read behind a number with its unit and conversion.</summary>
public sealed class MeasureWordTests
{
    private const int Floor = 400;
    private static readonly DateOnly SaidOn = new(2010, 5, 16);

    [Fact]
    public void There_are_enough_measure_words() => Assert.InRange(Words().Count(), Floor, 2_000);

    [Fact]
    public void No_measure_word_is_listed_twice() =>
        Assert.Equal("", string.Join(' ', Words().GroupBy(word => word.Word).Where(group => group.Count() > 1).Select(group => group.Key)));

    [Fact]
    public void Every_measure_word_is_read_in_a_sentence() =>
        Assert.Equal("", string.Join(' ', Words().Where(word => !IsRead(word)).Select(word => word.Word)));

    /// <summary>Whether 37 of them are read with their unit and conversion in one of the sentences in which the word may stand.</summary>
    private static bool IsRead(Row word) => Sentences(word).Any(text =>
    {
        var figures = Installed.Get<FigureReader>().Read(text, Installed.Get<DateReader>().Read(text, SaidOn));
        return figures is [var figure] && figure.Value == 37 * word.Factor && figure.Unit == word.Unit && figure.Kind == word.Kind
            && figure.Text.EndsWith(word.Word, StringComparison.Ordinal);
    });

    private static IEnumerable<string> Sentences(Row word) =>
        from before in Allowed(Figures.OnlyAfter, word.Word, ["大家清点，共", "大家清点，有"])
        from after in Allowed(Measures.OnlyBefore, word.Word, ["，很好。"])
        select $"{before}37{word.Word}{after}";

    private static IEnumerable<string> Allowed(Dictionary<string, List<string>> table, string word, string[] otherwise) =>
        table.TryGetValue(word, out var listed) ? listed.Concat(otherwise) : otherwise;

    private static IEnumerable<Row> Words() => Measures.WordsByKind.SelectMany(entry =>
        entry.Words.Select(word => new Row(word.Key, entry.Unit, decimal.Parse(word.Value, CultureInfo.InvariantCulture), entry.Kind))
            .Concat(entry.AsWritten.Select(word => new Row(word, word, 1, entry.Kind))));

    private static readonly MeasureSeed Measures = Seed<MeasureSeed>("measure-words.yaml");
    private static readonly FigureSeed Figures = Seed<FigureSeed>("figure-words.yaml");

    private static T Seed<T>(string name) => new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build()
        .Deserialize<T>(File.ReadAllText(Checkout.Path("seeds", name)));

    private sealed record Row(string Word, string Unit, decimal Factor, FigureKind Kind);

    private sealed class MeasureSeed
    {
        public List<Entry> WordsByKind { get; set; } = [];
        public Dictionary<string, List<string>> OnlyBefore { get; set; } = [];
    }

    private sealed class FigureSeed
    {
        public Dictionary<string, List<string>> OnlyAfter { get; set; } = [];
    }

    private sealed class Entry
    {
        public FigureKind Kind { get; set; }
        public string Unit { get; set; } = "";
        public Dictionary<string, string> Words { get; set; } = [];
        public List<string> AsWritten { get; set; } = [];
    }
}
