using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Editing;

/// <summary>A part of a paper as people point at it; with nothing set it is the whole paper.</summary>
/// <param name="Section">From 1 in the order of the paper; 0 is the lead, -1 the last one.</param>
/// <param name="Paragraph">From 1 in the section, or in the paper where no section is named; -1 is the last one.</param>
/// <param name="Theme">The section that tells of it.</param>
public sealed record PaperPart(int? Section = null, int? Paragraph = null, Theme? Theme = null)
{
    public static PaperPart Whole { get; } = new();

    public static PaperPart Lead { get; } = new(0);

    public bool IsWhole => this == Whole;
}

/// <summary>What a closing section may be asked to speak of.</summary>
public enum OutlookTopic { Experience, Problems, Plans }

/// <summary>Something that a person wants changed in a draft. A closed list.</summary>
public abstract record EditInstruction
{
    private EditInstruction() { }

    /// <summary>Another length.</summary>
    /// <param name="Characters">Aimed at; null where only longer or shorter was said.</param>
    /// <param name="Factor">Times the present length, where no number was said.</param>
    public sealed record Resize(PaperPart Part, int? Characters, decimal Factor) : EditInstruction;

    /// <summary>Tell more of a branch.</summary>
    public sealed record Feature(string Branch) : EditInstruction;

    /// <summary>Tell less of a branch.</summary>
    public sealed record Avoid(string Branch) : EditInstruction;

    /// <summary>Another tone.</summary>
    public sealed record Reword(string Tone) : EditInstruction;

    /// <summary>Leave a section or a paragraph out.</summary>
    public sealed record Drop(PaperPart Part) : EditInstruction;

    /// <summary>Speak of problems, plans or experience, or put back what was left out.</summary>
    public sealed record Include(OutlookTopic? Topic, PaperPart Part) : EditInstruction;

    /// <param name="Most">Examples a section may have; null where only fewer or more was said.</param>
    /// <param name="Step">-1 for fewer, 1 for more, 0 where a number was said.</param>
    public sealed record Examples(PaperPart Part, int? Most, int Step) : EditInstruction;

    /// <summary>Another title of the paper, or heading of a section.</summary>
    public sealed record Retitle(PaperPart Part, string Title) : EditInstruction;

    /// <summary>The same in other words.</summary>
    public sealed record Rephrase(PaperPart Part) : EditInstruction;

    /// <summary>Another figure; refused, since figures come from the ledger.</summary>
    public sealed record ChangeFigure(string From, string To) : EditInstruction;

    /// <summary>Back to the version before.</summary>
    public sealed record Undo : EditInstruction;

    /// <summary>Write it anew from the ledger as it is now, keeping what was asked for.</summary>
    public sealed record Redraft : EditInstruction;

    /// <summary>Where the draft is and whether it still holds.</summary>
    public sealed record Show : EditInstruction;
}
