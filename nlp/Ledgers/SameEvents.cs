using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Ledgers;

/// <summary>
/// Finds the record that already tells an event: by the same person, by another of the branch, or by the other branch of
/// a joint event, whatever the wording. Conservative: figures must agree where both tellings state them, and like events
/// on different days are different events.
/// </summary>
public sealed class SameEvents(TextFolder seeds)
{
    private readonly EventEvidence evidence = new(Yaml.Read<EventWords>(seeds["event-words.yaml"]));

    /// <summary>The first record that tells the event of <paramref name="candidate"/>; null if it is new.</summary>
    /// <param name="earlier">The ledger so far, in the order kept. Withdrawn records and later tellings are passed over.</param>
    public ActivityRecord? FirstTelling(ActivityRecord candidate, IEnumerable<ActivityRecord> earlier)
    {
        var told = evidence.Read(candidate);
        return earlier.FirstOrDefault(first => first.Id != candidate.Id && first.Status != RecordStatus.Withdrawn
            && first.SameEventAs is null && evidence.Weigh(evidence.Read(first), told) == EventVerdict.Same);
    }
}
