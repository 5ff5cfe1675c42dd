using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Ledgers;

/// <summary>Doubt + what staff chose → the records as they are then.</summary>
public static class EventDecider
{
    /// <returns>New revisions of the records that change; none where the ledger counts so already.</returns>
    public static IReadOnlyList<ActivityRecord> Decide(Ledger ledger, EventDoubt doubt, EventChoice choice)
    {
        if (doubt.Kind == EventDoubtKind.WithinMessage) return WithOne(ledger, doubt, choice);
        var (first, second) = (doubt.Records[0], doubt.Records[1]);
        var before = ledger.Records.FirstOrDefault(record => record.Id == second)?.SameEventAs;
        string? Counting(ActivityRecord record) => (choice, record.Id) switch
        {
            (EventChoice.First, var id) when id == second => first,
            (EventChoice.Second, var id) when id == first || id == before => second,
            (EventChoice.Apart or EventChoice.Second, var id) when id == second => null,
            (EventChoice.Second, _) when record.SameEventAs == first => second,
            _ => record.SameEventAs,
        };
        return [.. ledger.Records.Where(record => Counting(record) != record.SameEventAs)
            .Select(record => record with { SameEventAs = Counting(record), Revision = record.Revision + 1 })];
    }

    /// <summary>The figure that was not chosen stays in its record, but is never summed.</summary>
    private static IReadOnlyList<ActivityRecord> WithOne(Ledger ledger, EventDoubt doubt, EventChoice choice)
    {
        if (choice == EventChoice.Apart) return [];
        var wrong = doubt.Figures[choice == EventChoice.First ? 1 : 0].Figure;
        return [.. ledger.Records.Where(record => record.Id == doubt.Records[0]).Select(record => record with
        {
            Figures = [.. record.Figures.Select(figure => figure == wrong ? figure with { Role = FigureRole.Part } : figure)],
            Revision = record.Revision + 1,
        })];
    }
}
