namespace Assistant.Bot.Conversations;

/// <summary>Everything the bot can say; the wordings are in prompts/replies.yaml under the same names in snake_case.</summary>
internal enum Say
{
    // Reports
    ReportKept, ReportsKept, AskTheme, AskThemeOf, AskBranch, AskBranchAgain, BranchKnown, BranchStillAsked, GoOn, SameEvent, SameEventOf, NotSameEvent, SameEventAgain,

    // How a record is told
    Record, RecordPlace, RecordFigures, RecordItem, MoreRecords, RecordLine, DateAssumed, DateAssumedToday, DateTold,
    FigureCounted, FigurePlanned, FigurePart, FigureRate, ListSeparator,

    // Confirming and taking back
    Confirmed, ConfirmedSeveral, StillPending, NothingToConfirm, Withdrawn, WithdrawnSeveral, Restored, NothingToWithdraw, NothingToWithdrawStaff, StatusPending, StatusConfirmed, StatusNothing,

    // Corrections
    AskCorrection, AskField, Corrected, CorrectedConfirmed, ChangedFigure, ChangedDate, ChangedTheme, ChangedPlace, ChangedBranch, ChangedWords, AddedWords, AddedItem, RemovedFigure,
    WhichFigure, WhichRecord, UnclearCorrection, NothingToCorrect, NothingToCorrectStaff, CandidateFigure, CandidateRecord,

    // Looking up
    Found, FoundMore, FoundNothing, FoundLine, AnswerBranches, AnswerNoBranches, AnswerMissing, AnswerNoneMissing, AnswerSum, AnswerCount,
    AnswerNoNumber, AnswerMost, AnswerLeast, AnswerNext, RankedBranch, AnswerMoreThan, AnswerLessThan, AnswerEven, UnitRecords, FoundRanked, FoundPending, OwnNothing,

    // Drafts, coverage
    Drafted, DraftedPending, DraftedMissing, DraftNothing, DraftForStaff, DraftShown, DraftFresh, EditUnclear, EditNoDraft, EditKept, EditUndone, EditFirstVersion,
    Stale, StaleLine, StaleMoved, StaleAdded, StaleRemoved, StaleWithdrawn, StaleNotCounted, StaleWords, StaleSentences, StaleMore, StaleArrived,
    Coverage, CoverageAll, CoverageNoRoster, Remind, RemindNobody, RemindForStaff, Export, ExportOwn, ExportNothing,
    WholeYear, Period,

    // Events told twice, tellings that disagree: staff decide
    Doubts, DoubtToldTwice, DoubtContradiction, DoubtWithinMessage, DoubtFigures, Decided, DecidedLast, NothingToDecide, DoubtSkipped, DoubtLeft,
    ChoiceSame, ChoiceApart, ChoiceBoth, ChoiceFigure,

    // Small talk
    GreetingSecretary, GreetingStaff, HelpSecretary, HelpStaff, Other, OtherWaiting, OtherStaff, Empty, NoWords, TooLong,
    NoPictures, Welcome, NoHurry, Leave, Who, WhoStaff, There,

    // Words to tap, and labels of a card
    ChoiceConfirm, ChoiceChange, ChoiceCancel, ChoiceNotSame,
    CardBranch, CardDate, CardTheme, CardFigures, CardPlace,
}
