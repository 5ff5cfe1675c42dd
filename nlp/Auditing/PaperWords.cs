using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>The words of <c>paper-words.yaml</c> by which a paper is checked; the file says what each list is for.</summary>
internal sealed class PaperWords
{
    public List<string> YearAfter { get; set; } = [];
    public List<string> YearAfterNoun { get; set; } = [];
    public List<string> YearBefore { get; set; } = [];
    public List<string> NotYearAfter { get; set; } = [];
    public List<string> NotDottedAfter { get; set; } = [];
    public List<string> DottedAfter { get; set; } = [];
    public List<string> DottedBefore { get; set; } = [];
    public List<string> Whole { get; set; } = [];
    public List<string> NotWhole { get; set; } = [];
    public List<string> Doers { get; set; } = [];
    public List<string> NotRatios { get; set; } = [];
    public List<string> Ratios { get; set; } = [];
    public List<string> Grown { get; set; } = [];
    public List<string> Shrunk { get; set; } = [];
    public List<string> OtherTime { get; set; } = [];
    public Dictionary<string, string> ShortNames { get; set; } = [];
    public List<string> FixedNames { get; set; } = [];
    public List<string> NamedMonths { get; set; } = [];
    public List<string> CountedLists { get; set; } = [];
    public List<string> NotMixed { get; set; } = [];

    public static PaperWords Read(TextFolder seeds) => Yaml.Read<PaperWords>(seeds["paper-words.yaml"]);

    /// <summary>A pattern for any of the words, the longest first.</summary>
    public static string AnyOf(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));
}
