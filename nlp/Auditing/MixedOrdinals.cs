using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>首先, 其次, 第三: a later step of one set of ordinals after the first steps of another.</summary>
internal sealed partial class MixedOrdinals : IPaperRule
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>A word that counts a step, the set it is of and the step it counts.</summary>
    private sealed record Step(Match Match, string Set, int Number);

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(Mixed);

    private static IEnumerable<PaperFinding> Mixed(ReadParagraph paragraph)
    {
        var steps = Word().Matches(paragraph.Text).Select(Read).ToList();
        for (var i = 1; i < steps.Count; i++)
        {
            var before = steps.Take(i).ToList();
            if (steps[i].Number < 2 || before.Exists(step => step.Set == steps[i].Set)) continue;
            yield return paragraph.Found(PaperRule.OrdinalsMixed, steps[i].Match.Index, steps[i].Match.Length, before[^1].Match.Value);
        }
    }

    private static Step Read(Match match) => match.Value switch
    {
        "首先" => new Step(match, "首先", 1),
        "其次" => new Step(match, "首先", 2),
        "再次" or "再者" => new Step(match, "首先", 3),
        ['其', var digit] => new Step(match, "其一", Digits.IndexOf(digit) + 1),
        ['第', var digit, ..] => new Step(match, "第一", Digits.IndexOf(digit) + 1),
        [var digit, var kind] => new Step(match, $"一{kind}", Digits.IndexOf(digit) + 1),
        _ => new Step(match, match.Value, 1),
    };

    [GeneratedRegex(@"(?<=^|[。；：，、（])(?:首先|其次|再次|再者|其[一二三四五](?=[，、是])|第[一二三四五六](?=[，、是])|[一二三四五六七八九][是要])")]
    private static partial Regex Word();
}
