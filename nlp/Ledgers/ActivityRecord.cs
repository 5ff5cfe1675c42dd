using Assistant.Nlp.Figures;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Ledgers;

/// <summary>Pending: understood and kept. Confirmed: its teller said it is right. Withdrawn: taken back.</summary>
public enum RecordStatus { Pending, Confirmed, Withdrawn }

/// <summary>Who decided the theme.</summary>
public enum ThemeBy { Model, Person }

/// <summary>The day or period of an activity, both days inclusive.</summary>
/// <param name="Text">The words that say so; empty where assumed.</param>
/// <param name="Assumed">Whether the message told none and the day it was said stands in.</param>
public sealed record RecordDate(string Text, DateOnly Start, DateOnly End, bool Assumed);

/// <summary>Where a record came from: the conversation and the activity (message) in it.</summary>
public sealed record RecordSource(string Conversation, string Activity);

/// <summary>One activity of one branch in the ledger, with the words it came from.</summary>
/// <param name="Id">Unique in the ledger: R1, R2, … in the order kept.</param>
/// <param name="Branch">Full name; the township's own body for what staff report.</param>
/// <param name="JointBranches">Further branches that did it together; empty for most.</param>
/// <param name="Figures">Offsets are within <paramref name="Text"/>.</param>
/// <param name="SameEventAs">The id of the first record that tells the same event, else null. Such a record never counts.</param>
/// <param name="ReportedAt">When it was said, with the sender's offset.</param>
/// <param name="Revision">1 when first kept; one more with each change.</param>
public sealed record ActivityRecord(
    string Id, string Branch, IReadOnlyList<string> JointBranches, RecordDate Date, Theme Theme, double Confidence,
    ThemeBy ThemeBy, string Text, string? Place, IReadOnlyList<Figure> Figures, RecordStatus Status,
    string? SameEventAs, string ReportedBy, DateTimeOffset ReportedAt, RecordSource Source, int Revision)
{
    /// <summary>Whether it counts in totals: confirmed, and the first to tell its event.</summary>
    public bool Counts => Status == RecordStatus.Confirmed && SameEventAs is null;
}
