using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Texts;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Texts;

public sealed class PatternSieveTests
{
    private static readonly TextFolder Seeds = Checkout.Folder("seeds");

    private static IReadOnlyList<string> Messages { get; } = [.. Seeds.Under("training/").SelectMany(name => Seeds[name].Split('\n')).Select(Halfwidth.Fold)];

    [Fact]
    public void A_look_alike_that_matches_is_never_held_back() => HoldsBackNothingThatMatches(new FigureWords(Seeds["figure-words.yaml"]).Patterns);

    [Fact]
    public void A_date_that_matches_is_never_held_back()
    {
        var dates = new DatePatterns(Seeds, PeriodWords.Read(Seeds["period-words.yaml"]));
        HoldsBackNothingThatMatches(new PatternSieve(dates.Names.Select(dates.Of)));
    }

    [Fact]
    public void A_text_without_digits_and_dates_has_hardly_a_pattern_tried() =>
        Assert.InRange(new FigureWords(Seeds["figure-words.yaml"]).Patterns.MayMatch("组织党员打扫卫生").Count, 0, 3);

    private static void HoldsBackNothingThatMatches(PatternSieve patterns)
    {
        var matched = 0;
        foreach (var message in Messages)
        {
            var tried = patterns.MayMatch(message).ToHashSet();
            for (var i = 0; i < patterns.Count; i++)
            {
                if (!patterns[i].IsMatch(message)) continue;
                matched++;
                Assert.True(tried.Contains(i), $"{patterns[i]} is not tried on {message}");
            }
        }
        Assert.True(matched > Messages.Count / 10, $"only {matched} matches");
    }
}
