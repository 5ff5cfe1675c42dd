using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Ledgers;

/// <summary>
/// ToldTwice: a record that tells an event already told. Contradiction: two records that seem to tell one event with
/// differing figures. WithinMessage: one record that states one quantity twice, differently.
/// </summary>
public enum EventDoubtKind { ToldTwice, Contradiction, WithinMessage }

/// <summary>A figure of a telling that another telling states differently.</summary>
public sealed record DoubtedFigure(string Record, Figure Figure);

/// <summary>Tellings of which only staff can say what counts. Until they do, the first telling counts and no other.</summary>
/// <param name="Records">Ids in the order of the ledger, the first telling first; a single one where it contradicts itself.</param>
/// <param name="Figures">What disagrees, pair by pair; empty where the tellings agree.</param>
public sealed record EventDoubt(EventDoubtKind Kind, IReadOnlyList<string> Records, IReadOnlyList<DoubtedFigure> Figures)
{
    /// <summary>Names the doubt, whoever finds it again and whichever telling counts by then: <c>R3+R7</c>.</summary>
    public string Key => KeyOf(Records);

    internal static string KeyOf(params IEnumerable<string> records) => string.Join('+', records.Order(StringComparer.Ordinal));
}

/// <summary>What staff say about a doubt: the first telling is right, or the second; or they are two things, and both count.</summary>
public enum EventChoice { First, Second, Apart }

/// <summary>What staff decided about a doubt; remembered, so that nobody is asked twice.</summary>
/// <param name="Key">Of the doubt.</param>
/// <param name="By">Who decided.</param>
public sealed record EventDecision(string Key, EventChoice Choice, string By, DateTimeOffset At);
