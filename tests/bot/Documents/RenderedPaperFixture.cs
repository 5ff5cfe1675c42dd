using Assistant.Bot.Documents;

namespace Assistant.Bot.Tests.Documents;

/// <summary>The long paper of tests/papers, written and printed once for all tests that look at its pages.</summary>
public sealed class RenderedPaperFixture : IAsyncLifetime
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("paper-");

    internal RenderedPaper Paper { get; private set; } = new() { Pages = [] };

    public async ValueTask InitializeAsync()
    {
        var docx = Path.Combine(directory.FullName, "paper.docx");
        using (var file = File.Create(docx)) SummaryDocx.Write(PaperFile.Read("qinghe.txt"), file);
        Paper = await RenderedPaper.Of(docx, directory.FullName);
    }

    public ValueTask DisposeAsync()
    {
        directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
