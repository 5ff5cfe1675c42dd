using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Intents;
using Assistant.Nlp.Queries;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Texts;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>
/// Whatever people send, the readers answer, and what they answer stands in the text. The texts are the spec files',
/// cut and glued at random places with odd characters between; the seed is fixed.
/// </summary>
public sealed class AnyTextTests
{
    private const int Texts = 1500;
    private static readonly DateOnly SaidOn = new(2010, 5, 16);

    private static readonly string[] Odd =
        ["", "", "", " ", "\n", "\u0000", "🎉", "\ud83d", "\u200b", "亿", "万", "亿亿", "十", "半", "几", "0", "9999999999", "９９９", ".", "%", "％", "~", "-", "至", "每", "月", "日", "年", "第", "（", "》", "”"];

    [Fact]
    public void Figures_and_dates_stand_in_any_text() => Assert.All(Made(), text =>
    {
        var dates = Installed.Get<DateReader>().Read(text, SaidOn);
        var figures = Installed.Get<FigureReader>().Read(text, dates);
        Assert.All(dates, date => Assert.Equal(date.Text, text.Substring(date.Offset, date.Text.Length)));
        Assert.All(dates, date => Assert.True(date.Start <= date.End, $"{date.Text} ends before it starts"));
        Assert.All(figures, figure => Assert.Equal(figure.Text, text.Substring(figure.Start, figure.Text.Length)));
        Assert.All(figures.Zip(figures.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{pair.First.Text} overlaps {pair.Second.Text}"));
    });

    [Fact]
    public void Items_stand_in_any_text_in_order() => Assert.All(Made(), text =>
    {
        var items = Installed.Get<ReportReader>().Read(text, SaidOn, Roster.Empty);
        Assert.All(items, item => Assert.Equal(item.Text, text.Substring(item.Start, item.Text.Length)));
        Assert.All(items, item => Assert.All(item.Figures, figure => Assert.Equal(figure.Text, item.Text.Substring(figure.Start, figure.Text.Length))));
        Assert.All(items.Zip(items.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Text.Length <= pair.Second.Start));
    });

    [Fact]
    public void Any_text_has_an_intent_and_is_a_query() => Assert.All(Made(), text =>
    {
        Assert.InRange(Installed.Get<IntentClassifier>().Classify(text, Role.Staff).Confidence, 0, 1);
        Assert.NotNull(Installed.Get<QueryReader>().Read(text, SaidOn, Roster.Empty));
    });

    private static IEnumerable<string> Made()
    {
        var random = new Random(20100516);
        var told = new[] { "figures.yaml", "not-figures.yaml", "dates.yaml", "items.yaml" }
            .SelectMany(name => Yaml.Read<List<Dictionary<string, object?>>>(File.ReadAllText(Checkout.Path("tests", "specs", name))))
            .Select(row => (string)row["text"]!).ToArray();
        for (var i = 0; i < Texts; i++)
            yield return string.Concat(Enumerable.Range(0, 4).Select(_ => Piece(told[random.Next(told.Length)], random) + Odd[random.Next(Odd.Length)]));
    }

    private static string Piece(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, random.Next(text.Length - start));
    }
}
