using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Queries;

/// <summary>A question for the sum of a matter that seeds know → the number that a draft of those records prints.</summary>
internal sealed class DraftedSum(MatterReader matters, string verbs)
{
    private const string Money = "元";
    private const string Spent = "invested";

    private readonly TotalsAdder adder = new(matters);

    /// <param name="found">Records that tell of the matter and count.</param>
    /// <param name="within">Records that count, whatever they tell: a matter asked for by its name alone is summed over these.</param>
    /// <returns>Null where the question names no such matter, or nothing is stated of it.</returns>
    public QueryAnswer? Of(Query query, IReadOnlyList<ActivityRecord> found, IReadOnlyList<ActivityRecord> within, string committee)
    {
        if (query.Matter.Length == 0) return null;
        var (keys, whole) = matters.Find(query.Matter, query.Unit, verbs);
        if (keys.Count == 0 && query.Unit == Money) (keys, whole) = ([Spent], false);
        var records = whole && query.Min is null && query.Max is null ? within : found;
        var totals = adder.Add(records, committee).Where(total => keys.Contains(total.Matter.Key)).ToList();
        if (totals.Count == 0) return null;

        var unit = query.Unit ?? totals.MaxBy(total => total.Addends.Count)!.Unit;
        var stated = totals.Where(total => UnitScale.Convert(total.Value, total.Unit, unit) is not null).ToList();
        var from = stated.SelectMany(total => total.From).ToHashSet();
        return stated.Count == 0 ? null : new QueryAnswer(stated.Sum(total => UnitScale.Convert(total.Value, total.Unit, unit)!.Value), unit,
            [.. records.Where(record => from.Contains(record.Id)).SelectMany(record => record.JointBranches.Prepend(record.Branch)).Distinct()])
        {
            From = [.. records.Where(record => from.Contains(record.Id)).Select(record => record.Id)],
        };
    }
}
