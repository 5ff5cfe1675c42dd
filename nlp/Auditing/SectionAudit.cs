using Assistant.Nlp.Drafting;
using Microsoft.SemanticKernel;

namespace Assistant.Nlp.Auditing;

/// <summary>A section whose every sentence passed its audit.</summary>
/// <param name="Failed">What was found in sentences that did not pass; they are not in the section.</param>
public sealed record AuditedSection(string Key, string Heading, IReadOnlyList<IReadOnlyList<CheckedSentence>> Paragraphs, IReadOnlyList<AuditFinding> Failed);

/// <summary>
/// Stands behind every section function, whoever wrote the section: its result leaves the kernel audited or not at all.
/// </summary>
public sealed class SectionAudit(SentenceAuditor auditor) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        await next(context);
        if (context.Result.GetValue<object>() is SectionText section) context.Result = new FunctionResult(context.Result, Audit(section));
    }

    private AuditedSection Audit(SectionText section)
    {
        var audited = section.Paragraphs.Select(paragraph => paragraph.Select(auditor.Audit).ToList()).ToList();
        var paragraphs = audited.Select(paragraph => (IReadOnlyList<CheckedSentence>)[.. paragraph.Where(sentence => sentence.Passed)]);
        return new AuditedSection(section.Key, section.Heading, [.. paragraphs.Where(paragraph => paragraph.Count > 0)],
            [.. audited.SelectMany(paragraph => paragraph).SelectMany(sentence => sentence.Findings)]);
    }
}
