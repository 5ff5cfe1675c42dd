using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assistant.Nlp.Summaries;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;

namespace Assistant.Bot.Documents;

/// <summary>Which draft a Word file was made from, kept in a property of the file: D3/2/1f0c….</summary>
/// <param name="Fingerprint">Of the draft's words: another installation has a D3 too.</param>
internal sealed record PaperOrigin(string Draft, int Version, string Fingerprint)
{
    public const string Property = "AssistantDraft";

    /// <summary>The format of a property that a program of one's own made.</summary>
    private const string Custom = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    public static PaperOrigin Of(string id, int version, Draft draft)
    {
        var words = string.Join('\n', draft.Sections.SelectMany(section => section.Paragraphs).Select(SummaryDocx.TextOf).Prepend(draft.Title));
        return new PaperOrigin(id, version, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16]);
    }

    /// <summary>Null where the text is no origin.</summary>
    public static PaperOrigin? Read(string? text)
    {
        var parts = (text ?? "").Split('/');
        return parts.Length == 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new PaperOrigin(parts[0], version, parts[2]) : null;
    }

    public void AddTo(WordprocessingDocument file) => file.AddCustomFilePropertiesPart().Properties = new Properties(
        new CustomDocumentProperty(new VTLPWSTR($"{Draft}/{Version}/{Fingerprint}")) { FormatId = Custom, PropertyId = 2, Name = Property });
}
