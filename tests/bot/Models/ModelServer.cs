using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Bot.Tests.Models;

/// <summary>How a model behaves.</summary>
public enum Manner { Honest, AltersADigit, InventsABranch, SaysAll, NamesNoFacts, AnswersGarbage, Fails }

/// <summary>A real OpenAI-compatible server on loopback that answers section prompts in one manner.</summary>
internal sealed partial class ModelServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int asked;

    private ModelServer(WebApplication app) => this.app = app;

    public string Endpoint => app.Urls.First() + "/v1";

    /// <summary>How often it was asked.</summary>
    public int Asked => asked;

    public static async Task<ModelServer> Start(Manner manner)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ModelServer(app);
        app.MapPost("/v1/chat/completions", async (HttpRequest request) => await server.Answer(await JsonDocument.ParseAsync(request.Body), manner));
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<IResult> Answer(JsonDocument request, Manner manner)
    {
        Interlocked.Increment(ref asked);
        if (manner == Manner.Fails) return Task.FromResult(Results.StatusCode(400));
        var prompt = string.Join('\n', request.RootElement.GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("role").GetString() == "user").Select(Text));
        var facts = FactLine().Matches(prompt).Select(match => match.Groups[1].Value).ToList();
        var content = manner == Manner.AnswersGarbage ? "好的，以下是总结：" : JsonSerializer.Serialize(new
        {
            paragraphs = new[] { new { sentences = facts.Select((fact, i) => new { text = Told(fact, manner), facts = manner == Manner.NamesNoFacts ? [] : new[] { i + 1 } }) } },
        });
        return Task.FromResult(Results.Json(new
        {
            id = "answer",
            @object = "chat.completion",
            created = 1,
            model = "test-model",
            choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content } } },
            usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
        }));
    }

    private static string Text(JsonElement message) => message.GetProperty("content") is { ValueKind: JsonValueKind.String } text
        ? text.GetString()! : string.Concat(message.GetProperty("content").EnumerateArray().Select(part => part.GetProperty("text").GetString()));

    private static string Told(string fact, Manner manner) => manner switch
    {
        Manner.AltersADigit => Digit().Replace(fact, digit => $"{(digit.Value[0] - '0' + 1) % 9 + 1}", 1),
        Manner.InventsABranch => "幸福村党支部新打机井97眼。",
        Manner.SaysAll => "各支部均行动迅速，" + fact,
        _ => "据统计，" + fact,
    };

    [GeneratedRegex(@"(?m)^\d+\. (.+)$")]
    private static partial Regex FactLine();

    [GeneratedRegex(@"\d(?=[眼人吨个])")]
    private static partial Regex Digit();
}
