using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Browser.Tests;

/// <summary>A model server on loopback that begins an answer and goes on only when told; what it says is no section.</summary>
internal sealed class HesitantModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HesitantModel(WebApplication app) => this.app = app;

    /// <summary>What makes the program ask this model.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Model__Endpoint"] = app.Urls.First() + "/v1",
        ["Model__Id"] = "hesitant",
        ["Model__Redrafts"] = "0",
    };

    public static async Task<HesitantModel> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var model = new HesitantModel(builder.Build());
        model.app.MapPost("/v1/chat/completions", model.Answer);
        await model.app.StartAsync();
        return model;
    }

    public void GoOn() => released.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        GoOn();
        await app.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await Send(context, Part(new string('写', 60), null));
        await released.Task.WaitAsync(context.RequestAborted);
        await Send(context, Part("", "stop"));
        await Send(context, "[DONE]");
    }

    private static string Part(string words, string? end) => JsonSerializer.Serialize(new
    {
        id = "1",
        @object = "chat.completion.chunk",
        created = 1,
        model = "hesitant",
        choices = new[] { new { index = 0, delta = new { role = "assistant", content = words }, finish_reason = end } },
    });

    private static async Task Send(HttpContext context, string text)
    {
        await context.Response.WriteAsync($"data: {text}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
