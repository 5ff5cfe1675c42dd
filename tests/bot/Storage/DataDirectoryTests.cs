using Assistant.Bot.Storage;
using LiteDB;

namespace Assistant.Bot.Tests.Storage;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_missing_directory_is_created()
    {
        var path = Path.Combine(scratch.Path, "深", "处");
        using var directory = DataDirectory.Open(path);
        Assert.True(File.Exists(Path.Combine(path, "assistant.db")));
    }

    [Fact]
    public void A_directory_that_is_open_is_refused()
    {
        using var directory = DataDirectory.Open(scratch.Path);
        var refusal = Assert.Throws<StorageException>(() => DataDirectory.Open(scratch.Path));
        Assert.Equal(StorageProblem.InUse, refusal.Problem);
    }

    [Fact]
    public void A_directory_that_was_closed_opens_again()
    {
        DataDirectory.Open(scratch.Path).Dispose();
        DataDirectory.Open(scratch.Path).Dispose();
    }

    [Fact]
    public void A_file_in_the_place_of_the_directory_is_unreadable()
    {
        var file = Path.Combine(scratch.Path, "data");
        File.WriteAllText(file, "");
        Assert.Equal(StorageProblem.Unreadable, Assert.Throws<StorageException>(() => DataDirectory.Open(file)).Problem);
    }

    [Fact]
    public void A_file_that_is_no_database_is_damaged_and_stays_as_it_was()
    {
        var file = Path.Combine(scratch.Path, "assistant.db");
        var foreign = Enumerable.Repeat("这不是数据库。", 2000).Aggregate(string.Concat);
        File.WriteAllText(file, foreign);
        Assert.Equal(StorageProblem.Damaged, Assert.Throws<StorageException>(() => DataDirectory.Open(scratch.Path)).Problem);
        Assert.Equal(foreign, File.ReadAllText(file));
    }

    [Fact]
    public async Task The_first_write_ends_on_a_scheduler_that_runs_one_thing_at_a_time()
    {
        using var directory = DataDirectory.Open(scratch.Path);
        var oneAtATime = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        var write = Task.Factory.StartNew(
            () => directory.Write(database => database.GetCollection("things").Insert(new BsonDocument { ["_id"] = 1 })),
            CancellationToken.None, TaskCreationOptions.None, oneAtATime);
        await write.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Equal(1, directory.Read(database => database.GetCollection("things").Count()));
    }

    [Fact]
    public void A_roster_that_is_no_roster_is_told_as_such()
    {
        File.WriteAllText(Path.Combine(scratch.Path, "roster.yaml"), "branches: [[[");
        using var directory = DataDirectory.Open(scratch.Path);
        Assert.Equal(StorageProblem.BadRoster, Assert.Throws<StorageException>(() => new RosterStore(directory)).Problem);
    }
}
