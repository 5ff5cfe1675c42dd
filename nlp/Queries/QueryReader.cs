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
        var rank = words.Most.IsMatch(rest) ? QueryRank.Most : words.Least.IsMatch(rest) ? QueryRank.Least : QueryRank.None;
        var matter = Matter(rest);
        var ask = AskOf(rest, matter);
        // 柳河跟东坡哪个干得多: between branches, it is they who are ranked.
        if (rank != QueryRank.None && ask == QueryAsk.List && named.Count > 1) ask = QueryAsk.Branches;
        var unit = ask is QueryAsk.Sum or QueryAsk.Count ? Unit(rest) ?? bound?.Unit ?? (ask == QueryAsk.Sum ? AskedUnit(rest) : null) : rank == QueryRank.None ? bound?.Unit : bound?.Unit ?? RankedUnit(rest);
        var (from, to) = Period(question, told);

        return new Query(
            text, [.. named.Select(mention => mention.Name).Distinct()], theme?.Theme, matter, from, to,
            bound?.Min, bound?.Max, unit, ask, bound?.MinExclusive ?? false, bound?.MaxExclusive ?? false)
        {
            WantsWithdrawn = words.Withdrawn.IsMatch(question),
            WantsPending = words.Pending.IsMatch(question),
            Rank = rank,
            OfSpeaker = words.Own.IsMatch(question),
            Against = told.Count > 1 && words.Compared.IsMatch(question[told[0].Offset..told[1].Offset]) ? (told[1].Start, told[1].End) : null,
        };
    }

    /// <summary>A question that goes on from an earlier one: what it leaves unsaid is as it was asked before.</summary>
    /// <returns>Null where it stands on its own.</returns>
    public Query? Follow(string text, Query earlier, DateOnly asOf, Roster roster)
    {
        var query = Read(text, asOf, roster);
        var question = Halfwidth.Fold(text).Trim();
        var named = words.Elliptic.IsMatch(query.Matter) ? "" : query.Matter;
        if (query.WantsPending || query.WantsWithdrawn || query.Against is not null || words.Records.IsMatch(question)) return null;
        var isBare = named.Length == 0 && query.Branches.Count == 0 && query.Theme is null && query.From is null && query.To is null
            && query is not { Ask: QueryAsk.List, Rank: QueryRank.None };
        if (!isBare && !words.Follows.IsMatch(question) && !(named.Length == 0 && words.Alone.IsMatch(question))) return null;

        var asks = query.Ask != QueryAsk.List || query.Rank != QueryRank.None;
        return query with
        {
            Branches = query.Branches.Count > 0 || query is { Rank: not QueryRank.None, Ask: QueryAsk.Branches } ? query.Branches : earlier.Branches,
            Theme = query.Theme ?? (named.Length == 0 ? earlier.Theme : null),
            Matter = named.Length > 0 ? named : earlier.Matter,
            From = query.From ?? (query.To is null ? earlier.From : null),
            To = query.To ?? (query.From is null ? earlier.To : null),
            Ask = asks ? query.Ask : earlier.Ask,
            Unit = asks ? query.Unit : earlier.Unit,
            Rank = asks ? query.Rank : earlier.Rank,
        };
    }

    /// <summary>5月 is the whole of it; 8月20号以后 has no end, 4月底之前 no beginning.</summary>
    private (DateOnly? From, DateOnly? To) Period(string question, IReadOnlyList<DateMention> told)
    {
        if (told.Count == 0) return (null, null);
        var (first, after) = (told[0], question[Math.Min(question.Length, told[0].Offset + told[0].Text.Length)..]);
        if (words.Since.IsMatch(after)) return (first.Start, null);
        if (!words.Until.IsMatch(after)) return (first.Start, first.End);
        // 5月以前 ends before May, 5月15日以前 and 4月底之前 with the day.
        var isMonths = first.Start.Day == 1 && first.End.AddDays(1).Day == 1;
        return (null, isMonths ? first.Start.AddDays(-1) : first.End);
    }

    /// <summary>参加的人一共多少 asks for people though it names no measure word.</summary>
    private string? AskedUnit(string rest) => words.AsksPeople.IsMatch(rest) ? "人" : words.AsksMoney.IsMatch(rest) ? "元" : null;

    /// <summary>What the most is of, where the words say so: money or people.</summary>
    private string? RankedUnit(string rest) => words.RankedByMoney.IsMatch(rest) ? "元" : words.RankedByPeople.IsMatch(rest) ? "人" : null;

    /// <summary>多少条 of a matter that is counted in 条 (横幅) is its sum; of records and activities it is their number.</summary>
    private QueryAsk AskOf(string rest, string matter)
    {
        var ask = words.Asks.FirstOrDefault(ask => ask.When.IsMatch(rest) && ask.Unless?.IsMatch(rest) != true)?.Wants ?? QueryAsk.List;
        return ask == QueryAsk.Count && matter.Length > 0 && Unit(rest) == "条" && !words.Pending.IsMatch(rest) && !words.Records.IsMatch(rest) ? QueryAsk.Sum : ask;
    }

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
