namespace Assistant.Nlp.Themes;

/// <summary>The themes as files and formats name them: <c>leadership</c>, <c>study</c> …</summary>
public static class ThemeKeys
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Theme>().Select(Of)];

    public static string Of(Theme theme) => theme.ToString().ToLowerInvariant();

    /// <summary>The theme of that key, or null.</summary>
    public static Theme? Parse(string key)
    {
        foreach (var theme in Enum.GetValues<Theme>())
            if (Of(theme) == key) return theme;
        return null;
    }
}
