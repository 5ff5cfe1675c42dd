using Assistant.Nlp.Texts;

namespace Assistant.Bot;

/// <summary>What was installed with the program: the folders seeds and prompts beside it.</summary>
public sealed record Installation(TextFolder Seeds, TextFolder Prompts)
{
    public static Installation Load() => Load(AppContext.BaseDirectory);

    public static Installation Load(string directory) => new(Folder(directory, "seeds"), Folder(directory, "prompts"));

    /// <summary>The installation with a township's own outlines: the files of DATA/outlines, which may be called as installed ones are.</summary>
    /// <param name="directory">The data directory; it need not have such a folder.</param>
    public Installation WithOutlinesOf(string directory)
    {
        var own = Path.Combine(directory, "outlines");
        return !Directory.Exists(own) ? this : this with
        {
            Seeds = Seeds.With(Directory.EnumerateFiles(own, "*.yaml")
                .Select(file => KeyValuePair.Create($"outlines/{Path.GetFileName(file)}", File.ReadAllText(file)))),
        };
    }

    private static TextFolder Folder(string directory, string name)
    {
        var root = Path.Combine(directory, name);
        return new TextFolder(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".tsv" or ".txt" or ".json" or ".jsonl")
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText));
    }
}
