using Assistant.Nlp.Texts;

namespace Assistant.Bot;

/// <summary>What was installed with the program: the folders seeds and prompts beside it.</summary>
public sealed record Installation(TextFolder Seeds, TextFolder Prompts)
{
    public static Installation Load() => Load(AppContext.BaseDirectory);

    public static Installation Load(string directory) => new(Folder(directory, "seeds"), Folder(directory, "prompts"));

    private static TextFolder Folder(string directory, string name)
    {
        var root = Path.Combine(directory, name);
        return new TextFolder(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".tsv" or ".txt" or ".json" or ".jsonl")
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText));
    }
}
