using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Outlines;

/// <summary>A thing that is counted or measured, whatever name a report gives it.</summary>
/// <param name="Key">ASCII name for a matter of seeds/matters.yaml; for others the noun of the report.</param>
/// <param name="Name">Its first name; the noun of the report where seeds do not know it.</param>
/// <param name="Unit">The unit its sums are written in; empty where each figure keeps its own.</param>
/// <param name="Tell">How a sum is told, with <c>{}</c> for the number; empty where a bare sum should not be told.</param>
/// <param name="PerEvent">Whether it is summed over events of one kind only: money spent, people present.</param>
public sealed record Matter(string Key, string Name, string Unit, string Tell, bool PerEvent)
{
    /// <summary>Whether seeds know it.</summary>
    public bool Known => Tell.Length > 0 || Key.All(char.IsAscii);
}

/// <summary>A rule of seeds/matters.yaml.</summary>
internal sealed class MatterSeed
{
    public string Key { get; set; } = "";
    public FigureKind? Kind { get; set; }
    public List<string> Words { get; set; } = [];
    public List<string> Units { get; set; } = [];
    public List<string> Near { get; set; } = [];
    public List<string> Unless { get; set; } = [];
    public List<string> Must { get; set; } = [];
    public List<string> Context { get; set; } = [];
    public List<string> Never { get; set; } = [];
    public List<string> Not { get; set; } = [];
    public List<string> Ask { get; set; } = [];
    public string Tell { get; set; } = "";
    public bool Each { get; set; }

    /// <summary>Where it stands in seeds.</summary>
    public int Place { get; set; }

    /// <summary>Among equals the rule that names its measure words goes first, then the one that stands first.</summary>
    public int Order => Units.Count == 0 ? Place + 1_000_000 : Place;

    public IEnumerable<string> AllWords => [.. Words, .. Near, .. Unless, .. Must, .. Context, .. Never];

    public Matter Matter => new(Key, Words.FirstOrDefault() ?? Key, Units.FirstOrDefault() ?? "", Tell, Each);

    /// <summary>Whether sums of it are in a unit like that; any is, where none is asked for.</summary>
    public bool IsIn(string? unit) => unit is null || Units.Contains(unit) || Units.Exists(own => UnitConversion.Convert(1, own, unit) is not null) || Kind == unit switch
    {
        "元" => FigureKind.Money,
        "米" => FigureKind.Length,
        "亩" or "平方米" => FigureKind.Area,
        "吨" or "公斤" or "斤" => FigureKind.Mass,
        "人" => FigureKind.People,
        "人次" => FigureKind.Times,
        _ => null,
    };

    /// <summary>Whether a figure of that kind and unit can be of this matter. People (19个娃) are counted only by rules for people.</summary>
    public bool Counts(Figure figure) => (Kind is { } kind
            ? figure.Kind == kind && (Units.Count == 0 || Units.Contains(figure.Unit))
            : figure.Kind != FigureKind.People && Units.Contains(figure.Unit))
        && !Not.Exists(noun => figure.Item.Contains(noun, StringComparison.Ordinal));
}
