using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Outlines;

/// <summary>A figure of a record with the matter it counts.</summary>
internal sealed record Stated(ActivityRecord Record, Figure Figure, Matter Matter)
{
    public bool Equals(Stated? other) => other is not null && Figure.Start == other.Figure.Start && Record.Id == other.Record.Id;

    public override int GetHashCode() => HashCode.Combine(Record.Id, Figure.Start);
}

/// <summary>Records → the sums that may be told of them, each matter in one unit, with what was left out and why.</summary>
public sealed class TotalsAdder(MatterReader matters)
{
    private readonly SumParts parts = new(matters.Sums);

    /// <param name="records">In the order of the ledger; those that do not count are named as left out.</param>
    /// <param name="committee">The township's own body, whose sums of the whole township are no addends.</param>
    /// <returns>In the order in which the matters first appear. Attendance is not here: <see cref="Attendance"/>.</returns>
    public IReadOnlyList<Total> Add(IEnumerable<ActivityRecord> records, string committee = "") => Add(records.SelectMany(Read), committee);

    internal IReadOnlyList<Total> Add(IEnumerable<Stated> stated, string committee) =>
        [.. stated.GroupBy(figure => (figure.Matter.Key, figure.Figure.Kind, Measure(figure))).SelectMany(same => Sum(same, committee))];

    /// <summary>The figures of a record with their matters.</summary>
    internal IReadOnlyList<Stated> Read(ActivityRecord record)
    {
        if (record.Figures.Count == 0) return [];
        var words = matters.Open(record.Text);
        return [.. record.Figures.Select(figure => new Stated(record, figure, matters.Read(figure, words)))];
    }

    /// <summary>Known matters of several measure words are one sum; of unknown ones each measure word is its own.</summary>
    private static string Measure(Stated stated) =>
        stated.Figure.Kind is FigureKind.Mass or FigureKind.People ? "" : stated.Matter.Known && stated.Matter.Unit.Length > 0 ? "" : stated.Figure.Unit;

    private IEnumerable<Total> Sum(IEnumerable<Stated> same, string committee)
    {
        var left = new List<(Stated Stated, LeftOut Why)>();
        var counted = new List<Stated>();
        foreach (var stated in same)
        {
            if (Reason(stated) is { } why) left.Add((stated, why));
            else counted.Add(stated);
        }
        if (counted.Count == 0) yield break;

        counted = Without(counted, counted.GroupBy(stated => stated.Record.Id).SelectMany(report => parts.InReport([.. report])).ToDictionary(part => part, _ => LeftOut.InsideSum), left);
        counted = Without(counted, parts.InLedger(counted, committee), left);
        var unit = counted[0].Figure.Kind == FigureKind.People ? "人"
            : counted[0].Matter.Unit.Length > 0 ? counted[0].Matter.Unit : Largest(counted);
        yield return new Total(counted[0].Matter, unit, counted[0].Figure.Kind,
            counted.Sum(figure => UnitConversion.Convert(figure.Figure.Value, figure.Figure.Unit, unit) ?? figure.Figure.Value),
            counted.Exists(figure => figure.Figure.Approx || figure.Figure.Max is not null),
            [.. counted.Select(Addend)], [.. left.Select(figure => (Addend(figure.Stated), figure.Why))]);
    }

    private static List<Stated> Without(List<Stated> counted, IReadOnlyDictionary<Stated, LeftOut> inside, List<(Stated, LeftOut)> left)
    {
        if (inside.Count == 0) return counted;
        left.AddRange(inside.Select(part => (part.Key, part.Value)));
        return counted.FindAll(stated => !inside.ContainsKey(stated));
    }

    private static string Largest(IReadOnlyList<Stated> counted) =>
        counted.Select(figure => figure.Figure.Unit).MaxBy(unit => unit switch { "吨" => 3, "公斤" => 2, "斤" => 1, _ => 0 })!;

    private static Addend Addend(Stated figure) => new(figure.Record.Id, figure.Figure);

    private LeftOut? Reason(Stated stated) => (stated.Record, stated.Figure.Role) switch
    {
        ({ Status: not RecordStatus.Confirmed }, _) => LeftOut.NotConfirmed,
        ({ SameEventAs: not null }, _) => LeftOut.ToldAlready,
        (_, FigureRole.Planned) => LeftOut.Planned,
        (_, FigureRole.Part) => LeftOut.Part,
        (_, FigureRole.Rate) => LeftOut.Rate,
        (_, _) when IsOne(stated.Figure) => LeftOut.Rate,
        (var record, _) when matters.Sums.IsOfEach(record.Text, stated.Figure) => LeftOut.Rate,
        (var record, _) => IsInside(record.Text, stated.Figure) ? LeftOut.Part : null,
    };

    /// <summary>一人送一床, 一户一百: the 一人 and 一户 of chat mean each.</summary>
    private static bool IsOne(Figure figure) => figure is { Value: 1, Text: "一人" or "一户" or "一家" or "一人次" };

    /// <summary>What 其中 leads is part of another figure, whatever the reading says.</summary>
    private static bool IsInside(string text, Figure figure) =>
        Clauses.Around(text, figure.Start, figure.End).Of(text).StartsWith("其中", StringComparison.Ordinal);
}
