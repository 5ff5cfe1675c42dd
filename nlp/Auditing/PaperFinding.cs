using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>What a reviewer catches in a paper, whatever it stands on. The sentences about it are made elsewhere (<see cref="FindingSentences"/>).</summary>
public enum PaperRule
{
    /// <summary>26年 for 2026年.</summary>
    YearShortened,

    /// <summary>12.22 for 12月22日.</summary>
    DottedDate,

    /// <summary>The same quantity is told twice, differently.</summary>
    QuantityDiffers,

    /// <summary>Parts do not come to the whole told with them.</summary>
    PartsDiffer,

    /// <summary>A list is counted as what it is not: 东坡、柳河等3个支部 may be, 东坡、柳河3个支部 not.</summary>
    ListMiscounted,

    /// <summary>A percentage is not what its numbers come to.</summary>
    PercentDiffers,

    /// <summary>A day or month lies outside the paper's period.</summary>
    DateOutsidePeriod,

    /// <summary>The day was another weekday.</summary>
    WeekdayWrong,

    /// <summary>5-10万元 for 5万元～10万元.</summary>
    RangeUnit,

    /// <summary>km, 公里 and 千米 in one paper.</summary>
    KilometreMixed,

    /// <summary>One matter in 米 here and 公里 there.</summary>
    MetreMixed,

    /// <summary>A short name stands before its full name.</summary>
    ShortBeforeFull,

    /// <summary>A heading ends in 。.</summary>
    HeadingStop,

    /// <summary>、 between adjacent 《》.</summary>
    CommaBetweenTitles,

    /// <summary>首先, 其次, 第三.</summary>
    OrdinalsMixed,

    /// <summary>3会1课 for 三会一课.</summary>
    FixedNameDigits,

    /// <summary>One kind of number in digits here and in Chinese numerals there.</summary>
    NumeralsMixed,

    /// <summary>One count in 名, 人 and 人次.</summary>
    PeopleMixed,

    /// <summary>A heading or a step is numbered out of its turn.</summary>
    HeadingNumber,

    /// <summary>Two marks in a row, a bracket or quotation not closed, an English comma between Chinese words.</summary>
    PunctuationSlip,
}

/// <summary>Something that a reviewer would mark.</summary>
/// <param name="Paragraph">Which paragraph, from 0.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Words">The words of the span.</param>
/// <param name="Other">What they clash with, or how to write them; empty where the rule needs none.</param>
public sealed record PaperFinding(PaperRule Rule, int Paragraph, TextSpan Span, string Words, string Other);
