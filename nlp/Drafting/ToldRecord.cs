using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Drafting;

/// <summary>What an example says of a record, before it is put into a sentence.</summary>
/// <param name="Name">The branch, as the paper calls it; empty where the body names who did it.</param>
/// <param name="Day">6月14日; empty where the report told none.</param>
/// <param name="Body">What was done, in the written register, without a full stop.</param>
/// <param name="NeedsDay">Whether the body leans on the day: 当日, 次日.</param>
/// <param name="Quality">How well it reads and how much it says, for choosing; higher is better.</param>
/// <param name="Otherwise">Another way to tell it, should this one fail its audit.</param>
public sealed record ToldRecord(
    ActivityRecord Record, string Name, string Day, string Body, bool NeedsDay, double Quality, ToldRecord? Otherwise = null)
{
    public int Length => Name.Length + Body.Length;

    /// <summary>Whether the name is that of a branch or committee, not of its village.</summary>
    private bool IsBody => Name.EndsWith("支部", StringComparison.Ordinal) || Name.EndsWith("委", StringComparison.Ordinal);

    /// <summary>The sentence of a pattern with <c>{name}</c>, <c>{day}</c> and <c>{body}</c>; null where it needs what is not there.</summary>
    public Phrase? In(string pattern)
    {
        var dated = pattern.Contains("{day}", StringComparison.Ordinal);
        if (dated ? Day.Length == 0 : NeedsDay && Day.Length > 0) return null;
        if (dated && !pattern.StartsWith("{day}", StringComparison.Ordinal) && !(char.IsAsciiDigit(Day[0]) && IsBody)) return null;
        return Phrase.Of(pattern.Replace("{name}", Name, StringComparison.Ordinal).Replace("{day}", Day, StringComparison.Ordinal)
            .Replace("{body}", Body, StringComparison.Ordinal), Record.Id);
    }
}
