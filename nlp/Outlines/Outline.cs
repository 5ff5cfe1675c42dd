using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Outlines;

/// <summary>What becomes of a section for which the ledger has nothing.</summary>
public enum EmptySection { Omit, Keep }

/// <summary>A paragraph of a section: the themes it tells, and what stands before it where the section has several.</summary>
public sealed record OutlineGroup(IReadOnlyList<Theme> Themes, string Opening);

/// <param name="Key">ASCII name; the name of the section's kernel function.</param>
/// <param name="Heading">Without its number: 领导重视，健全机构.</param>
public sealed record OutlineSection(string Key, string Heading, IReadOnlyList<OutlineGroup> Groups)
{
    public IReadOnlyList<Theme> Themes => [.. Groups.SelectMany(group => group.Themes)];
}

/// <summary>The plan of a paper, from seeds/outlines.</summary>
/// <param name="Title">What follows the period in the title: 创先争优活动开展情况总结.</param>
/// <param name="Lead">How the paper begins, with <c>{period}</c> and <c>{org}</c>.</param>
public sealed record Outline(string Name, string Title, string Lead, EmptySection Empty, IReadOnlyList<OutlineSection> Sections);

/// <summary>The outlines installed.</summary>
public sealed class OutlineShelf(TextFolder seeds)
{
    private const string Folder = "outlines/";

    public IReadOnlyList<string> Names => [.. seeds.Under(Folder).Select(name => name[Folder.Length..^".yaml".Length])];

    /// <returns>Null where no outline has that name.</returns>
    public Outline? Find(string name) =>
        seeds.Has($"{Folder}{name}.yaml") ? Yaml.Read<OutlineSeed>(seeds[$"{Folder}{name}.yaml"]).Outline : null;

    private sealed class OutlineSeed
    {
        public string Name { get; set; } = "";
        public string Title { get; set; } = "";
        public string Lead { get; set; } = "";
        public EmptySection Empty { get; set; }
        public List<SectionSeed> Sections { get; set; } = [];

        public Outline Outline => new(Name, Title, Lead, Empty,
            [.. Sections.Select(section => new OutlineSection(section.Key, section.Heading,
                [.. section.Groups.Select(group => new OutlineGroup(group.Themes, group.Opening))]))]);
    }

    private sealed class SectionSeed
    {
        public string Key { get; set; } = "";
        public string Heading { get; set; } = "";
        public List<GroupSeed> Groups { get; set; } = [];
    }

    private sealed class GroupSeed
    {
        public List<Theme> Themes { get; set; } = [];
        public string Opening { get; set; } = "";
    }
}
