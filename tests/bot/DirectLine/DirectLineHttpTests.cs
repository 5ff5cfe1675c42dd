using System.Net;
using System.Text;
using System.Text.Json;

namespace Assistant.Bot.Tests.DirectLine;

/// <summary>The protocol over real HTTP, above all where clients and networks do not behave.</summary>
public sealed class DirectLineHttpTests(DirectLineServer server) : IClassFixture<DirectLineServer>
{
    [Fact]
    public async Task A_conversation_starts_once_with_201_and_is_found_again_with_200()
    {
        using var client = await DirectLineClient.New(server.Address);
        using var first = await client.Post("conversations", new { });
        using var second = await client.Post("conversations", new { });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var start = await DirectLineClient.Read(first);
        Assert.Equal(client.Conversation, start.GetProperty("conversationId").GetString());
        Assert.Equal(3600, start.GetProperty("expires_in").GetInt32());
        Assert.StartsWith("ws://", start.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_alone_starts_no_conversation()
    {
        using var client = await DirectLineClient.New(server.Address);
        using var answer = await client.Get($"conversations/{client.Conversation}/activities");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_token_says_who_sent_a_message_whatever_the_message_says()
    {
        using var client = await DirectLineClient.Started(server.Address, "u-liuhe");
        using var answer = await client.Send(new { type = "message", text = "你好", from = new { id = "u-someone-else", name = "柳河" } });
        var (activities, _) = await client.Activities();
        Assert.Equal("u-liuhe", activities[0].GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("柳河", activities[0].GetProperty("from").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Fields_that_are_not_known_come_back_as_they_were_sent()
    {
        using var client = await DirectLineClient.Started(server.Address);
        using var answer = await client.Send(new
        {
            type = "event",
            name = "location",
            entities = new object[] { new { type = "Place", geo = new { latitude = 34.5 } } },
            channelData = new { a = new[] { 1, 2 } },
            from = new { id = "u1", aadObjectId = "7" },
        });
        var (activities, _) = await client.Activities();
        var kept = Assert.Single(activities);
        Assert.Equal("""[{"type":"Place","geo":{"latitude":34.5}}]""", kept.GetProperty("entities").GetRawText());
        Assert.Equal("""{"a":[1,2]}""", kept.GetProperty("channelData").GetRawText());
        Assert.Equal("7", kept.GetProperty("from").GetProperty("aadObjectId").GetString());
    }

    [Fact]
    public async Task Polling_by_watermark_gives_every_activity_once_and_never_loses_the_watermark()
    {
        using var client = await DirectLineClient.Started(server.Address);
        var (none, start) = await client.Activities();
        Assert.Empty(none);
        Assert.Equal("0", start);

        await client.Say("你好");
        var (first, watermark) = await client.Activities(start!);
        var (later, same) = await client.Activities(watermark!);
        Assert.True(first.Count >= 2);
        Assert.Empty(later);
        Assert.Equal(watermark, same);
    }

    [Fact]
    public async Task A_watermark_beyond_the_end_is_the_end()
    {
        using var client = await DirectLineClient.Started(server.Address);
        await client.Say("你好");
        var (_, watermark) = await client.Activities();
        var (activities, clamped) = await client.Activities("999999");
        Assert.Empty(activities);
        Assert.Equal(watermark, clamped);
    }

    [Fact]
    public async Task The_same_message_posted_many_times_at_once_is_one_message_with_one_answer()
    {
        using var client = await DirectLineClient.Started(server.Address);
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Say("你好", "c-1")));
        var (activities, _) = await client.Activities();
        Assert.Single(ids.Distinct());
        Assert.Single(activities, activity => activity.GetProperty("text").GetString() == "你好" && activity.GetProperty("from").GetProperty("id").GetString() == "u1");
        Assert.Equal(activities.Count, activities.Select(activity => activity.GetRawText()[..120]).Distinct().Count());
        Assert.All(activities.Skip(1), reply => Assert.Equal(ids[0], reply.GetProperty("replyToId").GetString()));
    }

    [Fact]
    public async Task What_was_said_is_there_after_a_power_cut()
    {
        using var client = await DirectLineClient.Started(server.Address);
        await client.Say("你好");
        var before = await client.Activities();
        await server.KillAndRestart();
        var after = await client.Activities();
        Assert.Equal(before.Activities.Select(activity => activity.GetRawText()), after.Activities.Select(activity => activity.GetRawText()));
    }

    [Fact]
    public async Task A_stream_tells_what_came_after_its_watermark()
    {
        using var client = await DirectLineClient.Started(server.Address);
        await client.Say("你好");
        using var answer = await client.Get($"conversations/{client.Conversation}?watermark=1");
        var frame = await DirectLineClient.FirstFrame((await DirectLineClient.Read(answer)).GetProperty("streamUrl").GetString()!);
        Assert.NotEmpty(frame.GetProperty("activities").EnumerateArray());
        Assert.All(frame.GetProperty("activities").EnumerateArray(), activity => Assert.Equal("bot", activity.GetProperty("from").GetProperty("role").GetString()));
        Assert.NotNull(frame.GetProperty("watermark").GetString());
    }

    [Fact]
    public async Task A_message_of_a_megabyte_is_taken_and_answered()
    {
        using var client = await DirectLineClient.Started(server.Address);
        var id = await client.Say("今天党员" + new string('好', 350_000));
        var (activities, _) = await client.Activities();
        Assert.Contains(activities, activity => activity.TryGetProperty("replyToId", out var heard) && heard.GetString() == id);
    }

    [Fact]
    public async Task A_picture_alone_is_answered_politely()
    {
        using var client = await DirectLineClient.Started(server.Address);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"type":"message","from":{"id":"u1"}}""", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob" },
            { new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new("image/png") } }, "file", "合影.png" },
        };
        using var answer = await client.Post($"conversations/{client.Conversation}/upload?userId=u1", form);
        var (activities, _) = await client.Activities();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("合影.png", activities[0].GetProperty("attachments")[0].GetProperty("name").GetString());
        Assert.Contains("文字", activities[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("not-a-token", 401)]
    [InlineData("a.b.c", 401)]
    public async Task Without_a_usable_token_nothing_is_told(string? bearer, int status)
    {
        using var http = DirectLineClient.Http(server.Address, bearer);
        using var answer = await http.PostAsync("conversations", null, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(["code", "message"], (await DirectLineClient.Read(answer)).GetProperty("error").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_token_with_a_changed_claim_is_no_token()
    {
        using var client = await DirectLineClient.New(server.Address);
        var parts = client.Token.Split('.');
        var claims = Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace('-', '+').Replace('_', '/').PadRight((parts[1].Length + 3) / 4 * 4, '=')));
        var forged = Convert.ToBase64String(Encoding.UTF8.GetBytes(claims.Replace("u1", "u2", StringComparison.Ordinal))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        using var http = DirectLineClient.Http(server.Address, $"{parts[0]}.{forged}.{parts[2]}");
        using var answer = await http.PostAsync("conversations", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        using var mine = await DirectLineClient.Started(server.Address);
        using var theirs = await DirectLineClient.Started(server.Address, "u2");
        using var answer = await mine.Get($"conversations/{theirs.Conversation}/activities");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_is_no_ticket_for_a_stream()
    {
        using var client = await DirectLineClient.Started(server.Address);
        using var answer = await client.Get($"conversations/{client.Conversation}/stream?watermark=0&t={client.Token}");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":7}")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_body_that_is_no_activity_is_refused(string body)
    {
        using var client = await DirectLineClient.Started(server.Address);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.Post($"conversations/{client.Conversation}/activities", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(JsonValueKind.Object, (await DirectLineClient.Read(answer)).GetProperty("error").ValueKind);
    }

    [Fact]
    public async Task A_watermark_that_was_never_given_out_is_refused()
    {
        using var client = await DirectLineClient.Started(server.Address);
        using var answer = await client.Get($"conversations/{client.Conversation}/activities?watermark=abc");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_refreshed_token_is_for_the_same_conversation()
    {
        using var client = await DirectLineClient.Started(server.Address);
        using var refreshed = await client.Post("tokens/refresh", new { });
        using var http = DirectLineClient.Http(server.Address, (await DirectLineClient.Read(refreshed)).GetProperty("token").GetString());
        using var answer = await http.GetAsync($"conversations/{client.Conversation}/activities", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_of_other_sites_may_call_with_the_header_of_DirectLineJS()
    {
        using var http = new HttpClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, new Uri(server.Address, "v3/directline/conversations"))
        {
            Headers = { { "Origin", "http://township.example" }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with" } },
        };
        using var answer = await http.SendAsync(preflight, TestContext.Current.CancellationToken);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("x-ms-bot-agent", answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_page_gets_a_token_only_once_someone_said_who_they_are()
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var refused = await http.PostAsync("chat/token", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory]
    [InlineData("""{"name":"","role":"secretary","branch":"柳河村"}""")]
    [InlineData("""{"name":"王","role":"secretary","branch":" "}""")]
    [InlineData("""{"name":"王","branch":"柳河村"}""")]
    [InlineData("""{"name":"王","role":"emperor","branch":"柳河村"}""")]
    [InlineData("""["王"]""")]
    [InlineData("{")]
    public async Task Signing_in_without_what_is_needed_is_refused_in_a_sentence(string entry)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var content = new StringContent(entry, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("chat/visit", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.EndsWith("。", (await DirectLineClient.Read(answer)).GetProperty("problem").GetString(), StringComparison.Ordinal);
    }
}
