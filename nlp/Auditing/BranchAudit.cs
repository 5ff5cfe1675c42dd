using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>The branches that a sentence names, by whatever name: each is a cited record's own or named in one.</summary>
internal sealed class BranchAudit(AuditReaders readers, Roster roster, Coverage coverage)
{
    public IEnumerable<AuditFinding> Find(SentenceReading sentence)
    {
        var text = sentence.Text;
        return sentence.Named.Concat(Unlisted(sentence)).Concat(Misnamed(sentence))
            .Where(mention => !sentence.Cited.Any(record => record.Knows(mention.Name)) && !IsMissing(mention, text))
            .Select(mention => new AuditFinding(AuditProblem.UnknownBranch, mention.Span.Of(text)));
    }

    /// <summary>新码头社区 where the roster has 老码头社区: read with one wrong character, as reports are; a paper has the right name.</summary>
    private IEnumerable<BranchMention> Misnamed(SentenceReading sentence) => sentence.Named.Where(mention =>
        Branch.ShortOf(mention.Span.Of(sentence.Text)) is var written && roster.Find(mention.Name) is { } branch
        && !branch.Aliases.Append(branch.Name).Append(branch.Short).Any(name => name.Contains(written, StringComparison.Ordinal)) && !sentence.CitedSays(written));

    /// <summary>Names that look like a branch or a village and are in no roster.</summary>
    private IEnumerable<BranchMention> Unlisted(SentenceReading sentence) =>
        readers.Branches.Read(sentence.Text, Roster.Empty).Concat(Villages(sentence.Text))
            .Where(mention => !sentence.Named.Any(named => named.Span.Overlaps(mention.Span)) && !sentence.CitedSays(Telling(sentence.Text, mention)))
            .DistinctBy(mention => mention.Span.End);

    /// <summary>The short name, with 新 or 老 before it where the sentence has that: 新码头社区 is not 老码头社区.</summary>
    private static string Telling(string text, BranchMention mention)
    {
        var (before, name) = (mention.Span.Start - 1, Branch.ShortOf(mention.Name));
        return before >= 0 && "新老大小东西南北".Contains(text[before], StringComparison.Ordinal) ? text[before] + name : name;
    }

    /// <summary>在幸福村: villages in the middle of a clause.</summary>
    private IEnumerable<BranchMention> Villages(string text)
    {
        for (var at = text.IndexOf('村'); at >= 0; at = text.IndexOf('村', at + 1))
            foreach (var length in (int[])[2, 3])
            {
                var start = at - length;
                if (start < 1 || readers.Words.BeforeVillage.LengthBefore(text, start) == 0 || !IsName(text, start, at)) continue;
                yield return new BranchMention(text[start..(at + 1)] + "党支部", new TextSpan(start, length + 1), BranchPart.Aside);
                break;
            }
    }

    private bool IsName(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text[i] is < '\u4e00' or > '\u9fff' || "一二三四五六七八九十各全本该每个农乡山的了新".Contains(text[i], StringComparison.Ordinal)) return false;
        return readers.Words.NoVillage.LengthAt(text, start) == 0
            && !(end + 1 < text.Length && "民级组里内外口容规支干部务庄委头道".Contains(text[end + 1], StringComparison.Ordinal));
    }

    /// <summary>Of a branch that has not reported, just that may be said.</summary>
    private bool IsMissing(BranchMention mention, string text)
    {
        var end = Clauses.ClauseEnd(text, mention.Span.End);
        return readers.Words.NotReported.IsIn(text, mention.Span.End, end) && coverage.Missing.Any(branch => branch.Name == mention.Name);
    }
}
