using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Auditing;

/// <summary>Computes a total anew from the ledger, trusting nothing of the plan but which figures it says it added.</summary>
internal sealed class Recount(IReadOnlyDictionary<string, ActivityRecord> records, IReadOnlySet<string> rosterBranches)
{
    /// <summary>What a number that claims the evidence should be.</summary>
    /// <param name="Value">Null where the evidence does not hold.</param>
    internal sealed record Outcome(decimal? Value, bool Approx);

    private static readonly Outcome Nothing = new(null, false);

    public Outcome Of(Evidence evidence) => evidence switch
    {
        Evidence.Sum(var total) => Sum(total),
        Evidence.Branches(var count) => Branches(count.From),
        Evidence.Records(var ids) => ids.All(records.ContainsKey) ? new Outcome(ids.Distinct().Count(), false) : Nothing,
        _ => Nothing,
    };

    private Outcome Sum(Total total)
    {
        var (sum, approx, seen) = (0m, false, new HashSet<(string, int)>());
        foreach (var (id, added) in total.Addends)
        {
            if (!records.TryGetValue(id, out var record) || !record.Counts || !seen.Add((id, added.Start))) return Nothing;
            if (record.Figures.FirstOrDefault(figure => figure.Start == added.Start) is not { Role: FigureRole.Done } figure) return Nothing;
            if (Converted(figure, total.Unit) is not { } value) return Nothing;
            sum += value;
            approx |= figure.Approx || figure.Max is not null;
        }
        return new Outcome(sum, approx);
    }

    private static decimal? Converted(Figure figure, string unit) =>
        figure.Kind == FigureKind.People && unit is "人" or "人次" ? figure.Value
        : UnitConversion.Convert(figure.Value, figure.Unit, unit) ?? (figure.Kind == FigureKind.Count ? figure.Value : null);

    private Outcome Branches(IReadOnlyList<string> from)
    {
        var telling = from.Select(id => records.GetValueOrDefault(id)).ToList();
        if (telling.Exists(record => record is not { Status: RecordStatus.Confirmed })) return Nothing;
        return new Outcome(telling.SelectMany(record => record!.JointBranches.Prepend(record.Branch)).Where(rosterBranches.Contains).Distinct().Count(), false);
    }
}
