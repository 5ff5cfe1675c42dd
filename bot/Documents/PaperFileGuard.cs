using System.IO.Compression;

namespace Assistant.Bot.Documents;

/// <summary>Bytes that somebody sent → whether they are a Word file that is safe to open.</summary>
internal static class PaperFileGuard
{
    /// <summary>Largest file, in bytes.</summary>
    public const int Largest = 10 << 20;

    /// <summary>Largest file unpacked: more is no paper, but made to fill the memory.</summary>
    private const int LargestUnpacked = 80 << 20;

    private const int MostParts = 2000;

    /// <returns>Null where it is.</returns>
    public static PaperProblem? Check(byte[] file)
    {
        if (file.Length > Largest) return PaperProblem.TooLarge;
        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return PaperProblem.OldWord;
        if (!file.AsSpan().StartsWith("PK"u8)) return PaperProblem.NotWord;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts || Unpacked(zip) > LargestUnpacked) return PaperProblem.TooLarge;
            return zip.GetEntry("[Content_Types].xml") is null ? PaperProblem.NotWord : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            return PaperProblem.Damaged;
        }
    }

    /// <summary>Counted while unpacking, since a file may lie about it; no further than the limit.</summary>
    private static long Unpacked(ZipArchive zip)
    {
        var (total, buffer) = (0L, new byte[1 << 16]);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            for (int read; total <= LargestUnpacked && (read = stream.Read(buffer)) > 0;) total += read;
        }
        return total;
    }
}
