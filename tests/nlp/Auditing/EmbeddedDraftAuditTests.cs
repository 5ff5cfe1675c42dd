using Assistant.Nlp.Auditing;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Tests.Summaries;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Auditing;

/// <summary>What the embedded pen writes of the demo season is true; the audit has nothing to say of it.</summary>
public sealed class EmbeddedDraftAuditTests
{
    public static TheoryData<string, string, int, string> Drafts() => new()
    {
        { "2010-04-01", "2010-08-31", 3000, "创先争优" },
        { "2010-04-01", "2010-06-30", 1500, "创先争优" },
        { "2010-05-01", "2010-05-31", 2000, "创先争优" },
        { "2010-01-01", "2010-12-31", 5000, "年度党建工作" },
        { "2010-04-01", "2010-08-31", 4000, "主题教育" },
    };

    [Theory, MemberData(nameof(Drafts))]
    public async Task Nothing_is_found_in_an_embedded_draft_that_an_editor_saves_again(string from, string to, int length, string outline)
    {
        var ledger = SeasonLedger.Read();
        var request = new DraftRequest("清河乡", DateOnly.Parse(from), DateOnly.Parse(to), outline, length);
        var draft = await Installed.Get<SummaryWriter>().WriteAsync(request, ledger, TestContext.Current.CancellationToken);
        var auditor = new SentenceAuditor(Installed.Get<AuditReaders>(), ledger, Coverage.Of(ledger, request.From, request.To), request.From, request.To);
        var findings = draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences)
            .SelectMany(sentence => auditor.Audit(new Phrase(sentence.Text, [], [.. sentence.Cites])).Findings
                .Where(finding => !sentence.Figures.Any(figure => figure.Status == FigureStatus.Total && figure.Text.Contains(finding.Text, StringComparison.Ordinal)))
                .Select(finding => $"{finding.Problem} {finding.Text} in {sentence.Text}"));
        Assert.Empty(findings);
    }

    [Fact]
    public void Hardly_a_record_of_the_season_fails_its_audit_when_told()
    {
        var ledger = SeasonLedger.Read();
        var teller = new RecordTeller(new WrittenRegister(Checkout.Folder("seeds")), new MatterReader(Checkout.Folder("seeds")), new Attendance(Checkout.Folder("seeds")));
        var auditor = new SentenceAuditor(Installed.Get<AuditReaders>(), ledger, Coverage.Of(ledger, new(2010, 4, 1), new(2010, 8, 31)), new(2010, 4, 1), new(2010, 8, 31));
        var told = ledger.Records.Select(record => teller.Tell(record, null, ledger.Roster)).OfType<ToldRecord>().ToList();
        var failed = told.Select(one => (one, Sentence: one.In("{name}{day}{body}") ?? one.In("{name}{body}"))).Where(one => one.Sentence is not null)
            .Select(one => (one.one, auditor.Audit(one.Sentence!).Findings)).Where(one => one.Findings.Count > 0)
            .Select(one => $"{string.Join(", ", one.Findings.Select(finding => $"{finding.Problem} {finding.Text}"))} in {one.one.Body} OF {one.one.Record.Text}").ToList();
        Assert.True(told.Count > 100 && failed.Count <= told.Count * 0.03, $"{failed.Count} of {told.Count}\n{string.Join('\n', failed)}");
    }
}
