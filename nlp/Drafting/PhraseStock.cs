using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Drafting;

/// <summary>The words that hold a paper together, from seeds/sentences/phrases.yaml.</summary>
public sealed class PhraseStock
{
    public string LeadFacts { get; set; } = "";
    public string LeadFactsOne { get; set; } = "";
    public string LeadFactsOffice { get; set; } = "";
    public string LeadInvested { get; set; } = "";
    public string LeadThemes { get; set; } = "";
    public string LeadTheme { get; set; } = "";
    public string LeadEnd { get; set; } = "";
    public List<string> Further { get; set; } = [];
    public List<string> OnceMore { get; set; } = [];
    public List<string> Beside { get; set; } = [];
    public string BranchesThat { get; set; } = "";
    public List<string> Example { get; set; } = [];
    public List<string> ExampleOfMany { get; set; } = [];
    public List<string> Roundup { get; set; } = [];
    public List<string> FurtherOne { get; set; } = [];
    public List<string> ExampleOfOffice { get; set; } = [];
    public List<string> Experience { get; set; } = [];
    public string ExperienceMany { get; set; } = "";
    public string ProblemMany { get; set; } = "";
    public string ProblemAlone { get; set; } = "";
    public string ProblemListed { get; set; } = "";
    public string Problems { get; set; } = "";
    public string Problem { get; set; } = "";
    public List<string> Plans { get; set; } = [];
    public string Plan { get; set; } = "";
    public string PlanWill { get; set; } = "";
    public string Missing { get; set; } = "";
    public string MissingOffice { get; set; } = "";
    public string Pending { get; set; } = "";
    public string Closing { get; set; } = "";
    public string Ordinal { get; set; } = "";
    public string KeptEmpty { get; set; } = "";
    public List<string> ExperienceMarks { get; set; } = [];
    public List<string> ProblemMarks { get; set; } = [];
    public List<string> PlanMarks { get; set; } = [];
    public List<string> PlanVerbs { get; set; } = [];
    public List<string> OutlookStrip { get; set; } = [];
    public List<string> OutlookEnd { get; set; } = [];

    public static PhraseStock Read(TextFolder seeds) => Yaml.Read<PhraseStock>(seeds["sentences/phrases.yaml"]);

    internal static Regex Any(IEnumerable<string> patterns) => new(string.Join('|', patterns), RegexOptions.CultureInvariant);
}
