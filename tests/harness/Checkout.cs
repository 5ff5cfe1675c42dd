using Assistant.Nlp.Texts;

namespace Assistant.Tests;

/// <summary>The checkout that the tests run in, found upwards from their program.</summary>
internal static class Checkout
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The path of something in the checkout: <c>Path("tests", "specs")</c>.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A folder of the checkout as nlp sees one: seeds or prompts.</summary>
    public static TextFolder Folder(string name) => new(
        Directory.EnumerateFiles(Path(name), "*", SearchOption.AllDirectories)
            .Where(file => System.IO.Path.GetExtension(file) is ".yaml" or ".tsv" or ".txt" or ".json" or ".jsonl")
            .ToDictionary(file => System.IO.Path.GetRelativePath(Path(name), file).Replace('\\', '/'), File.ReadAllText));

    private static string Above(string directory)
    {
        for (var here = new DirectoryInfo(directory); here is not null; here = here.Parent)
            if (File.Exists(System.IO.Path.Combine(here.FullName, "Assistant.sln"))) return here.FullName;
        throw new InvalidOperationException($"No Assistant.sln above {directory}: tests run from a checkout.");
    }
}
