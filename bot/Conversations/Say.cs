namespace Assistant.Bot.Conversations;

/// <summary>Everything the bot can say; the wordings are in prompts/replies.yaml under the same names in snake_case.</summary>
internal enum Say
{
    // Reports
    ReportKept, ReportsKept, AskTheme, AskThemeOf, AskBranch, AskBranchAgain, BranchKnown, SameEvent, SameEventOf, NotSameEvent,

    // How a record is told
    Record, RecordPlace, RecordFigures, RecordItem, MoreRecords, RecordLine, DateAssumed, DateTold,
    FigureCounted, FigurePlanned, FigurePart, FigureRate, ListSeparator,

    // Confirming and taking back
    Confirmed, ConfirmedSeveral, StillPending, NothingToConfirm, Withdrawn, WithdrawnSeveral, Restored, NothingToWithdraw, ThumbsUp,

    // Corrections
    AskCorrection, Corrected, CorrectedConfirmed, ChangedFigure, ChangedDate, ChangedTheme, ChangedPlace, ChangedBranch, ChangedWords, AddedWords, AddedItem,
    WhichFigure, WhichRecord, UnclearCorrection, NothingToCorrect, CandidateFigure, CandidateRecord,

    // Looking up
    Found, FoundMore, FoundNothing, FoundLine, AnswerBranches, AnswerNoBranches, AnswerMissing, AnswerNoneMissing, AnswerSum, AnswerCount,

    // Drafts, coverage
    Drafted, DraftedPending, DraftedMissing, DraftNothing, DraftForStaff, DraftShown, DraftFresh, EditUnclear, EditNoDraft, EditKept, EditUndone, EditFirstVersion,
    Stale, StaleLine, StaleMoved, StaleAdded, StaleRemoved, StaleWithdrawn, StaleNotCounted, StaleWords, StaleSentences, StaleMore, StaleArrived,
    Coverage, CoverageAll, CoverageNoRoster, CoverageForStaff, Remind, RemindNobody, RemindForStaff, Export, ExportOwn, ExportNothing,
    WholeYear, Period,

    // Events told twice, tellings that disagree: staff decide
    Doubts, DoubtToldTwice, DoubtContradiction, DoubtWithinMessage, DoubtFigures, Decided, DecidedLast, NothingToDecide,
    ChoiceSame, ChoiceApart, ChoiceBoth, ChoiceFigure,

    // Small talk
    GreetingSecretary, GreetingStaff, HelpSecretary, HelpStaff, Other, OtherStaff, Empty, NoWords, TooLong,

    // Words to tap, and labels of a card
    ChoiceConfirm, ChoiceChange, ChoiceCancel, ChoiceNotSame,
    CardBranch, CardDate, CardTheme, CardFigures, CardPlace,
}
