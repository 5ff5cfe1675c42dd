using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Documents;

/// <summary>The words of prompts/documents.yaml: names of columns and states, and where a title may be broken.</summary>
internal sealed class DocumentWords
{
    private static readonly Lazy<DocumentWords> Loaded = new(Load);

    private ThemeNames? themes;

    public static DocumentWords Installed => Loaded.Value;

    public List<string> TitleWords { get; set; } = [];
    public string Sheet { get; set; } = "";
    public Dictionary<string, string> Columns { get; set; } = [];
    public string Assumed { get; set; } = "";
    public Dictionary<string, string> Statuses { get; set; } = [];


    /// <summary>What stands for the words of a record that the ledger has no more.</summary>
    public string Gone { get; set; } = "";
    public Dictionary<string, string> Reckonings { get; set; } = [];
    public Dictionary<string, string> Appendix { get; set; } = [];
    public Dictionary<string, string> Comments { get; set; } = [];

    /// <summary>How a figure came about; <c>{what}</c> gives way.</summary>
    public string Reckon(string key, string what = "") => Reckonings[key].Replace("{what}", what, StringComparison.Ordinal);

    public string NameOf(Theme theme) => themes!.NameOf(theme);

    public string NameOf(RecordStatus status) => Statuses[status.ToString().ToLowerInvariant()];

    private static DocumentWords Load()
    {
        var installation = Installation.Load();
        var words = Yaml.Read<DocumentWords>(installation.Prompts["documents.yaml"]);
        words.themes = new ThemeNames(installation.Seeds);
        return words;
    }
}
