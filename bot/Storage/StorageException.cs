namespace Assistant.Bot.Storage;

/// <summary>Why a data directory cannot be used. The sentences about it are in prompts/problems.yaml.</summary>
public enum StorageProblem
{
    /// <summary>Another process has it open.</summary>
    InUse,

    /// <summary>It cannot be created, read or written.</summary>
    Unreadable,

    /// <summary>The database in it is no database of ours, or broken.</summary>
    Damaged,

    /// <summary>Its roster.yaml cannot be understood.</summary>
    BadRoster,
}

/// <summary>The data directory cannot be used; everyday for whoever installs it, so told in a sentence.</summary>
/// <param name="directory">The directory, as given.</param>
public sealed class StorageException(StorageProblem problem, string directory, Exception? cause = null)
    : Exception($"{problem}: {directory}", cause)
{
    public StorageProblem Problem { get; } = problem;

    public string Directory { get; } = directory;
}
