using Assistant.Nlp.Branches;

namespace Assistant.Nlp.Auditing;

/// <summary>All is said only where the cited records credit every branch of the roster; all members also where a record says so itself.</summary>
internal sealed class EveryoneAudit(AuditWords words, Roster roster)
{
    public IEnumerable<AuditFinding> Find(SentenceReading sentence)
    {
        var branches = words.Everyone.Matches(sentence.Text).Where(match => !OfficeSays(sentence, match.Value)).Select(match => match.Value);
        var members = words.Everybody.Matches(sentence.Text).Where(match => !Said(sentence, match.Value)).Select(match => match.Value);
        var claims = branches.Concat(members).ToList();
        return claims.Count == 0 || Covers(sentence) ? [] : claims.Select(claim => new AuditFinding(AuditProblem.NotAllBranches, claim));
    }

    /// <summary>The township's own body speaks to all branches: 要求各支部….</summary>
    private bool OfficeSays(SentenceReading sentence, string claim) =>
        sentence.Cited.Any(record => record.Branch == roster.Committee && record.Text.Contains(claim, StringComparison.Ordinal));

    private bool Covers(SentenceReading sentence)
    {
        var did = sentence.Cited.SelectMany(record => record.JointBranches.Prepend(record.Branch)).ToHashSet();
        return roster.Branches.Count > 0 && roster.Branches.All(branch => did.Contains(branch.Name));
    }

    /// <summary>全体党员 of a report that says 全体党员, or 全体 and 党员.</summary>
    private static bool Said(SentenceReading sentence, string claim) =>
        sentence.CitedSays(claim) || sentence.Cited.Any(record => record.Text.Contains("全体", StringComparison.Ordinal) || record.Text.Contains("全部", StringComparison.Ordinal) || record.Text.Contains("所有", StringComparison.Ordinal));
}
