using System.Text.Json;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Editing;

/// <summary>What came of an instruction → a sentence of prompts/edit-notes.yaml.</summary>
public sealed class EditNotes
{
    private readonly IReadOnlyDictionary<string, string> sentences;

    /// <summary>Every outcome has a sentence, or the installation is broken.</summary>
    public EditNotes(TextFolder prompts)
    {
        sentences = Yaml.Read<Dictionary<string, string>>(prompts["edit-notes.yaml"]);
        var missing = Enum.GetValues<EditOutcome>().Select(KeyOf).Where(key => !sentences.ContainsKey(key)).ToList();
        if (missing.Count > 0) throw new InvalidOperationException($"edit-notes.yaml lacks {string.Join(", ", missing)}.");
    }

    public string Say(EditNote note) => note.Slots.Aggregate(sentences[KeyOf(note.Outcome)],
        (text, slot) => text.Replace($"{{{slot.Name}}}", slot.Value, StringComparison.Ordinal));

    private static string KeyOf(EditOutcome outcome) => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString());
}
