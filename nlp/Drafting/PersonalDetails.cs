using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Drafting;

/// <summary>The words of <c>personal-details.yaml</c>, which says what each list is for.</summary>
internal sealed class PersonalDetails
{
    public Dictionary<string, string> Labels { get; set; } = [];
    public string Surnames { get; set; } = "";
    public List<string> CompoundSurnames { get; set; } = [];
    public List<string> Familiar { get; set; } = [];
    public List<string> NotFamiliar { get; set; } = [];
    public List<string> Titles { get; set; } = [];
    public List<string> WeakTitles { get; set; } = [];
    public List<string> Roles { get; set; } = [];
    public List<string> Followers { get; set; } = [];
    public string Given { get; set; } = "";
    public List<string> PlaceAfter { get; set; } = [];
    public List<string> Ordinary { get; set; } = [];

    public static PersonalDetails Read(TextFolder seeds) => Yaml.Read<PersonalDetails>(seeds["personal-details.yaml"]);

    /// <summary>The words that are known to name nobody: those of the list, and the lexicon's.</summary>
    public IEnumerable<string> OrdinaryWords(TextFolder seeds) => Ordinary
        .Concat(seeds.Under("lexicon/").SelectMany(name => seeds[name].Split('\n')).Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.TrimEntries)))
        .Where(word => word.Length > 1);
}
