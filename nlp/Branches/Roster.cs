using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Branches;

/// <summary>A reporting unit.</summary>
/// <param name="Name">The full name: 柳河村党支部.</param>
/// <param name="Short">The name used in running text: 柳河村.</param>
/// <param name="Aliases">Other names it goes by.</param>
/// <param name="Kind">village, school, clinic, station, office, enterprise, retired; empty if unknown.</param>
public sealed record Branch(string Name, string Short, IReadOnlyList<string> Aliases, string Kind)
{
    /// <summary>A branch known by its full name alone, as one named in chat for the first time is.</summary>
    public static Branch Named(string name) => new(name, ShortOf(name), [], "");

    /// <summary>柳河村党支部 → 柳河村.</summary>
    public static string ShortOf(string name)
    {
        foreach (var tail in (string[])["党总支部", "党总支", "党支部", "支部"])
            if (name.Length > tail.Length && name.EndsWith(tail, StringComparison.Ordinal)) return name[..^tail.Length];
        return name;
    }
}

/// <summary>The branches that a township expects reports from, and the township's own body, which is none of them.</summary>
public sealed class Roster(string township, string committee, IReadOnlyList<Branch> branches)
{
    public static Roster Empty { get; } = new("", "", []);

    /// <summary>清河乡; empty if not set.</summary>
    public string Township { get; } = township;

    /// <summary>The township's own body, under which staff report: 清河乡党委; empty if not set.</summary>
    public string Committee { get; } = committee;

    public IReadOnlyList<Branch> Branches { get; } = branches;

    public Branch? Find(string name) => Branches.FirstOrDefault(branch => branch.Name == name);

    public Roster With(Branch branch) =>
        Find(branch.Name) is null ? new Roster(Township, Committee, [.. Branches, branch]) : this;

    public static Roster Read(string yaml)
    {
        var seed = Yaml.Read<RosterSeed>(yaml);
        return new Roster(seed.Township, seed.Committee,
            [.. seed.Branches.Select(b => new Branch(b.Name, b.Short ?? Branch.ShortOf(b.Name), b.Aliases, b.Kind))]);
    }

    private sealed class RosterSeed
    {
        public string Township { get; set; } = "";
        public string Committee { get; set; } = "";
        public List<BranchSeed> Branches { get; set; } = [];
    }

    private sealed class BranchSeed
    {
        public string Name { get; set; } = "";
        public string? Short { get; set; }
        public List<string> Aliases { get; set; } = [];
        public string Kind { get; set; } = "";
        public string? Secretary { get; set; }
        public int Members { get; set; }
    }
}
