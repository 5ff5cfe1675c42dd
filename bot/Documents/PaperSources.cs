using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Documents;

/// <summary>A record as evidence in print.</summary>
/// <param name="Record">Its id.</param>
/// <param name="Branch">Empty where the ledger has the record no more.</param>
/// <param name="Day">5月15日, or the first and the last day; with the year where it is not the paper's.</param>
/// <param name="Words">What the report says, or the part of it that bears the figure out.</param>
public sealed record SourceLine(string Record, string Branch, string Day, string Words);

/// <summary>A figure of a paper and what it stands on.</summary>
/// <param name="Section">Index of its section; so the two after it for paragraph and sentence.</param>
/// <param name="Span">Where it stands in the sentence; null where its words are not found there.</param>
/// <param name="Reckoning">How it came about: 逐条相加：12＋8＋5＝25眼.</param>
public sealed record FigureSource(
    int Section, int Paragraph, int Sentence, TextSpan? Span, string Text, string Reckoning, IReadOnlyList<SourceLine> Lines);

/// <summary>What stands behind a paper, for its appendix and its comments.</summary>
/// <param name="Figures">In the order of the text.</param>
/// <param name="Untold">Done figures that the text does not tell, with the branches of their records.</param>
/// <param name="Findings">What staff should decide or know before they sign.</param>
public sealed record PaperSources(
    IReadOnlyList<FigureSource> Figures, IReadOnlyList<(LeftOutFigure Figure, string Branch)> Untold, IReadOnlyList<DraftFinding> Findings);

/// <summary>What a Word file holds besides the paper itself.</summary>
/// <param name="Appendix">数据来源 after the signature, on pages of its own.</param>
/// <param name="Comments">Evidence and findings as comments on the words they are about.</param>
public sealed record PaperExtras(PaperSources Sources, bool Appendix, bool Comments);
