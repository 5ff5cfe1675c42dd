using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Assistant.Bot.Storage;
using Assistant.Bot.Tests.Storage;
using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>The real process, killed while it takes reports: what it acknowledged is there afterwards, once.</summary>
public sealed class KilledReplayTests : IDisposable
{
    private const int Kills = 20;

    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_doubled_by_killing_the_process()
    {
        var random = new Random(20100516);
        var turns = Turns().ToList();
        var (next, acknowledged) = (0, new List<string>());
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Start();
            // Whoever got no answer says it again after the restart.
            for (var answered = random.Next(1, 6); answered > 0; answered--)
            {
                acknowledged.AddRange(await Said(process, turns[next]));
                next++;
            }
            await Say(process, turns[next]);
            await Wait(TimeSpan.FromMilliseconds(random.NextDouble() * 12));
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using (var last = Start())
        {
            acknowledged.AddRange(await Said(last, turns[next]));
            last.StandardInput.Close();
            await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Check(next + 1, acknowledged);
    }

    private void Check(int said, List<string> acknowledged)
    {
        using var directory = DataDirectory.Open(scratch.Path);
        var records = new LedgerStore(directory, new RosterStore(directory)).Read().Records;
        Assert.Empty(acknowledged.Except(records.Select(record => record.Id)));
        Assert.Equal(Enumerable.Range(0, said).Where(turn => turn % 2 == 0).Select(TextOf), records.Select(record => record.Text));
        Assert.Equal(said / 2, records.Count(record => record.Status == RecordStatus.Confirmed));
        Assert.All(records, record => Assert.InRange(record.Revision, 1, 2));
    }

    /// <summary>A report, 确认, a report, 确认 …: every one of another day, so that none tells an event again.</summary>
    private static IEnumerable<string> Turns() => Enumerable.Range(0, 400).Select(turn => JsonSerializer.Serialize(new
    {
        conversation = "c1",
        user = "u1",
        name = "柳河村书记",
        role = "secretary",
        branch = "柳河村党支部",
        at = new DateTimeOffset(2010, 1, 1, 19, 0, 0, TimeSpan.FromHours(8)).AddDays(turn / 2).AddMinutes(turn % 2),
        text = turn % 2 == 0 ? TextOf(turn) : "确认",
    }));

    private static string TextOf(int turn) => $"今天组织{10 + turn}名党员清理河道，拉走垃圾{1 + turn}车";

    private static async Task<IEnumerable<string>> Said(Process process, string turn)
    {
        await Say(process, turn);
        var answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(answer);
        return JsonDocument.Parse(answer).RootElement.GetProperty("saved").EnumerateArray().Select(id => id.GetString()!).ToList();
    }

    private static async Task Say(Process process, string turn)
    {
        await process.StandardInput.WriteLineAsync(turn);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Wall-clock time on purpose: the point of the kill must not know what the process is doing.</summary>
    private static async Task Wait(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time + TimeSpan.FromMilliseconds(1));
        await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "assistant.dll"), "replay", "--data", scratch.Path])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;
}
