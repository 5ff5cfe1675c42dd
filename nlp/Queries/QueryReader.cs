using System.Text;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Queries;

/// <summary>A question in words → a query.</summary>
public sealed class QueryReader
{
    /// <summary>Stands for what was cut out of the question.</summary>
    private const char Cut = '|';

    private readonly DateReader dates;
    private readonly BranchReader branches;
    private readonly QueryWords words;
    private readonly BoundReader bounds;
    private readonly ThemeFinder themes;

    public QueryReader(TextFolder seeds, DateReader dates, BranchReader branches, ThemeNames names)
    {
        (this.dates, this.branches, words) = (dates, branches, QueryWords.Read(seeds));
        (bounds, themes) = (new BoundReader(words), new ThemeFinder(words, names));
    }

    /// <param name="asOf">The day it is asked; relative dates count from it.</param>
    public Query Read(string text, DateOnly asOf, Roster roster)
    {
        var question = Halfwidth.Fold(text).Trim();
        var told = dates.Read(question, asOf);
        var named = branches.Read(question, roster);
        var bound = bounds.Read(question, told);
        var theme = themes.Find(question);
        var rest = CutOut(question,
            [.. told.Select(date => new TextSpan(date.Offset, date.Text.Length)), .. named.Select(mention => mention.Span),
             .. bound?.Span is { } span ? [span] : Array.Empty<TextSpan>(), .. theme is { } found ? [found.Span] : Array.Empty<TextSpan>()]);
        var ask = AskOf(rest);

        return new Query(
            text, [.. named.Select(mention => mention.Name).Distinct()], theme?.Theme, Matter(rest), told.FirstOrDefault()?.Start, told.FirstOrDefault()?.End,
            bound?.Min, bound?.Max, ask is QueryAsk.Sum or QueryAsk.Count ? Unit(rest) ?? bound?.Unit : bound?.Unit, ask,
            bound?.MinExclusive ?? false, bound?.MaxExclusive ?? false)
        {
            WantsWithdrawn = words.Withdrawn.IsMatch(question),
        };
    }

    private QueryAsk AskOf(string rest) =>
        words.Asks.FirstOrDefault(ask => ask.When.IsMatch(rest) && ask.Unless?.IsMatch(rest) != true)?.Wants ?? QueryAsk.List;

    private string? Unit(string rest)
    {
        var counted = words.Counted.Match(rest);
        if (!counted.Success) return null;
        var word = counted.Groups[1].Value;
        var isPiece = word == "块" && words.Pieces.Any(piece => rest.AsSpan(counted.Index + counted.Length).StartsWith(piece, StringComparison.Ordinal));
        return isPiece ? word : words.UnitOf(word).Unit;
    }

    private string Matter(string rest)
    {
        foreach (var pattern in words.LeaveOut) rest = pattern.Replace(rest, "");
        rest = words.Particles.Replace(rest, "");
        // Of several pieces the longest is the matter; the first, where they are as long.
        return rest.Split([Cut, '，', ',', ' ', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .OrderByDescending(piece => piece.Length).FirstOrDefault() ?? "";
    }

    private static string CutOut(string question, IReadOnlyList<TextSpan> spans)
    {
        var rest = new StringBuilder(question.Length);
        for (var i = 0; i < question.Length; i++)
        {
            if (spans.Any(span => span.Contains(i)))
            {
                if (rest.Length == 0 || rest[^1] != Cut) rest.Append(Cut);
                continue;
            }
            rest.Append(question[i]);
        }
        return rest.ToString();
    }
}
