namespace Assistant.Nlp.Themes;

/// <summary>The nine themes of an activity report, in the order in which a summary usually tells them.</summary>
public enum Theme { Leadership, Study, Publicity, Carrier, Service, Economy, Environment, Institution, Outlook }

/// <summary>What the classifier thinks of one report item.</summary>
/// <param name="Best">The likeliest theme.</param>
/// <param name="Confidence">Its calibrated probability, 0 to 1.</param>
/// <param name="Scores">The probability of every theme; they sum to 1.</param>
public sealed record ThemeGuess(Theme Best, double Confidence, IReadOnlyDictionary<Theme, double> Scores)
{
    /// <summary>The second likeliest theme: the other choice when the bot asks.</summary>
    public Theme Second => Scores.Where(score => score.Key != Best).MaxBy(score => score.Value).Key;
}
