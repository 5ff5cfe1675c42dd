using System.Text;

namespace Assistant.Bot.Commands;

/// <summary>A stream of bytes → its lines. A line that is not UTF-8 spoils itself and none of the others.</summary>
/// <remarks>Lines end in LF or CRLF; a byte order mark before the first is left out.</remarks>
internal sealed class Utf8Lines(Stream stream) : IDisposable
{
    private const char Mark = '\uFEFF';

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Latin-1 keeps every byte as one character, so lines can be cut before they are understood.
    private readonly StreamReader reader = new(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);

    private bool begun;

    /// <summary>The bytes of the next line, or null at the end.</summary>
    public async Task<byte[]?> Next() =>
        await reader.ReadLineAsync() is { } line ? Encoding.Latin1.GetBytes(line) : null;

    /// <exception cref="BadLineException">It is not UTF-8.</exception>
    public string Text(byte[] line)
    {
        var first = !begun;
        begun = true;
        try
        {
            var text = Strict.GetString(line);
            return first && text.StartsWith(Mark) ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new BadLineException(BatchWords.Say("not_utf8"));
        }
    }

    public void Dispose() => reader.Dispose();
}
