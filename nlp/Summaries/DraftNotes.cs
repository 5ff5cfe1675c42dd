using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Summaries;

/// <summary>The sentences of prompts/draft-notes.yaml.</summary>
internal sealed class DraftNotes
{
    private readonly Seed seed;

    private DraftNotes(Seed seed) => this.seed = seed;

    /// <summary>Every reason and every kind of finding has a sentence, or the installation is broken.</summary>
    public static DraftNotes Read(TextFolder prompts)
    {
        var seed = Yaml.Read<Seed>(prompts["draft-notes.yaml"]);
        var missing = Enum.GetValues<Untold>().Select(KeyOf).Where(key => !seed.LeftOut.ContainsKey(key)).ToList();
        return missing.Count == 0 ? new DraftNotes(seed) : throw new InvalidOperationException($"draft-notes.yaml lacks {string.Join(", ", missing)}.");
    }

    public string Finding(string kind, params IEnumerable<(string Slot, string Value)> slots) =>
        slots.Aggregate(seed.Findings[kind], (text, slot) => text.Replace($"{{{slot.Slot}}}", slot.Value, StringComparison.Ordinal));

    public string Reason(Untold why) => seed.LeftOut[KeyOf(why)];

    private static string KeyOf(Untold why) =>
        string.Concat(why.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private sealed class Seed
    {
        public Dictionary<string, string> Findings { get; set; } = [];
        public Dictionary<string, string> LeftOut { get; set; } = [];
    }
}
