using Assistant.Bot.Documents;
using Assistant.Bot.Storage;
using Assistant.Nlp.Editing;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Pages;

/// <summary>What came of a Word file that was sent back.</summary>
/// <param name="Problem">Why nothing was done; null where it was.</param>
/// <param name="Findings">What there is to look at that was not before: what does not hold in changed sentences, what a reviewer would mark. A sentence each.</param>
/// <param name="Newer">Whether the draft was changed here after the file was made; those versions are kept.</param>
internal sealed record WordReturned(
    PaperProblem? Problem, int Kept = 0, int Edited = 0, int Added = 0, int Deleted = 0, bool Newer = false, IReadOnlyList<string>? Findings = null)
{
    public bool Changed => Edited + Added + Deleted > 0;
}

/// <summary>Takes a draft back that was edited in Word: a new version, what was changed audited anew, the rest with its evidence.</summary>
internal sealed class WordReturn(DraftStore drafts, LedgerStore ledger, SentenceChecker checker, TableChecker tables, DraftMarker marker, PageWords words, TimeProvider time)
{
    /// <summary>The kind of a finding about something in the Word file that a draft has no place for.</summary>
    public const string PassedOverKind = "passed_over";

    /// <summary>A file that names no draft is taken for this one where so much of it stands in it.</summary>
    private const double Enough = 0.3;

    public WordReturned Take(string id, byte[] file)
    {
        var reading = PaperReader.Read(file);
        if (reading.Paper is not { } paper) return new WordReturned(reading.Problem);
        if (paper.Origin is { } said && said.Draft != id) return new WordReturned(PaperProblem.OtherPaper);

        var newest = drafts.Get(id)!;
        var before = paper.Origin is null ? newest : drafts.Get(id, paper.Origin.Version);
        if (before is null || (paper.Origin is not null && PaperOrigin.Of(id, before.Version, before.Draft) != paper.Origin)) return new WordReturned(PaperProblem.Foreign);

        var returned = new PaperAligner(before.Draft).Align(paper);
        var (kept, all) = (returned.Sentences.Count(sentence => sentence.Kept), returned.Sentences.Count());
        if (paper.Origin is null && kept < all * Enough) return new WordReturned(PaperProblem.Foreign);

        var now = ledger.Read();
        var (draft, findings) = Audited(before.Draft, paper, returned, now);
        var edited = returned.Sentences.Count(sentence => !sentence.Kept && sentence.Before.Count > 0);
        var outcome = new WordReturned(null, kept, edited, all - kept - edited, returned.Deleted.Count, newest.Version > before.Version, findings);
        if (outcome.Changed || paper.PassedOver.Count > 0 || draft.Title != before.Draft.Title || !Headings(draft).SequenceEqual(Headings(before.Draft)))
            return Keep(newest with
            {
                Draft = draft,
                ByHand = [.. newest.ByHand.Union(returned.Sentences.Where(sentence => !sentence.Kept).Select(sentence => sentence.Text))],
                Basis = before.Basis?.After(before.Draft, draft, now),
            }) ? outcome : new WordReturned(PaperProblem.Meanwhile);
        return outcome;
    }

    private bool Keep(StoredDraft changed)
    {
        try
        {
            drafts.Keep(changed with { Version = changed.Version + 1, At = time.GetLocalNow(), Restores = null, Note = words["versions.word"] });
            return true;
        }
        catch (DraftChangedException)
        {
            return false;
        }
    }

    private (Draft Draft, IReadOnlyList<string> Findings) Audited(Draft before, EditedPaper paper, ReturnedPaper returned, Ledger now)
    {
        var found = new List<SentenceFinding>();
        var sections = returned.Sections.Select(section => new DraftSection(section.Heading, section.Before?.Themes ?? [],
            [.. section.Paragraphs.Where(paragraph => paragraph.Count > 0).Select(paragraph => new DraftParagraph([.. paragraph.Select(sentence => Audited(before, sentence, now, found))]))]));
        var draft = PaperShape.Counted(before with
        {
            Title = paper.Title.Length > 0 ? paper.Title : before.Title,
            Sections = [.. sections],
            Findings = [.. before.Findings.Where(finding => finding.Kind != PassedOverKind), .. paper.PassedOver.SelectMany(thing => Told(thing, before, now))],
        }, now);
        var known = before.Findings.Select(finding => (finding.Sentence, finding.Text)).ToHashSet();
        var marked = marker.Mark(draft, found);
        return (marked, [.. marked.Findings.Where(finding => !known.Contains((finding.Sentence, finding.Text))).Select(finding => finding.Text)]);
    }

    private DraftSentence Audited(Draft before, ReturnedSentence sentence, Ledger now, List<SentenceFinding> found)
    {
        if (sentence.Kept) return sentence.Before[0];
        var made = new DraftSentence("", [.. sentence.Before.SelectMany(one => one.Cites).Distinct()], [.. sentence.Before.SelectMany(one => one.Figures)]);
        var check = checker.Check(before, made, sentence.Text, now);
        found.AddRange(check.Findings.Select(finding => new SentenceFinding(check.Sentence, finding)));
        return check.Sentence;
    }

    private IEnumerable<DraftFinding> Told(PassedOver thing, Draft before, Ledger now)
    {
        var check = tables.Check(thing.Rows, now.Within(before.From, before.To));
        var said = words.Say($"word_passed_over.{thing.Kind.ToString().ToLowerInvariant()}",
            ("under", thing.Under.Length > 0 ? words.Say("word_passed_over.under", ("heading", thing.Under)) : words["word_passed_over.top"]), ("words", thing.Words));
        var whole = check.Compared > 0 && check.Findings.Count == 0 ? words.Say("word_table.right", ("n", check.Compared)) : "";
        return [new DraftFinding(PassedOverKind, said + whole, []), .. check.Findings.Select(finding => new DraftFinding(PassedOverKind, finding, []))];
    }

    private static IEnumerable<string> Headings(Draft draft) => draft.Sections.Select(section => section.Heading).Where(heading => heading.Length > 0);
}
