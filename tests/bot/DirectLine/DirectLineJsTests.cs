using Assistant.Tests;

namespace Assistant.Bot.Tests.DirectLine;

/// <summary>Microsoft's own client, unmodified, against the real server: tests/directline/scenarios.mjs.</summary>
public sealed class DirectLineJsTests(DirectLineServer server) : IClassFixture<DirectLineServer>
{
    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    [InlineData("secret_alone")]
    [InlineData("reconnect_with_watermark")]
    [InlineData("reconnect_without_watermark_tells_only_what_is_new")]
    [InlineData("page_reload_tells_the_history")]
    [InlineData("newer_stream_ends_the_older")]
    [InlineData("duplicate_post")]
    public async Task DirectLineJS_goes_through(string scenario)
    {
        using var node = NodePackages.Start("directline", "scenarios.mjs", scenario, server.Address.ToString(), DirectLineServer.Secret);
        var problems = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, problems);
    }

    [Fact]
    public async Task DirectLineJS_goes_on_after_the_server_was_killed_and_came_back()
    {
        using var node = NodePackages.Start("directline", "scenarios.mjs", "server_restart", server.Address.ToString(), DirectLineServer.Secret);
        Assert.Equal("talked", await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await server.KillAndRestart();
        await node.StandardInput.WriteLineAsync("restarted");
        await node.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var problems = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, problems);
    }
}
