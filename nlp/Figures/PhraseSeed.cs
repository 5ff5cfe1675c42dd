using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>seeds/phrase-words.yaml as it is written.</summary>
internal sealed class PhraseSeed
{
    public List<string> Verbs { get; set; } = [];
    public List<string> Stops { get; set; } = [];
    public List<string> Nouns { get; set; } = [];
    public List<string> NounSuffixes { get; set; } = [];
    public List<string> GenericMoney { get; set; } = [];
    public List<string> PeopleNouns { get; set; } = [];
    public List<string> Concrete { get; set; } = [];

    /// <summary>The words of a list file: separated by white space, lines that begin with # left out.</summary>
    public static IEnumerable<string> Listed(TextFolder seeds, string name) =>
        seeds[name].Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
