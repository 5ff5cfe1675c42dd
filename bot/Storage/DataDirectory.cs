using LiteDB;

namespace Assistant.Bot.Storage;

/// <summary>
/// A data directory, open: its database and the lock that keeps a second process out. The operating system lets go of
/// the lock when the process ends, however it ends.
/// </summary>
public sealed class DataDirectory : IDisposable
{
    /// <summary>EAGAIN on Linux and macOS, ERROR_SHARING_VIOLATION on Windows: someone holds the lock.</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private const int HeaderOffset = 32;

    /// <summary>Size of a page of the log, and where in it the change is said to be complete.</summary>
    private const int LogPage = 8192, ConfirmedOffset = 18;

    private static readonly byte[] Header = "** This is a LiteDB file **"u8.ToArray();

    private readonly Lock writing = new();
    private readonly FileStream held;
    private readonly LiteDatabase database;

    private DataDirectory(string path, FileStream held, LiteDatabase database) =>
        (Path, this.held, this.database) = (path, held, database);

    /// <summary>Where it is: a full path.</summary>
    public string Path { get; }

    /// <summary>Opens the directory, created where missing.</summary>
    /// <exception cref="StorageException">In use, unreadable or damaged.</exception>
    public static DataDirectory Open(string path)
    {
        var held = Hold(path);
        try
        {
            return new DataDirectory(System.IO.Path.GetFullPath(path), held, OpenDatabase(path));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Reads; never sees half a change.</summary>
    internal T Read<T>(Func<ILiteDatabase, T> read) => read(database);

    /// <summary>Makes all of a change or nothing of it, and has it on the disk before returning.</summary>
    /// <param name="committed">Run after that, before anyone else may write: shows the change to readers in memory.</param>
    internal void Write(Action<ILiteDatabase> change, Action? committed = null) =>
        // LiteDB's log writer runs on the scheduler of whoever writes first. On a grain's, it would wait for the grain to
        // end its turn, and the turn waits here for the writer.
        Task.Run(() => WriteInOne(change, committed)).GetAwaiter().GetResult();

    private void WriteInOne(Action<ILiteDatabase> change, Action? committed)
    {
        lock (writing)
        {
            database.BeginTrans();
            try
            {
                change(database);
                database.Commit();
                // LiteDB writes its log behind the back of a commit; what is copied into the data file is on the disk.
                database.Checkpoint();
            }
            catch
            {
                database.Rollback();
                throw;
            }
            committed?.Invoke();
        }
    }

    public void Dispose()
    {
        database.Dispose();
        held.Dispose();
    }

    private static FileStream Hold(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return new FileStream(System.IO.Path.Combine(path, "assistant.lock"),
                FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (Held.Contains(problem.HResult))
        {
            throw new StorageException(StorageProblem.InUse, path, problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StorageException(StorageProblem.Unreadable, path, problem);
        }
    }

    private static LiteDatabase OpenDatabase(string path)
    {
        var file = System.IO.Path.Combine(path, "assistant.db");
        try
        {
            // LiteDB cuts a foreign file to whole pages before it finds out that it cannot read it.
            if (!IsOurs(file)) throw new InvalidDataException("No LiteDB header.");
            DropHalfChange(System.IO.Path.Combine(path, "assistant-log.db"));
            var database = new LiteDatabase(new ConnectionString
            {
                Filename = file,
                Connection = ConnectionType.Direct,
            });
            _ = database.GetCollectionNames().Count();
            database.Checkpoint();
            return database;
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new StorageException(StorageProblem.Unreadable, path, problem);
        }
        catch (Exception problem)
        {
            // LiteDB answers a foreign or broken file with exceptions of many kinds, its own and the runtime's.
            throw new StorageException(StorageProblem.Damaged, path, problem);
        }
    }

    /// <summary>
    /// Empties a log in which no change is confirmed: what a killed process left half written. LiteDB 5.0.20 would leave it
    /// there and give the number of its transaction again, with which its pages would count.
    /// </summary>
    private static void DropHalfChange(string log)
    {
        if (!File.Exists(log)) return;

        using var stream = new FileStream(log, FileMode.Open, FileAccess.ReadWrite);
        var page = new byte[LogPage];
        while (stream.ReadAtLeast(page, LogPage, throwOnEndOfStream: false) == LogPage)
            if (page[ConfirmedOffset] != 0) return;
        stream.SetLength(0);
    }

    /// <summary>Whether the file may be opened: new, empty, or with the header of a LiteDB file.</summary>
    private static bool IsOurs(string file)
    {
        if (!File.Exists(file)) return true;

        using var stream = File.OpenRead(file);
        var header = new byte[HeaderOffset + Header.Length];
        return stream.Length == 0
            || (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length
                && header.AsSpan(HeaderOffset).SequenceEqual(Header));
    }
}
