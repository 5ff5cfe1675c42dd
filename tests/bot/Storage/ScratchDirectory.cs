namespace Assistant.Bot.Tests.Storage;

/// <summary>A directory of a test's own, removed afterwards.</summary>
internal sealed class ScratchDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("assistant-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
