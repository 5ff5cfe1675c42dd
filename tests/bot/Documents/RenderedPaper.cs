using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Documents;

/// <summary>A line of text as it was set on a page; places in millimetres from the top left corner.</summary>
internal sealed record PrintedLine(string Text, double Left, double Top, double Right, double Bottom);

/// <summary>A Word file as LibreOffice prints it, read back line by line from the PDF.</summary>
internal sealed partial class RenderedPaper
{
    private const double MillimetresPerPoint = 25.4 / 72;

    public required IReadOnlyList<IReadOnlyList<PrintedLine>> Pages { get; init; }

    public static async Task<RenderedPaper> Of(string docx, string directory)
    {
        var profile = Path.Combine(directory, "office");
        await Tool.Run("soffice",
            [$"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", directory, docx]);
        var printed = await Tool.Run("pdftotext", ["-bbox", Path.ChangeExtension(docx, ".pdf"), "-"]);
        return new RenderedPaper { Pages = [.. PageBreak().Split(printed.Output).Skip(1).Select(LinesOf)] };
    }

    /// <summary>Words on one baseline are one line.</summary>
    private static IReadOnlyList<PrintedLine> LinesOf(string page) =>
    [
        .. Word().Matches(page)
            .Select(word => new PrintedLine(System.Net.WebUtility.HtmlDecode(word.Groups[5].Value),
                Millimetres(word, 1), Millimetres(word, 2), Millimetres(word, 3), Millimetres(word, 4)))
            .GroupBy(word => Math.Round((word.Top + word.Bottom) / 4))
            .OrderBy(line => line.Key)
            .Select(line => new PrintedLine(string.Concat(line.OrderBy(word => word.Left).Select(word => word.Text)),
                line.Min(word => word.Left), line.Min(word => word.Top), line.Max(word => word.Right), line.Max(word => word.Bottom))),
    ];

    private static double Millimetres(Match word, int group) =>
        double.Parse(word.Groups[group].Value, CultureInfo.InvariantCulture) * MillimetresPerPoint;

    [GeneratedRegex("<page ")]
    private static partial Regex PageBreak();

    [GeneratedRegex("<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" yMax=\"([\\d.-]+)\">(.*?)</word>")]
    private static partial Regex Word();
}
