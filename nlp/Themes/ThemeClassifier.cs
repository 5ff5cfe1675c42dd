namespace Assistant.Nlp.Themes;

/// <summary>Report item → theme.</summary>
public sealed class ThemeClassifier
{
    public ThemeGuess Classify(string text) =>
        new(Theme.Service, 0.5, Enum.GetValues<Theme>().ToDictionary(theme => theme, _ => 1.0 / 9));
}
