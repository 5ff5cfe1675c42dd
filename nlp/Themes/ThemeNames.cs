using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Themes;

/// <summary>What people call the themes: 学习教育.</summary>
public sealed class ThemeNames
{
    private readonly Dictionary<Theme, ThemeSeed> seeds;

    /// <param name="seeds">Holds <c>themes.yaml</c>; a theme missing there is a broken installation.</param>
    public ThemeNames(TextFolder seeds)
    {
        this.seeds = Yaml.Read<List<ThemeSeed>>(seeds["themes.yaml"])
            .ToDictionary(theme => ThemeKeys.Parse(theme.Key) ?? throw new InvalidOperationException($"themes.yaml: unknown theme {theme.Key}."));
        foreach (var theme in Enum.GetValues<Theme>())
            if (!this.seeds.ContainsKey(theme)) throw new InvalidOperationException($"themes.yaml lacks {ThemeKeys.Of(theme)}.");
    }

    /// <summary>学习教育.</summary>
    public string NameOf(Theme theme) => seeds[theme].Name;

    /// <summary>One line that says what belongs to it.</summary>
    public string DescriptionOf(Theme theme) => seeds[theme].Description;

    /// <summary>Everything a theme is called in questions: its name and shorter forms.</summary>
    public IReadOnlyList<string> CallsOf(Theme theme) => [seeds[theme].Name, .. seeds[theme].AlsoCalled];

    /// <summary>The theme of that name, short form or key; null where there is none.</summary>
    public Theme? Find(string name) =>
        ThemeKeys.Parse(name) ?? seeds.Where(theme => theme.Value.Name == name || theme.Value.AlsoCalled.Contains(name))
            .Select(theme => (Theme?)theme.Key).FirstOrDefault();

    private sealed class ThemeSeed
    {
        public string Key { get; set; } = "";
        public string Name { get; set; } = "";
        public string Description { get; set; } = "";
        public List<string> AlsoCalled { get; set; } = [];
    }
}
