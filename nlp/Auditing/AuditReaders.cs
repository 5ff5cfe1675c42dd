using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>What reads a sentence for its audit: made once, shared by all audits.</summary>
public sealed class AuditReaders(FigureReader figures, DateReader dates, TextFolder seeds)
{
    internal FigureReader Figures { get; } = figures;
    internal DateReader Dates { get; } = dates;
    internal BranchReader Branches { get; } = new(seeds);
    internal MatterReader Matters { get; } = new(seeds);
    internal MatterNames Names { get; } = new(seeds);
    internal AuditWords Words { get; } = new(seeds);
    internal ListCount Lists { get; } = new(new AuditWords(seeds));
}
