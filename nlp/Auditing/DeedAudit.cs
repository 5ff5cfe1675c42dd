using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>What a sentence tells as done without a figure: a thing that seeds know, made or done, and honours. A cited record tells the thing too.</summary>
internal sealed class DeedAudit(AuditReaders readers)
{
    /// <summary>How far behind its verb the thing may stand.</summary>
    private const int Reach = 8;

    public IEnumerable<AuditFinding> Find(SentenceReading sentence) => Deeds(sentence).Concat(Honours(sentence));

    private IEnumerable<AuditFinding> Deeds(SentenceReading sentence)
    {
        var text = sentence.Text;
        foreach (var name in readers.Names.In(text))
        {
            if (sentence.Figures.Any(figure => figure.Start < Clauses.ClauseEnd(text, name.Start) && figure.End > Clauses.ClauseStart(text, name.Start))) continue;
            if (Verb(text, name) is not { } verb || sentence.Cited.Any(record => readers.Names.Says(record.Text, name.Value) || Likens(record.Text, name.Value))) continue;
            if (readers.Words.Planning.IsIn(text, Clauses.SentenceStart(text, verb), verb)) continue;
            yield return new AuditFinding(AuditProblem.UntoldDeed, text[verb..name.End]);
        }
    }

    private int? Verb(string text, FoundWord<string> name)
    {
        var from = Math.Max(Clauses.ClauseStart(text, name.Start), name.Start - Reach);
        var verb = readers.Words.Achieved.FirstIn(text, from, name.Start);
        return verb >= 0 ? verb : null;
    }

    /// <summary>Whether the record has a pair of the name's characters, or its last one: 太阳能路灯 is told by 灯.</summary>
    private static bool Likens(string record, string name) => record.Contains(name[^1], StringComparison.Ordinal)
        || Enumerable.Range(0, name.Length - 1).Any(i => record.Contains(name.Substring(i, 2), StringComparison.Ordinal));

    private IEnumerable<AuditFinding> Honours(SentenceReading sentence) => readers.Words.Honours.Matches(sentence.Text)
        .Where(_ => !sentence.Cited.Any(record => readers.Words.HonourWords.Any(word => record.Text.Contains(word, StringComparison.Ordinal))))
        .Select(match => new AuditFinding(AuditProblem.UntoldDeed, match.Value));
}
