using Assistant.Nlp.Branches;

namespace Assistant.Bot.Storage;

/// <summary>The branches expected to report, and the township's own body.</summary>
public sealed class RosterStore
{
    private const string Key = "roster";

    /// <summary>What a township's own body is called after its name, the longer first.</summary>
    private static readonly string[] Bodies =
        ["党工委办公室", "党委办公室", "党工委办", "党委办", "党政办", "党工委", "党委", "组织办", "党建办", "人民政府", "政府", "办事处", "机关"];

    private readonly StoredValues<Roster> stored;
    private readonly Lock changing = new();
    private volatile Roster roster;

    /// <exception cref="StorageException">The directory's roster.yaml cannot be understood.</exception>
    public RosterStore(DataDirectory directory)
    {
        stored = new StoredValues<Roster>(directory, "roster");
        roster = stored.Find(Key) ?? Roster.Empty;
        // The person who installs it may lay a roster.yaml into the directory at any time; its branches join.
        if (FromFile(directory) is { } seed) Add(seed);
    }

    public Roster Read() => roster;

    /// <summary>Replaces the roster.</summary>
    public void Set(Roster changed)
    {
        lock (changing)
        {
            stored.Put(Key, changed);
            roster = changed;
        }
    }

    /// <summary>Takes in a roster; branches known before stay behind it.</summary>
    public void Add(Roster seed) => Change(roster => Joined(seed, roster));

    /// <summary>A branch joins; nothing happens where it is on the roster already.</summary>
    public void Join(Branch branch) => Change(roster => roster.With(branch));

    /// <summary>The township's own body, where none is known yet: 清河乡党委, of 清河乡.</summary>
    public void Name(string committee) => Change(roster => roster.Committee.Length > 0 ? roster
        : new Roster(roster.Township.Length > 0 ? roster.Township : TownshipOf(committee), committee, roster.Branches));

    private void Change(Func<Roster, Roster> change)
    {
        lock (changing)
        {
            var changed = change(roster);
            if (!ReferenceEquals(changed, roster)) Set(changed);
        }
    }

    /// <summary>清河乡党委 → 清河乡.</summary>
    private static string TownshipOf(string committee)
    {
        if (committee.LastIndexOf("街道", StringComparison.Ordinal) is > 0 and var street) return committee[..(street + 2)];
        var body = committee.LastIndexOfAny(['乡', '镇']) is > 0 and var end ? committee[..(end + 1)] : committee;
        return Bodies.FirstOrDefault(tail => body.EndsWith(tail, StringComparison.Ordinal) && body.Length > tail.Length) is { } tail ? body[..^tail.Length] : body;
    }

    private static Roster Joined(Roster seed, Roster known) =>
        known.Branches.Aggregate(
            new Roster(seed.Township.Length > 0 ? seed.Township : known.Township,
                seed.Committee.Length > 0 ? seed.Committee : known.Committee, seed.Branches),
            (roster, branch) => roster.With(branch));

    private static Roster? FromFile(DataDirectory directory)
    {
        var file = Path.Combine(directory.Path, "roster.yaml");
        try
        {
            return File.Exists(file) ? Roster.Read(File.ReadAllText(file)) : null;
        }
        catch (YamlDotNet.Core.YamlException problem)
        {
            throw new StorageException(StorageProblem.BadRoster, directory.Path, problem);
        }
    }
}
