using Assistant.Bot.Storage;
using Assistant.Nlp.Editing;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Tests.Storage;

/// <summary>What is needed to go on working on a draft is there after a restart.</summary>
public sealed class DraftVersionTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2010, 9, 1, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly ScratchDirectory scratch = new();
    private DataDirectory directory;

    public DraftVersionTests() => directory = DataDirectory.Open(scratch.Path);

    public void Dispose()
    {
        directory.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Every_version_comes_back_as_it_was_kept()
    {
        var drafts = new DraftStore(directory);
        StoredDraft[] versions = [First(), Second(First()), Second(First()).Restoring(First(), "用回第 1 稿", "小陈", At.AddHours(2))];
        foreach (var version in versions) drafts.Keep(version);
        Reopen();
        Assert.Equal(versions.Reverse().Select(Json.Write), new DraftStore(directory).Versions("D1").Select(Json.Write));
        Assert.Equal(Json.Write(versions[2]), Json.Write(new DraftStore(directory).Get("D1")));
    }

    [Fact]
    public void Wishes_evidence_and_words_of_a_person_outlive_a_restart()
    {
        new DraftStore(directory).Keep(First());
        new DraftStore(directory).Keep(Second(First()));
        Reopen();
        var working = new DraftStore(directory).Get("D1")!.Working("创先争优");
        Assert.Equal("2010年总结", working.Request.Wish.Title);
        Assert.Equal(300, working.Request.Wish.Of("study").Length);
        Assert.Equal([new SeenRecord("R1", 3)], working.Basis.Records);
        Assert.Equal(["打井4眼。"], working.ByHand);
        var finding = Assert.Single(working.Draft.Findings);
        Assert.Equal(("unsupported", "打井4眼。", "4眼"), (finding.Kind, finding.Sentence, finding.Words));
    }

    [Fact]
    public void Of_two_who_change_the_same_version_after_a_restart_the_second_is_refused()
    {
        new DraftStore(directory).Keep(First());
        Reopen();
        var drafts = new DraftStore(directory);
        drafts.Keep(Second(First()));
        Assert.Throws<DraftChangedException>(() => drafts.Keep(Second(First())));
        Reopen();
        Assert.Equal([2, 1], new DraftStore(directory).Versions("D1").Select(version => version.Version));
    }

    [Fact]
    public void Numbers_of_drafts_and_their_versions_go_on_where_they_were()
    {
        var drafts = new DraftStore(directory);
        drafts.Keep(First() with { Id = "D9" });
        drafts.Keep(First() with { Id = "D10" });
        Reopen();
        Assert.Equal("D11", new DraftStore(directory).NextId());
        Assert.Equal(["D10", "D9"], new DraftStore(directory).All().Select(draft => draft.Id));
    }

    private static StoredDraft First() => new("D1", 1, Paper("打井2眼。"), "小陈", At)
    {
        Request = new DraftRequest("清河乡", new(2010, 4, 1), new(2010, 8, 31)),
        Basis = new DraftBasis([new SeenRecord("R1", 3)], []),
    };

    private static StoredDraft Second(StoredDraft first) => first.Revised(
        first.Working("创先争优") with
        {
            Draft = Paper("打井4眼。") with { Findings = [new("unsupported", "“4眼”没有依据。", ["R1"]) { Sentence = "打井4眼。", Words = "4眼" }] },
            Request = first.Request! with { Wish = (PaperWish.None with { Title = "2010年总结" }).With(PaperWish.None.Of("study") with { Length = 300 }) },
            ByHand = ["打井4眼。"],
        }, "改了一句话", "小陈", At.AddHours(1));

    private static Draft Paper(string sentence) => new("总结", "清河乡", new(2010, 4, 1), new(2010, 8, 31),
        [new("一、做实事", ["economy"], [new([new(sentence, ["R1"], [new("4眼", 4, "眼", FigureStatus.Traced, ["R1"])])])])],
        new DraftAudit(1, 1, 0, 0), new DraftCoverage(1, 1, 1, 1), "embedded");

    private void Reopen()
    {
        directory.Dispose();
        directory = DataDirectory.Open(scratch.Path);
    }
}
