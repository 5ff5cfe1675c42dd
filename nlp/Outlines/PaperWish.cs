namespace Assistant.Nlp.Outlines;

/// <summary>What a person wants of one section, beyond the plan.</summary>
/// <param name="Key">The section's key in the outline.</param>
public sealed record SectionWish(string Key)
{
    /// <summary>Characters it should come to; null: its share of the paper.</summary>
    public int? Length { get; init; }

    /// <summary>Examples it may have at the most; null: as the paper says.</summary>
    public int? Examples { get; init; }

    /// <summary>Whether the section is left out.</summary>
    public bool Omitted { get; init; }

    /// <summary>Paragraphs left out, counted from 0 in the section as it would be without this.</summary>
    public IReadOnlyList<int> Dropped { get; init; } = [];

    /// <summary>Sentences that were there before: no new one should begin like them.</summary>
    public IReadOnlyList<string> Used { get; init; } = [];

    /// <summary>Another heading, without its number; null: the outline's.</summary>
    public string? Heading { get; init; }
}

/// <summary>How a paper speaks: as the embedded pen writes by itself, with the set phrases of official papers, or without them.</summary>
public enum PaperTone { Written, Formal, Plain }

/// <summary>What a person wants of a paper, beyond the plan: the sum of all revisions so far.</summary>
public sealed record PaperWish
{
    public static PaperWish None { get; } = new();

    /// <summary>Another title; null: the outline's.</summary>
    public string? Title { get; init; }

    /// <summary>How it should speak.</summary>
    public PaperTone Tone { get; init; }

    /// <summary>Branches to tell more of, by full name.</summary>
    public IReadOnlyList<string> Prefer { get; init; } = [];

    /// <summary>Branches that are no examples; in sums they still count.</summary>
    public IReadOnlyList<string> Avoid { get; init; } = [];

    public IReadOnlyList<SectionWish> Sections { get; init; } = [];

    public SectionWish Of(string key) => Sections.FirstOrDefault(section => section.Key == key) ?? new SectionWish(key);

    public PaperWish With(SectionWish wish) => this with { Sections = [.. Sections.Where(section => section.Key != wish.Key), wish] };

    /// <summary>The facts as these wishes would have them told.</summary>
    public PaperFacts Applied(PaperFacts facts) => this == None ? facts : facts with
    {
        Sections = [.. facts.Sections.Where(section => !Of(section.Section.Key).Omitted).Select(Applied)],
    };

    private SectionFacts Applied(SectionFacts facts)
    {
        var wish = Of(facts.Section.Key);
        return facts with { Length = wish.Length ?? facts.Length, Taste = new ExampleTaste(Prefer, Avoid, wish.Used, wish.Examples) };
    }
}

/// <summary>Which examples a section should have, and how its sentences should not begin.</summary>
/// <param name="Most">Examples at the most; null: as the paper says.</param>
public sealed record ExampleTaste(IReadOnlyList<string> Prefer, IReadOnlyList<string> Avoid, IReadOnlyList<string> Used, int? Most)
{
    public static ExampleTaste Any { get; } = new([], [], [], null);
}
