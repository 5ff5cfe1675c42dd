using System.Text;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Commands;

/// <summary>A line of a batch file that cannot be used, with the reason as a person reads it.</summary>
public sealed class BadLineException(string reason) : Exception(reason);

/// <summary>
/// JSON Lines in, JSON Lines out: bad lines are told on standard error by number, the good ones are still processed,
/// and the exit status is 1 if any was bad or the file could not be read.
/// </summary>
public sealed class BatchLines
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Func<Stream> open;
    private readonly TextWriter output;
    private readonly TextWriter errors;

    private BatchLines(Func<Stream> open, TextWriter output, TextWriter errors) =>
        (this.open, this.output, this.errors) = (open, output, errors);

    /// <summary>The number of the line being answered, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The batch of a FILE argument; null or <c>-</c> is standard input.</summary>
    public static BatchLines Of(FileInfo? file) => new(
        () => file is null or { Name: "-" } ? Console.OpenStandardInput() : Opened(file),
        new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" }, Console.Error);

    /// <summary>The batch of lines made from something else, numbered as they stand there.</summary>
    public static BatchLines Of(Stream lines) => new(() => lines, new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" }, Console.Error);

    /// <summary>Answers each line of <typeparamref name="TIn"/> with zero or more results.</summary>
    /// <returns>The exit status: 0, or 1 if a line was bad.</returns>
    public async Task<int> Answer<TIn>(Func<TIn, IEnumerable<object>> answer) =>
        await Answer<TIn>(line => Task.FromResult(answer(line)));

    public async Task<int> Answer<TIn>(Func<TIn, Task<IEnumerable<object>>> answer)
    {
        try
        {
            using var lines = new Utf8Lines(open());
            return await Answer(lines, answer);
        }
        catch (BadFileException reason)
        {
            await errors.WriteLineAsync(reason.Message);
            return 1;
        }
    }

    private async Task<int> Answer<TIn>(Utf8Lines lines, Func<TIn, Task<IEnumerable<object>>> answer)
    {
        var bad = 0;
        while (await lines.Next() is { } line)
        {
            Number++;
            try
            {
                if (lines.Text(line) is { } text && !string.IsNullOrWhiteSpace(text)) await Write(await answer(JsonLine.Read<TIn>(text)));
            }
            catch (BadLineException reason)
            {
                bad++;
                await errors.WriteLineAsync($"line {Number}: {reason.Message}");
            }
            catch (Exception defect) when (defect is not (OperationCanceledException or IOException))
            {
                // Our defect, not the user's; it must not cost them the other lines.
                bad++;
                await errors.WriteLineAsync($"line {Number}: {BatchWords.Say("failed", ("kind", defect.GetType().Name))}");
            }
        }
        return bad == 0 ? 0 : 1;
    }

    /// <summary>All results of a line or none, and at once: whoever feeds lines one by one waits for the answer.</summary>
    private async Task Write(IEnumerable<object> results)
    {
        foreach (var result in results.Select(result => Json.Write(result)).ToList()) await output.WriteLineAsync(result);
        await output.FlushAsync();
    }

    private static Stream Opened(FileInfo file)
    {
        if (Directory.Exists(file.FullName)) throw new BadFileException(BatchWords.Say("is_directory", ("file", file.FullName)));
        try
        {
            return file.OpenRead();
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadFileException(BatchWords.Say("no_file", ("file", file.FullName)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadFileException(BatchWords.Say("unreadable", ("file", file.FullName)));
        }
    }

    /// <summary>A file that cannot be read, with the reason as a person reads it.</summary>
    private sealed class BadFileException(string reason) : Exception(reason);
}
