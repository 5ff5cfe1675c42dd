using System.Diagnostics;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Commands;

/// <summary>The server as its administrator meets it: starting, refusing to start, stopping.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("assistant-serve-").FullName;

    [Fact]
    public async Task It_says_where_it_listens_and_ends_cleanly_when_told_to_stop()
    {
        await using var server = await ServerProcess.Start(data);
        Assert.Contains($"请用浏览器打开 {server.Address.ToString().TrimEnd('/')}", server.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await server.Stop());
        Assert.Contains("已停止", server.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_a_sentence()
    {
        await using var first = await ServerProcess.Start(data);
        var (status, errors) = await Refused(["serve", "--data", Path.Combine(data, "other"), "--urls", first.Address.ToString()]);
        Assert.Equal(1, status);
        Assert.Contains("端口已被别的程序占用", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_in_use_is_told_in_a_sentence()
    {
        await using var first = await ServerProcess.Start(data);
        var (status, errors) = await Refused(["serve", "--data", data, "--urls", "http://127.0.0.1:0"]);
        Assert.Equal(1, status);
        Assert.Contains("正被另一个程序使用", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://no such host:1")]
    [InlineData("http://127.0.0.1:99999")]
    public async Task An_address_that_is_none_is_told_in_a_sentence(string url)
    {
        var (status, errors) = await Refused(["serve", "--data", data, "--urls", url]);
        Assert.Equal(2, status);
        Assert.Contains("监听地址", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_told_in_a_sentence()
    {
        var (status, errors) = await Refused(["serve", "--data", data, "--urls", "http://203.0.113.7:5080"]);
        Assert.Equal(1, status);
        Assert.Contains("监听不了", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    private static async Task<(int Status, string Errors)> Refused(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [ServerProcess.Program, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, errors);
    }
}
