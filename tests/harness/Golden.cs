namespace Assistant.Tests;

/// <summary>Compares what the code prints with a file of tests/golden. After accepting a new one, read the diff: it is the review.</summary>
internal static class Golden
{
    /// <param name="name">File name in tests/golden, named after the case: <c>nlp.public-api.txt</c>.</param>
    public static void Matches(string name, string actual)
    {
        var path = Checkout.Path("tests", "golden", name);
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        Assert.True(File.Exists(path), $"No golden file {path}; run with ACCEPT=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
