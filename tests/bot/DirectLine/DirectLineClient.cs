using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Assistant.Bot.Tests.DirectLine;

/// <summary>Plain HTTP calls of one conversation, for what no published client does by itself.</summary>
internal sealed class DirectLineClient : IDisposable
{
    private readonly HttpClient http;

    private DirectLineClient(HttpClient http, string conversation, string token) =>
        (this.http, Conversation, Token) = (http, conversation, token);

    public string Conversation { get; }

    public string Token { get; }

    /// <summary>The calls of a new conversation, not started yet.</summary>
    public static async Task<DirectLineClient> New(Uri server, string user = "u1")
    {
        using var owner = Http(server, DirectLineServer.Secret);
        var answer = await owner.PostAsJsonAsync("tokens/generate", new { user = new { id = user } });
        var token = await Read(answer);
        return new DirectLineClient(Http(server, token.GetProperty("token").GetString()!),
            token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!);
    }

    public static async Task<DirectLineClient> Started(Uri server, string user = "u1")
    {
        var client = await New(server, user);
        using var started = await client.Post("conversations", new { });
        return client;
    }

    public static HttpClient Http(Uri server, string? bearer)
    {
        var http = new HttpClient { BaseAddress = new Uri(server, "v3/directline/") };
        if (bearer is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return http;
    }

    public static async Task<JsonElement> Read(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(path);

    public Task<HttpResponseMessage> Post(string path, object body) => http.PostAsJsonAsync(path, body);

    public Task<HttpResponseMessage> Post(string path, HttpContent body) => http.PostAsync(path, body);

    public Task<HttpResponseMessage> Send(object activity) => Post($"conversations/{Conversation}/activities", activity);

    public async Task<string> Say(string text, string? clientActivityId = null)
    {
        using var answer = await Send(new { type = "message", text, channelData = new { clientActivityID = clientActivityId } });
        return (await Read(answer)).GetProperty("id").GetString()!;
    }

    /// <summary>All activities after a watermark, and the new one.</summary>
    public async Task<(IReadOnlyList<JsonElement> Activities, string? Watermark)> Activities(string watermark = "")
    {
        using var answer = await Get($"conversations/{Conversation}/activities?watermark={watermark}");
        var set = await Read(answer);
        return ([.. set.GetProperty("activities").EnumerateArray()], set.GetProperty("watermark").GetString());
    }

    /// <summary>Opens a stream and reads one frame that is not a keep-alive.</summary>
    public static async Task<JsonElement> FirstFrame(string streamUrl)
    {
        using var socket = new ClientWebSocket();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await socket.ConnectAsync(new Uri(streamUrl), patience.Token);
        using var frame = new MemoryStream();
        var buffer = new byte[4096];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, patience.Token);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(frame.ToArray()));
    }

    public void Dispose() => http.Dispose();
}
