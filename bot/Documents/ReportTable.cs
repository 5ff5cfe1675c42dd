using System.Globalization;
using System.Text;
using Assistant.Nlp.Texts;
using MiniExcelLibs;
using MiniExcelLibs.Csv;

namespace Assistant.Bot.Documents;

/// <summary>A spreadsheet of reports → rows by field. Headers are Chinese or the field names themselves; other columns are passed over.</summary>
internal sealed class ReportTable(TextFolder prompts)
{
    private readonly Dictionary<string, List<string>> headers = Yaml.Read<Dictionary<string, List<string>>>(prompts["import-columns.yaml"]);

    /// <summary>Whether the file is a spreadsheet by its name.</summary>
    public static bool Is(FileInfo file) => file.Extension.ToLowerInvariant() is ".xlsx" or ".csv";

    /// <summary>The rows below the header, empty ones too, so that a row keeps its number.</summary>
    /// <returns>For each row the cells that are filled, as text, by field; days as 2010-05-16.</returns>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        return [.. Rows(file, stream).Select(row => row.Where(cell => FieldOf(cell.Key) is not null && Written(cell.Value).Length > 0)
            .DistinctBy(cell => FieldOf(cell.Key)).ToDictionary(cell => FieldOf(cell.Key)!, cell => Written(cell.Value)))];
    }

    private static IEnumerable<IDictionary<string, object?>> Rows(FileInfo file, FileStream stream)
    {
        var csv = file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase);
        var rows = csv
            ? stream.Query(useHeaderRow: true, excelType: ExcelType.CSV, configuration: new CsvConfiguration { StreamReaderFunc = Reader })
            : stream.Query(useHeaderRow: true, excelType: ExcelType.XLSX);
        return rows.Cast<IDictionary<string, object?>>();
    }

    /// <summary>UTF-8 where it is that; else what Chinese Excel writes.</summary>
    private static StreamReader Reader(Stream stream)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            using var probe = new StreamReader(stream, strict, leaveOpen: true);
            probe.ReadToEnd();
            stream.Position = 0;
            return new StreamReader(stream, strict);
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            stream.Position = 0;
            return new StreamReader(stream, Encoding.GetEncoding("GB18030"));
        }
    }

    private string? FieldOf(string header) =>
        headers.FirstOrDefault(field => field.Key == header.Trim() || field.Value.Contains(header.Trim())).Key;

    private static string Written(object? value) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim(),
    };
}
