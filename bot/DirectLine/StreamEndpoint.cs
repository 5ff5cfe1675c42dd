using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Assistant.Bot.Activities;
using Assistant.Bot.Storage;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.DirectLine;

/// <summary>The WebSocket of a conversation: a frame is a set of activities, or empty to show that the line is alive.</summary>
internal sealed class StreamEndpoint(
    TokenSigner signer, ActivityStore store, ConversationStreams streams, IOptions<DirectLineOptions> options,
    TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan GoodBye = TimeSpan.FromSeconds(1);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/conversations/{conversation}/stream",
            (string conversation, string? t, string? watermark, HttpContext context, StreamEndpoint stream) =>
                stream.Serve(conversation, t, watermark, context));

    private async Task Serve(string conversation, string? ticket, string? watermark, HttpContext context)
    {
        MayOpen(conversation, ticket);
        if (!context.WebSockets.IsWebSocketRequest) throw new DirectLineException(DirectLineError.Malformed("This address is for WebSockets."));

        var last = store.Last(conversation);
        var after = Watermark.Read(watermark, last) ?? last;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var listening = Listen(socket, gone);
        var live = streams.Open(conversation);
        try
        {
            await Send(socket, conversation, after, live, gone.Token);
            await Close(socket, listening, WebSocketCloseStatus.NormalClosure, "collision");
        }
        catch (OperationCanceledException)
        {
            await Close(socket, listening, WebSocketCloseStatus.EndpointUnavailable, "");
        }
        catch (WebSocketException)
        {
            // The client went away in the middle of a frame; it comes back by its watermark.
        }
        finally
        {
            streams.Close(conversation, live);
            socket.Abort();
            await listening;
        }
    }

    private void MayOpen(string conversation, string? ticket)
    {
        var (state, token) = signer.Read(ticket, TokenUse.Stream);
        if (state == TokenState.Malformed) throw new DirectLineException(DirectLineError.Unauthorized);
        if (state == TokenState.Expired) throw new DirectLineException(DirectLineError.TokenExpired);
        if (token!.Conversation != conversation) throw new DirectLineException(DirectLineError.OtherConversation);
    }

    /// <summary>First what was said after the watermark, then what is being said, until a newer stream takes over.</summary>
    private async Task Send(WebSocket socket, string conversation, long after, ChannelReader<LiveActivity> live, CancellationToken gone)
    {
        after = await SendKept(socket, conversation, after, gone);
        while (await Waits(socket, live, gone))
        {
            while (live.TryRead(out var next))
            {
                if (next.Sequence is null) await SendFrame(socket, [next.Activity], after, gone);
                // News of what is kept is only a sign to look: two may arrive in the wrong order.
                else if (next.Sequence > after) after = await SendKept(socket, conversation, after, gone);
            }
        }
    }

    /// <returns>How far the client has been told.</returns>
    private async Task<long> SendKept(WebSocket socket, string conversation, long after, CancellationToken gone)
    {
        while (store.After(conversation, after, options.Value.PageSize) is { Count: > 0 } kept)
        {
            after = kept[^1].Sequence;
            await SendFrame(socket, kept.Select(one => one.Activity), after, gone);
        }
        return after;
    }

    /// <returns>True once there is something to read; false when nothing will come any more.</returns>
    private async Task<bool> Waits(WebSocket socket, ChannelReader<LiveActivity> live, CancellationToken gone)
    {
        var waiting = live.WaitToReadAsync(gone).AsTask();
        while (true)
        {
            try
            {
                return await waiting.WaitAsync(KeepAlive, time, gone);
            }
            catch (TimeoutException)
            {
                await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, gone);
            }
        }
    }

    private static async Task SendFrame(WebSocket socket, IEnumerable<Activity> activities, long watermark, CancellationToken gone) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(ActivityJson.Write(new ActivitySet([.. activities], Watermark.Write(watermark)))).AsMemory(),
            WebSocketMessageType.Text, endOfMessage: true, gone);

    /// <summary>Reads and drops what the client sends, empty frames mostly, until it closes or is gone.</summary>
    private static async Task Listen(WebSocket socket, CancellationTokenSource gone)
    {
        var dropped = new byte[1024];
        try
        {
            // Not cancelled by the server's end: a cancelled read would cut the line before the good-bye.
            while ((await socket.ReceiveAsync(dropped.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close) { }
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Gone without a word, or cut off here.
        }
        if (!gone.IsCancellationRequested) await gone.CancelAsync();
    }

    /// <summary>Says good-bye and gives the client a moment to answer: a connection cut at once may lose the reason.</summary>
    private async Task Close(WebSocket socket, Task listening, WebSocketCloseStatus status, string reason)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var patience = new CancellationTokenSource(GoodBye, time);
        try
        {
            await socket.CloseOutputAsync(status, reason, patience.Token);
            await listening.WaitAsync(patience.Token);
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException)
        {
            // It is closed all the same.
        }
    }
}
