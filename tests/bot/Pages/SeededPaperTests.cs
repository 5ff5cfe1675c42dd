using System.Globalization;
using Assistant.Bot.Documents;
using Assistant.Bot.Pages;
using Assistant.Bot.Storage;
using Assistant.Nlp.Auditing;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Tests.Summaries;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Pages;

/// <summary>An error that somebody puts into a draft in Word.</summary>
/// <param name="Draft">A season and an outline.</param>
/// <param name="At">Words of the draft, <paramref name="Put"/> what takes their place.</param>
/// <param name="Words">What has to be marked; null is all that was put.</param>
public sealed record SeededError(string Draft, string Kind, string At, string Put, string? Words)
{
    public SeededError() : this("", "", "", "", null) { }
}

/// <summary>Drafts of the pen go out as Word files, come back with one error each, and are checked against ledger and themselves.</summary>
public sealed class SeededPaperTests : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("assistant-seeded-").FullName;
    private readonly List<DataDirectory> opened = [];

    /// <summary>A pen that writes otherwise tomorrow takes the place of some errors with it; so many have to stand.</summary>
    private const int Fewest = 40;

    [Fact]
    public async Task Of_errors_put_into_drafts_in_Word_at_least_95_in_100_are_marked_and_little_else()
    {
        var errors = Yaml.Read<List<SeededError>>(await File.ReadAllTextAsync(Checkout.Path("tests", "specs", "paper-errors-unseen.yaml"), TestContext.Current.CancellationToken));
        var (placed, missed, other, told) = (0, 0, 0, new List<string>());
        foreach (var season in errors.GroupBy(error => error.Draft.Split('/')[0]))
        {
            var (drafts, takes) = Office(season.Key, out var ledger);
            foreach (var paper in season.GroupBy(error => error.Draft))
            {
                // What the words of a report have about them (三月 beside 9月) is marked with or without an error.
                var draft = Installed.Get<DraftMarker>().Mark(await Written(ledger, paper.Key.Split('/')[1]));
                foreach (var error in paper.Where(error => Altered(draft, error) is not null))
                {
                    var id = $"D{++placed}";
                    drafts.Keep(new StoredDraft(id, 1, draft, "", default));
                    Assert.Null(takes.Take(id, Word(Altered(draft, error)!, PaperOrigin.Of(id, 1, draft))).Problem);
                    var kept = drafts.Get(id)!.Draft;
                    // Headings that came back are numbered anew.
                    if (error.Kind == "heading" && !SummaryMarkdown.Write(kept).Contains(error.Put, StringComparison.Ordinal)) continue;
                    var found = kept.Findings.Where(finding => finding.Words is not null && !draft.Findings.Any(known => known.Sentence == finding.Sentence && known.Text == finding.Text)).ToList();
                    var hits = found.Where(finding => Meets(finding.Words!, error.Words ?? error.Put)).ToList();
                    missed += hits.Count == 0 ? 1 : 0;
                    var others = found.Where(finding => !Altered(finding.Sentence!, error)).ToList();
                    other += others.Count;
                    if (hits.Count == 0 || others.Count > 0)
                        told.Add($"{(hits.Count == 0 ? "MISSED" : "ALSO")} {error.Draft} {error.Kind} {error.Put} | {string.Join(" ", found.Select(finding => $"{finding.Kind}:{finding.Words}"))}");
                }
            }
        }
        var report = string.Create(CultureInfo.InvariantCulture, $"{placed - missed} of {placed} marked, {other} other marks\n{string.Join('\n', told)}");
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(placed >= Fewest && missed <= placed * 0.05 && other <= placed * 0.1, report);
    }

    private (DraftStore Drafts, WordReturn Takes) Office(string season, out Ledger ledger)
    {
        var directory = DataDirectory.Open(Path.Combine(path, season));
        opened.Add(directory);
        ledger = SeasonLedger.Read(season);
        var rosters = new RosterStore(directory);
        rosters.Set(ledger.Roster);
        var kept = new LedgerStore(directory, rosters);
        kept.Keep([.. ledger.Records]);
        var installation = Installation.Load();
        var drafts = new DraftStore(directory);
        var words = new PageWords(installation.Prompts, new ThemeNames(installation.Seeds));
        return (drafts, new WordReturn(drafts, kept, new SentenceChecker(Installed.Get<AuditReaders>(), EvidenceReader.Of(installation.Seeds)),
            new TableChecker(Installed.Get<FigureReader>(), Installed.Get<BranchReader>(), words, installation.Seeds),
            Installed.Get<DraftMarker>(), words, TimeProvider.System));
    }

    private static Task<Draft> Written(Ledger ledger, string outline)
    {
        var (first, last) = (ledger.Records.Min(record => record.ReportedAt), ledger.Records.Max(record => record.ReportedAt));
        return Installed.Get<SummaryWriter>().WriteAsync(new DraftRequest(ledger.Roster.Township, new DateOnly(first.Year, first.Month, 1),
            new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)), outline, outline == "创先争优" ? 2500 : 1500), ledger, TestContext.Current.CancellationToken);
    }

    /// <returns>Null where the draft has no such words.</returns>
    private static Draft? Altered(Draft draft, SeededError error)
    {
        var altered = draft with
        {
            Sections = [.. draft.Sections.Select(section => section with
            {
                Heading = Put(section.Heading, error),
                Paragraphs = [.. section.Paragraphs.Select(paragraph => new DraftParagraph([.. paragraph.Sentences.Select(sentence => sentence with { Text = Put(sentence.Text, error) })]))],
            })],
        };
        return SummaryMarkdown.Write(altered) == SummaryMarkdown.Write(draft) ? null : altered;
    }

    /// <summary>A sentence with an error in it may be marked for it in several ways.</summary>
    private static bool Altered(string sentence, SeededError error) => sentence.Contains(error.Put, StringComparison.Ordinal);

    private static string Put(string text, SeededError error) => text.Replace(error.At, error.Put, StringComparison.Ordinal);

    private static byte[] Word(Draft draft, PaperOrigin origin)
    {
        var stream = new MemoryStream();
        SummaryDocx.Write(draft, stream, null, null, origin);
        return stream.ToArray();
    }

    private static bool Meets(string marked, string words) =>
        marked.Contains(words, StringComparison.Ordinal) || words.Contains(marked, StringComparison.Ordinal);

    public void Dispose()
    {
        opened.ForEach(directory => directory.Dispose());
        Directory.Delete(path, recursive: true);
    }
}
