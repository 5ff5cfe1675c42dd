using Assistant.Bot.Storage;
using LiteDB;

namespace Assistant.Bot.Tests.Storage;

/// <summary>
/// The files as a process leaves them that is killed between any two pages it writes: what follows, by processes that read and
/// write on, sees every change whole or not at all.
/// </summary>
public sealed class CrashPointTests : IDisposable
{
    private const int PageSize = 8192;

    private static readonly string[] Collections = ["records", "record_revisions", "turns", "grains"];

    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_change_is_there_whole_or_not_at_all_wherever_writing_stopped()
    {
        var session = new Session();
        for (var pages = 0; pages <= session.Log.Length / PageSize; pages++)
            GoOn($"log{pages}", (session.Before, session.Log[..(pages * PageSize)]));
    }

    [Fact]
    public void A_change_is_there_whole_wherever_copying_it_from_the_log_stopped()
    {
        var session = new Session();
        for (var at = 0; at <= session.After.Length; at += PageSize)
            GoOn($"data{at}", ([.. session.After[..at], .. session.Before.Skip(at)], session.Log));
    }

    [Fact]
    public void What_was_written_is_in_the_files_when_writing_returns()
    {
        var left = LeftBy("first", null, directory => Make(directory, 0));
        for (var change = 1; change < 20; change++)
        {
            left = LeftBy($"change{change}", left, directory => Make(directory, change));
            LeftBy($"read{change}", left, directory => Assert.Equal(change + 1, Made(directory)));
        }
    }

    /// <summary>A process that finds the files so, writes on and is killed; and one after it.</summary>
    private void GoOn(string name, (byte[] Data, byte[] Log) found)
    {
        var made = 0;
        var left = LeftBy(name, found, directory =>
        {
            made = Made(directory);
            for (var change = made; change < made + 4; change++)
            {
                Make(directory, change);
                Assert.Equal(change + 1, Made(directory));
            }
        });
        LeftBy($"{name}-later", left, directory => Assert.Equal(made + 4, Made(directory)));
    }

    /// <summary>One change: a new document in each collection, and the one before it altered.</summary>
    private static void Make(DataDirectory directory, int change) => directory.Write(database => Make(database, change));

    private static void Make(ILiteDatabase database, int change)
    {
        foreach (var name in Collections)
        {
            database.GetCollection(name).Upsert(new BsonDocument { ["_id"] = change, ["words"] = new string('字', 700), ["altered"] = false });
            if (change > 0) database.GetCollection(name).Upsert(new BsonDocument { ["_id"] = change - 1, ["words"] = new string('改', 900), ["altered"] = true });
        }
    }

    /// <summary>How many changes are there; fails where one is there by half.</summary>
    private static int Made(DataDirectory directory)
    {
        var counts = Collections.Select(name => directory.Read(database => database.GetCollection(name).FindAll().ToList()))
            .Select(documents => (documents.Count, Altered: documents.Count(document => document["altered"].AsBoolean))).Distinct().ToList();
        var (made, altered) = Assert.Single(counts);
        Assert.Equal(Math.Max(0, made - 1), altered);
        return made;
    }

    /// <summary>The database and its log while the process that works in them has not closed them.</summary>
    private (byte[] Data, byte[] Log) LeftBy(string name, (byte[] Data, byte[] Log)? found, Action<DataDirectory> work)
    {
        var path = Directory.CreateDirectory(Path.Combine(scratch.Path, name)).FullName;
        var (data, log) = (Path.Combine(path, "assistant.db"), Path.Combine(path, "assistant-log.db"));
        if (found is var (foundData, foundLog))
        {
            File.WriteAllBytes(data, foundData);
            File.WriteAllBytes(log, foundLog);
        }
        using var directory = DataDirectory.Open(path);
        work(directory);
        return (Copy(data), Copy(log));
    }

    private static byte[] Copy(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Five changes, of which the first is in the data file and the others in the log; and the data file with all of them.</summary>
    private sealed class Session
    {
        public Session()
        {
            using var data = new MemoryStream();
            using var log = new KeptLog();
            using var database = new LiteDatabase(data, null, log);
            Make(0);
            database.Checkpoint();
            Before = data.ToArray();
            for (var change = 1; change < 5; change++) Make(change);
            database.Checkpoint();
            (After, Log) = (data.ToArray(), log.Kept);

            void Make(int change)
            {
                database.BeginTrans();
                CrashPointTests.Make(database, change);
                database.Commit();
            }
        }

        public byte[] Before { get; }
        public byte[] After { get; }
        public byte[] Log { get; }
    }

    /// <summary>Keeps what was in it when it was last emptied.</summary>
    private sealed class KeptLog : MemoryStream
    {
        public byte[] Kept { get; private set; } = [];

        public override void SetLength(long value)
        {
            if (value == 0 && Length > 0) Kept = ToArray();
            base.SetLength(value);
        }
    }
}
