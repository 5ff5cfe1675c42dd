using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Bot.Tests.Models;

/// <summary>A real OpenAI-compatible server on loopback that answers section prompts in one manner, in one piece or as a stream.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Manner manner;
    private readonly Action silent;
    private readonly List<SectionPrompt> asked = [];

    private ModelServer(WebApplication app, Manner manner, Action silent) => (this.app, this.manner, this.silent) = (app, manner, silent);

    public string Endpoint => app.Urls.First() + "/v1";

    /// <summary>All it was asked, refused requests too.</summary>
    public IReadOnlyList<SectionPrompt> Asked
    {
        get
        {
            lock (asked) return [.. asked];
        }
    }

    /// <summary>The most requests it had in hand at one time.</summary>
    public int AtOnce { get; private set; }

    private int inHand;

    /// <param name="silent">Called again and again while it keeps someone waiting.</param>
    public static async Task<ModelServer> Start(Manner manner, Action? silent = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ModelServer(app, manner, silent ?? (() => { }));
        app.MapPost("/v1/chat/completions", server.Answer);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var prompt = SectionPrompt.Of((await JsonNode.ParseAsync(context.Request.Body))!.AsObject());
        int before;
        lock (asked)
        {
            before = asked.Count;
            asked.Add(prompt);
            AtOnce = Math.Max(AtOnce, ++inHand);
        }
        try
        {
            await Answer(context, prompt, before);
        }
        finally
        {
            lock (asked) inHand--;
        }
    }

    private Task Answer(HttpContext context, SectionPrompt prompt, int before) => manner switch
    {
        Manner.BusyOnce when before == 0 => Refuse(context, 429, "1"),
        Manner.BusyForever => Refuse(context, 429, "2"),
        Manner.BusyForAnHour => Refuse(context, 429, "3600"),
        Manner.Refuses => Refuse(context, 401),
        Manner.Fails => Refuse(context, 500),
        Manner.Unavailable => Refuse(context, 503),
        Manner.RefusesTheForm when prompt.Form is not null => Refuse(context, 400),
        Manner.NeverAnswers => KeepWaiting(context),
        Manner.HonestWithoutStreaming => context.Response.WriteAsJsonAsync(Whole(ModelSpeech.Answer(prompt, manner))),
        _ when prompt.Streams => Stream(context, ModelSpeech.Answer(prompt, manner)),
        _ => context.Response.WriteAsJsonAsync(Whole(ModelSpeech.Answer(prompt, manner))),
    };

    private static Task Refuse(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsJsonAsync(new { error = new { message = "no", type = "error", code = $"{status}" } });
    }

    private async Task Stream(HttpContext context, string answer)
    {
        context.Response.ContentType = "text/event-stream";
        var pieces = answer.Chunk(24).ToList();
        var sent = manner is Manner.ClosesHalfway or Manner.Stalls ? pieces.Count / 2 : pieces.Count;
        foreach (var piece in pieces.Take(sent)) await Send(context, JsonSerializer.Serialize(Part(new string(piece), null)));
        if (manner == Manner.Stalls) await KeepWaiting(context);
        if (sent < pieces.Count)
        {
            context.Abort();
            return;
        }
        await Send(context, JsonSerializer.Serialize(Part("", "stop")));
        await Send(context, "[DONE]");
    }

    private static async Task Send(HttpContext context, string data)
    {
        await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private async Task KeepWaiting(HttpContext context)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!context.RequestAborted.IsCancellationRequested && await tick.WaitForNextTickAsync(CancellationToken.None)) silent();
    }

    private static object Part(string words, string? end) => new
    {
        id = "answer",
        @object = "chat.completion.chunk",
        created = 1,
        model = "test-model",
        choices = new[] { new { index = 0, delta = new { role = "assistant", content = words }, finish_reason = end } },
    };

    private static object Whole(string answer) => new
    {
        id = "answer",
        @object = "chat.completion",
        created = 1,
        model = "test-model",
        choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = answer } } },
        usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
    };
}
