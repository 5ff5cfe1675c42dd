using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Documents;

/// <summary>The words of prompts/documents.yaml: names of columns, themes and states, and where a title may be broken.</summary>
internal sealed class DocumentWords
{
    private static readonly Lazy<DocumentWords> Loaded =
        new(() => Yaml.Read<DocumentWords>(Installation.Load().Prompts["documents.yaml"]));

    public static DocumentWords Installed => Loaded.Value;

    public List<string> TitleWords { get; set; } = [];
    public string Sheet { get; set; } = "";
    public Dictionary<string, string> Columns { get; set; } = [];
    public string Assumed { get; set; } = "";
    public Dictionary<string, string> Themes { get; set; } = [];
    public Dictionary<string, string> Statuses { get; set; } = [];

    public string NameOf(Theme theme) => Themes[theme.ToString().ToLowerInvariant()];

    public string NameOf(RecordStatus status) => Statuses[status.ToString().ToLowerInvariant()];
}
