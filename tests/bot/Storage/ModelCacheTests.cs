using Assistant.Bot.Storage;

namespace Assistant.Bot.Tests.Storage;

public sealed class ModelCacheTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("assistant-");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public void A_model_of_the_seeds_lies_beside_the_program()
    {
        Cache().Keep("themes-1", [1, 2]);
        Assert.Equal([1, 2], Cache().Find("themes-1"));
        Assert.True(File.Exists(Path.Combine(directory.FullName, "program", "models", "themes-1.model")));
    }

    [Fact]
    public void Where_the_program_cannot_be_written_the_data_directory_takes_it()
    {
        // A file in the place of the folder: no one, not even root, can write into it.
        File.WriteAllText(Path.Combine(directory.FullName, "program"), "");
        Cache().Keep("themes-1", [1, 2]);
        Assert.Equal([1, 2], Cache().Find("themes-1"));
    }

    [Fact]
    public void What_lies_in_the_data_directory_is_replaced_there()
    {
        new ModelFolder(Path.Combine(directory.FullName, "data", "models")).Keep("themes-1", [0]);
        Cache().Keep("themes-1", [1, 2]);
        Assert.Equal([1, 2], Cache().Find("themes-1"));
    }

    [Fact]
    public void Many_at_once_leave_a_whole_model_and_nothing_else()
    {
        Parallel.For(0, 20, i => Cache().Keep("themes-1", [.. Enumerable.Repeat((byte)i, 100_000)]));
        Assert.Single(Cache().Find("themes-1")!.Distinct());
        Assert.Single(Directory.GetFiles(Path.Combine(directory.FullName, "program", "models")));
    }

    [Fact]
    public void What_was_never_kept_is_not_found() => Assert.Null(Cache().Find("themes-1"));

    private ModelCache Cache() => new(Path.Combine(directory.FullName, "data"), Path.Combine(directory.FullName, "program"));
}
