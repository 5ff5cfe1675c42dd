namespace Assistant.Bot.Tests.Models;

/// <summary>How a model, or the server in front of it, behaves.</summary>
public enum Manner
{
    Honest, HonestWithoutStreaming, RefusesTheForm, ThinksAloud, WrongFirstHonestThen,
    AltersADigit, SwapsAUnit, SwapsTotals, DropsFigures, InventsABranch, SaysAll, SaysMore, PraisesBriefly,
    NamesNoFacts, CitesWrongFacts, CitesFactsThatAreNot, ObeysTheReport, RepeatsItself,
    DropsPlaceholders, ChangesPlaceholders, InventsPlaceholders,
    AnswersGarbage, BreaksJson, AnswersNothing, ClosesHalfway, Stalls, NeverAnswers,
    BusyOnce, BusyForever, BusyForAnHour, Refuses, Fails, Unavailable,
}
