namespace Assistant.Nlp.Editing;

/// <summary>What the parts of a paper are called; <c>{n}</c> is a number in characters.</summary>
internal sealed class PartWords
{
    /// <summary>The numbers from 0 up, one character each.</summary>
    public string Numerals { get; set; } = "";
    public string Whole { get; set; } = "";
    public string Section { get; set; } = "";
    public string Paragraph { get; set; } = "";
    public string Lead { get; set; } = "";
    public string Closing { get; set; } = "";
    public string LastSection { get; set; } = "";
    public string LastParagraph { get; set; } = "";
    public string Pointed { get; set; } = "";
    public string PointedLead { get; set; } = "";
    public Dictionary<OutlookTopic, string> Topics { get; set; } = [];
}
