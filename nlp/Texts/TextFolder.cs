namespace Assistant.Nlp.Texts;

/// <summary>
/// A folder of named texts, already in memory: what the product knows (seeds) or says (prompts).
/// Names are relative, with forward slashes: <c>outlines/创先争优.yaml</c>. The host reads the files; nlp never sees a path.
/// </summary>
public sealed class TextFolder(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>The text of that name. A missing one is a broken installation.</summary>
    public string this[string name] => texts.TryGetValue(name, out var text) ? text
        : throw new InvalidOperationException($"The installation lacks {name}.");

    public bool Has(string name) => texts.ContainsKey(name);

    /// <summary>The folder with further texts; one of the same name takes the place of its own.</summary>
    public TextFolder With(IEnumerable<KeyValuePair<string, string>> further)
    {
        var all = new Dictionary<string, string>(texts);
        foreach (var (name, text) in further) all[name] = text;
        return new TextFolder(all);
    }

    /// <summary>The names below a prefix such as <c>training/</c>, in ordinal order.</summary>
    public IEnumerable<string> Under(string prefix) =>
        texts.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
