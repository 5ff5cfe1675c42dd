using Assistant.Nlp.Texts;

namespace Assistant.Bot;

/// <summary>What was installed with the program: the folders seeds and prompts beside it.</summary>
public sealed record Installation(TextFolder Seeds, TextFolder Prompts)
{
    public static Installation Load() => Load(AppContext.BaseDirectory);

    public static Installation Load(string directory) => new(Folder(directory, "seeds"), Folder(directory, "prompts"));

    /// <summary>The installation with a township's own outlines: the files of DATA/outlines, which may be called as installed ones are.</summary>
    /// <param name="directory">The data directory; it need not have such a folder.</param>
    /// <param name="tell">Told of every file that is wrong; it is left out, and all else works.</param>
    public Installation WithOutlinesOf(string directory, Action<OutlineMistake> tell)
    {
        var (good, mistakes) = OwnOutlines.Read(directory);
        foreach (var mistake in mistakes) tell(mistake);
        return good.Count == 0 ? this : this with { Seeds = Seeds.With(good) };
    }

    private static TextFolder Folder(string directory, string name)
    {
        var root = Path.Combine(directory, name);
        return new TextFolder(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".tsv" or ".txt" or ".json" or ".jsonl")
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText));
    }
}
