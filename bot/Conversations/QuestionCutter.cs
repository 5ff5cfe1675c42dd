using System.Text.RegularExpressions;
using Assistant.Bot.Conversations.Corrections;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations;

/// <summary>A message that reports and asks.</summary>
/// <param name="Report">What is left to report.</param>
internal sealed record ReportAndQuestion(string Report, string Question);

/// <summary>A report with a question in it → the two of them; the words that ask are in seeds/questions.yaml.</summary>
internal sealed class QuestionCutter
{
    private readonly Regex asks;

    public QuestionCutter(TextFolder seeds) => asks = CorrectionSeed.Pattern(Yaml.Read<Seed>(seeds["questions.yaml"]).Asks);

    /// <returns>Null where nothing is asked, or nothing else is said.</returns>
    public ReportAndQuestion? Cut(string message)
    {
        var (report, question) = ("", "");
        for (var start = 0; start < message.Length;)
        {
            var end = EndOf(message, start);
            var clause = message[start..end];
            if (asks.IsMatch(clause.TrimEnd())) question += clause;
            else report += clause;
            start = end;
        }
        return question.Length == 0 || report.Trim().Length == 0 ? null
            : new ReportAndQuestion(report.Trim(' ', '，', ',', '\n'), question.Trim(' ', '，', ',', '\n'));
    }

    private static int EndOf(string message, int start)
    {
        var end = start;
        while (end < message.Length && !Clauses.EndsClause(message[end])) end++;
        while (end < message.Length && Clauses.EndsClause(message[end])) end++;
        return end;
    }

    private sealed class Seed
    {
        public string Asks { get; set; } = "";
    }
}
