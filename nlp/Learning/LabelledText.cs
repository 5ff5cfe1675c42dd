namespace Assistant.Nlp.Learning;

/// <summary>A text with the label a person gave it.</summary>
/// <param name="Source">Who wrote it: texts of one source share habits, so evaluation holds back whole sources.</param>
/// <param name="Label">The primary label.</param>
/// <param name="Accept">Further labels that count as right; empty for most.</param>
/// <param name="Style">formal, news, chat; or the role of the speaker. Empty where unknown.</param>
public sealed record LabelledText(string Source, string Style, string Label, IReadOnlyList<string> Accept, string Text)
{
    /// <summary>Whether a guess counts as right.</summary>
    public bool Admits(string label) => label == Label || Accept.Contains(label);
}
