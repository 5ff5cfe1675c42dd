using Assistant.Nlp.Auditing;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Specs;

namespace Assistant.Nlp.Tests.Summaries;

public sealed class DraftMarkerTests
{
    private static readonly DraftFinding Pending = new("pending", "有 1 条记录还没确认。", ["R9"]);

    private static readonly DraftMarker Marker = Installed.Get<DraftMarker>();

    [Fact]
    public void What_a_reviewer_would_mark_is_a_finding_on_its_sentence()
    {
        var draft = Marker.Mark(Draft("一、加强领导。", "5月6日，乡党委召开动员大会。", "自10年5月以来，打井4眼。"));
        Assert.Equal(
            [("heading_stop", "一、加强领导。", "一、加强领导。"), ("year_shortened", "自10年5月以来，打井4眼。", "10年")],
            draft.Findings.Select(finding => (finding.Kind, finding.Sentence!, finding.Words!)));
        Assert.Equal("“10年”把年份写短了，请写全四位。", draft.Findings[1].Text);
        Assert.Equal(["R1"], draft.Findings[1].Records);
    }

    [Fact]
    public void What_is_known_of_the_ledger_stays_and_what_is_mended_goes()
    {
        var marked = Marker.Mark(Draft("一、加强领导", "自10年5月以来，打井4眼。") with { Findings = [Pending] });
        Assert.Equal(["pending", "year_shortened"], marked.Findings.Select(finding => finding.Kind));
        var mended = Marker.Mark(Draft("一、加强领导", "自2010年5月以来，打井4眼。") with { Findings = marked.Findings });
        Assert.Equal([Pending], mended.Findings);
    }

    [Fact]
    public void Marking_twice_marks_once()
    {
        var once = Marker.Mark(Draft("一、加强领导。", "自10年5月以来，打井4眼。"));
        Assert.Equal(once.Findings.Select(finding => finding.Text), Marker.Mark(once).Findings.Select(finding => finding.Text));
    }

    [Fact]
    public void What_an_audit_found_stays_as_long_as_its_sentence()
    {
        var draft = Draft("一、加强领导", "打井9眼。", "浇地480亩。");
        var audited = Marker.Mark(draft, new SentenceFinding(draft.Sections[0].Paragraphs[0].Sentences[0], new AuditFinding(AuditProblem.Unsupported, "9眼")));
        var finding = Assert.Single(audited.Findings);
        Assert.Equal(("unsupported", "打井9眼。", "9眼"), (finding.Kind, finding.Sentence!, finding.Words!));
        Assert.Equal([finding.Text], Marker.Mark(Draft("一、加强领导", "打井9眼。", "浇地500亩。") with { Findings = audited.Findings }).Findings.Select(kept => kept.Text));
        Assert.Empty(Marker.Mark(Draft("一、加强领导", "打井4眼。") with { Findings = audited.Findings }).Findings);
    }

    [Fact]
    public void What_no_record_bears_out_is_not_also_called_different_from_elsewhere()
    {
        var draft = Draft("一、做实事", "全乡共打机井23眼，浇地有了保障。", "四个月来，全乡共打机井32眼。");
        Assert.Equal("quantity_differs", Assert.Single(Marker.Mark(draft).Findings).Kind);
        var told = Marker.Mark(draft, new SentenceFinding(draft.Sections[0].Paragraphs[0].Sentences[1], new AuditFinding(AuditProblem.WrongTotal, "32眼")));
        Assert.Equal("wrong_total", Assert.Single(told.Findings).Kind);
    }

    [Fact]
    public void How_a_thing_is_written_is_told_beside_what_does_not_hold()
    {
        var draft = Draft("一、做实事", "自10年5月以来，打井9眼。");
        var told = Marker.Mark(draft, new SentenceFinding(draft.Sections[0].Paragraphs[0].Sentences[0], new AuditFinding(AuditProblem.Unsupported, "9眼")));
        Assert.Equal(["unsupported", "year_shortened"], told.Findings.Select(finding => finding.Kind).Order());
    }

    private static Draft Draft(string heading, params string[] sentences) => new("清河乡总结", "清河乡", new(2010, 4, 1), new(2010, 8, 31),
        [new(heading, ["economy"], [new([.. sentences.Select(sentence => new DraftSentence(sentence, ["R1"], []))])])],
        new DraftAudit(0, 0, 0, 0), new DraftCoverage(1, 1, 1, 1), "embedded");
}
