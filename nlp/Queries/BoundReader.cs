using Assistant.Nlp.Dates;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Queries;

/// <summary>What the figures of records wanted must reach or not pass: 超过100人, 10万元以上, 20到50人.</summary>
/// <param name="Span">The words that say so, with what is bounded: 参加人数超过100人.</param>
internal sealed record QueryBound(decimal? Min, decimal? Max, bool MinExclusive, bool MaxExclusive, string Unit, TextSpan Span);

/// <summary>Question → its bound, if it has one. A threshold is no figure, so the figure reader is not asked.</summary>
internal sealed class BoundReader(QueryWords words)
{
    private const string MoneyUnit = "元";

    private static readonly string[] Ranges = ["到", "至", "-", "~", "～", "—", "－"];

    /// <summary>A number with its measure word, in base units; the unit is empty where none is told (超过100的).</summary>
    private sealed record Quantity(decimal Low, decimal? High, string Unit, int Start, int End);

    public QueryBound? Read(string question, IReadOnlyList<DateMention> dates)
    {
        for (var at = 0; at < question.Length; at++)
        {
            if (dates.Any(date => date.Offset <= at && at < date.OffsetEnd) || QuantityAt(question, at) is not { } quantity) continue;
            if (BoundOf(question, quantity) is { } bound) return bound;
            at = quantity.End - 1;
        }
        return null;
    }

    private Quantity? QuantityAt(string question, int at)
    {
        if (NumeralReader.ReadAt(question, at) is not { } first) return null;
        var (end, high) = (first.End, first.Max);
        var mark = Ranges.FirstOrDefault(mark => question.AsSpan(end..).StartsWith(mark, StringComparison.Ordinal));
        if (mark is not null && NumeralReader.ReadAt(question, end + mark.Length) is { } second) (end, high) = (second.End, second.Value);
        if (words.Measures.FirstOrDefault(word => question.AsSpan(end..).StartsWith(word, StringComparison.Ordinal)) is not { } measure)
            return new Quantity(first.Value, high, words.Money.IsMatch(question[..at]) ? MoneyUnit : "", at, end);

        var (unit, times) = words.UnitOf(measure);
        return new Quantity(first.Value * times, high * times, unit, at, end + measure.Length);
    }

    private QueryBound? BoundOf(string question, Quantity quantity)
    {
        foreach (var bound in words.Bounds)
        {
            var left = bound.Before?.Match(question[..quantity.Start]);
            var right = bound.After?.Match(question[quantity.End..]);
            if (left?.Success != true && right?.Success != true) continue;

            var span = Span(question, left?.Success == true ? left.Index : quantity.Start, quantity.End + (right?.Length ?? 0));
            return bound.IsMin
                ? new QueryBound(quantity.Low, null, bound.Exclusive, false, quantity.Unit, span)
                : new QueryBound(null, quantity.High ?? quantity.Low, false, bound.Exclusive, quantity.Unit, span);
        }
        return quantity.High is null || quantity.Unit.Length == 0 ? null
            : new QueryBound(quantity.Low, quantity.High, false, false, quantity.Unit, Span(question, quantity.Start, quantity.End));
    }

    /// <summary>The bound with what it is of.</summary>
    private TextSpan Span(string question, int start, int end)
    {
        var of = words.Bounded.Match(question[..start]);
        var after = words.BoundedAfter.Match(question[end..]);
        return new TextSpan(of.Index, end + (after.Success ? after.Length : 0) - of.Index);
    }
}
