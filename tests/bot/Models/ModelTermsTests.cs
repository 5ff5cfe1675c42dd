using System.Net;
using System.Net.Sockets;
using Assistant.Nlp.Summaries;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Tests.Models;

/// <summary>How long a model is waited for, how often it is asked, and who may stop it.</summary>
public sealed class ModelTermsTests
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(59);

    /// <summary>The sections of the small ledger that a model is asked for.</summary>
    private const int Sections = 3;

    [Theory]
    [InlineData(Manner.BusyOnce, Sections + 1)]
    [InlineData(Manner.BusyForever, Sections * 3)]
    [InlineData(Manner.Fails, Sections * 3)]
    [InlineData(Manner.Unavailable, Sections * 3)]
    [InlineData(Manner.BusyForAnHour, Sections)]
    [InlineData(Manner.Refuses, Sections)]
    public async Task What_passes_by_itself_is_asked_again(Manner manner, int asked)
    {
        var clock = new StillClock(LongestPause);
        await using var server = await ModelServer.Start(manner, () => clock.Pass(TimeSpan.FromSeconds(60)));
        await ModelDraft.Write(server.Endpoint, clock, options: [("Retries", "2")]);
        Assert.Equal(asked, server.Asked.Count);
    }

    [Theory]
    [InlineData(Manner.NeverAnswers)]
    [InlineData(Manner.Stalls)]
    public async Task When_its_time_is_over_the_draft_is_written_here(Manner manner)
    {
        var clock = new StillClock(LongestPause);
        await using var server = await ModelServer.Start(manner, () => clock.Pass(TimeSpan.FromSeconds(90)));
        var draft = await ModelDraft.Write(server.Endpoint, clock, options: [("Retries", "10"), ("TimeoutSeconds", "600"), ("BudgetSeconds", "90")]);
        Assert.Equal(SummaryMarkdown.Write(await ModelDraft.Write(null)), SummaryMarkdown.Write(draft));
        Assert.InRange(server.Asked.Count, 1, Sections);
    }

    [Fact]
    public async Task A_server_that_is_not_there_changes_nothing()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var draft = await ModelDraft.Write($"http://127.0.0.1:{port}/v1", new StillClock(LongestPause));
        Assert.Equal(SummaryMarkdown.Write(await ModelDraft.Write(null)), SummaryMarkdown.Write(draft));
        Assert.Equal("embedded", draft.Drafter);
    }

    [Theory]
    [InlineData(Manner.NeverAnswers)]
    [InlineData(Manner.Stalls)]
    public async Task Who_asked_for_a_draft_can_stop_it(Manner manner)
    {
        using var stop = new CancellationTokenSource();
        await using var server = await ModelServer.Start(manner, stop.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ModelDraft.Write(server.Endpoint, new StillClock(LongestPause), stop: stop.Token));
    }

    [Fact]
    public async Task Progress_is_told_by_section_as_the_answer_comes()
    {
        var told = new Told();
        await using var server = await ModelServer.Start(Manner.WrongFirstHonestThen);
        await ModelDraft.Write(server.Endpoint, new StillClock(LongestPause), progress: told);
        Assert.Equal(["结合实际，服务发展", "统一思想，学习动员", "领导重视，健全机构"], told.All.Select(progress => progress.Section).ToHashSet());
        Assert.Equal([1, 2], told.All.Select(progress => progress.Attempt).Distinct().Order());
        Assert.All(told.All.GroupBy(progress => (progress.Section, progress.Attempt)), one =>
            Assert.Equal(one.Select(progress => progress.Characters).Order(), one.Select(progress => progress.Characters)));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("4", Sections)]
    public async Task Sections_are_asked_for_side_by_side_within_a_bound(string parallel, int atMost)
    {
        await using var server = await ModelServer.Start(Manner.Honest);
        var draft = await ModelDraft.Write(server.Endpoint, new StillClock(LongestPause), options: [("Parallel", parallel)]);
        Assert.Equal("test-model", draft.Drafter);
        Assert.InRange(server.AtOnce, 1, atMost);
    }

    [Fact]
    public async Task The_form_of_the_answer_is_asked_for_and_the_answer_streamed()
    {
        await using var server = await ModelServer.Start(Manner.Honest);
        await ModelDraft.Write(server.Endpoint);
        Assert.All(server.Asked, prompt =>
        {
            Assert.True(prompt.Streams);
            Assert.Equal("json_schema", (string?)prompt.Form!["type"]);
            Assert.NotNull(prompt.Form["json_schema"]!["schema"]!["properties"]!["sentences"]);
        });
    }

    [Fact]
    public async Task A_server_that_takes_no_form_is_asked_in_words_from_then_on()
    {
        await using var server = await ModelServer.Start(Manner.RefusesTheForm);
        var draft = await ModelDraft.Write(server.Endpoint, options: [("Parallel", "1")]);
        Assert.Equal("test-model", draft.Drafter);
        Assert.Equal(1, server.Asked.Count(prompt => prompt.Form is not null));
    }

    [Fact]
    public async Task Names_of_branches_stay_here_where_that_is_set()
    {
        await using var server = await ModelServer.Start(Manner.Honest);
        var draft = await ModelDraft.Write(server.Endpoint, options: [("MaskBranches", "true")]);
        Assert.All(server.Asked, prompt => Assert.DoesNotContain("柳河村", prompt.User, StringComparison.Ordinal));
        Assert.Contains("据统计，柳河村党支部", SummaryMarkdown.Write(draft), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_embedded_pen_can_be_asked_for()
    {
        await using var server = await ModelServer.Start(Manner.Honest);
        var draft = await ModelDraft.Write(server.Endpoint, request: ModelDraft.Season with { Drafter = Drafter.Embedded });
        Assert.Equal("embedded", draft.Drafter);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_model_that_is_not_configured_cannot() =>
        await Assert.ThrowsAsync<NoModelException>(() => ModelDraft.Write(null, request: ModelDraft.Season with { Drafter = Drafter.Model }));

    [Fact]
    public async Task A_setting_out_of_range_is_refused_by_name()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => ModelDraft.Write("http://127.0.0.1:1/v1", options: [("Retries", "99")]));
        Assert.Contains("Retries", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it hears in the order of telling.</summary>
    private sealed class Told : IProgress<DraftProgress>
    {
        private readonly List<DraftProgress> all = [];

        public IReadOnlyList<DraftProgress> All => all;

        public void Report(DraftProgress value)
        {
            lock (all) all.Add(value);
        }
    }
}
