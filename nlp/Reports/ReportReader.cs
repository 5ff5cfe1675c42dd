using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Reports;

/// <summary>Message → the activities it tells of, each understood.</summary>
public sealed class ReportReader(FigureReader figures, DateReader dates, ThemeClassifier themes)
{
    /// <param name="message">The words as sent.</param>
    /// <param name="saidOn">The day they were sent, in the sender's time zone.</param>
    /// <param name="roster">The branches that may be named.</param>
    public IReadOnlyList<ReportItem> Read(string message, DateOnly saidOn, Roster roster)
    {
        var text = message.Trim();
        if (text.Length == 0) return [];
        var mentions = dates.Read(text, saidOn);
        return [new ReportItem(text, message.IndexOf(text, StringComparison.Ordinal), [], mentions.FirstOrDefault(), null,
            themes.Classify(text), figures.Read(text, mentions))];
    }
}
