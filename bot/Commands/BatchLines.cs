using System.Text;
using System.Text.Json;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Commands;

/// <summary>A line of a batch file that cannot be used, with the reason as a person reads it.</summary>
public sealed class BadLineException(string reason) : Exception(reason);

/// <summary>
/// JSON Lines in, JSON Lines out: bad lines are told on standard error by number, the good ones are still processed,
/// and the exit status is 1 if any was bad.
/// </summary>
public sealed class BatchLines(TextReader input, TextWriter output, TextWriter errors)
{
    /// <summary>The batch of a FILE argument; null or <c>-</c> is standard input.</summary>
    public static BatchLines Of(FileInfo? file) =>
        new(file is null or { Name: "-" } ? new StreamReader(Console.OpenStandardInput(), Utf8) : new StreamReader(file.FullName, Utf8),
            new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" }, Console.Error);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The number of the line being answered, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Answers each line of <typeparamref name="TIn"/> with zero or more results.</summary>
    /// <returns>The exit status: 0, or 1 if a line was bad.</returns>
    public async Task<int> Answer<TIn>(Func<TIn, IEnumerable<object>> answer) =>
        await Answer<TIn>(line => Task.FromResult(answer(line)));

    public async Task<int> Answer<TIn>(Func<TIn, Task<IEnumerable<object>>> answer)
    {
        var (number, bad) = (0, 0);
        while (await input.ReadLineAsync() is { } line)
        {
            Number = ++number;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                foreach (var result in await answer(Parse<TIn>(line)))
                    await output.WriteLineAsync(Json.Write(result));
                await output.FlushAsync();
            }
            catch (BadLineException reason)
            {
                bad++;
                await errors.WriteLineAsync($"line {number}: {reason.Message}");
            }
        }
        await output.FlushAsync();
        return bad == 0 ? 0 : 1;
    }

    private static TIn Parse<TIn>(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<TIn>(line, Json.Options) ?? throw new BadLineException("这一行是空值，不是一个对象。");
        }
        catch (JsonException problem)
        {
            throw new BadLineException($"不是合格的 JSON：{Where(problem)}");
        }
    }

    private static string Where(JsonException problem) =>
        problem.Path is { Length: > 1 } path ? $"字段 {path[2..]} 的值不对。" : $"第 {problem.BytePositionInLine + 1} 个字节处读不下去。";
}
