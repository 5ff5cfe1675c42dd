using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Themes;

/// <summary>Words of an item that speak for its theme.</summary>
/// <param name="Span">Where they stand in the item.</param>
/// <param name="Weight">How much the log-odds of the theme fall without them; above 0.</param>
public sealed record ThemeCue(TextSpan Span, double Weight);
