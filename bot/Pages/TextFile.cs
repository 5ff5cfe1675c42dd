using System.Text;

namespace Assistant.Bot.Pages;

/// <summary>Reads a text file as office machines write it: UTF-8, or GB 18030 where it is no UTF-8.</summary>
internal static class TextFile
{
    public static async Task<string> ReadAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        var bytes = copy.ToArray();
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetString(bytes);
        }
    }
}
