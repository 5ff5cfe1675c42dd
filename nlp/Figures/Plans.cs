using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Says whether a quantity is planned only: a planning word earlier in the sentence, with nothing between that says it is done after all.</summary>
internal sealed class Plans(FigureWords words)
{
    /// <summary>下周要修300米: how far before the number 要 may stand.</summary>
    private const int YaoReach = 8;

    public bool Hold(string text, Quantity quantity)
    {
        var cue = CueBefore(text, quantity);
        if (cue >= 0) return !words.DoneAgain.IsIn(text, cue, quantity.NumberStart) && !ActuallyDone(text, cue, quantity);
        return PlannedBehind(text, quantity);
    }

    /// <summary>Past the last planning word before the number; -1 for none.</summary>
    private int CueBefore(string text, Quantity quantity)
    {
        var cue = -1;
        for (var i = Clauses.SentenceStart(text, quantity.NumberStart); i < quantity.NumberStart; i++)
        {
            if (words.Planned.LengthAt(text, i) is > 0 and var length && i + length <= quantity.NumberStart
                && (words.PlannedNotAfter.LengthBefore(text, i) == 0 || IsOriginal(text, i, length, quantity)) && words.PlannedNotBefore.LengthAt(text, i + length) == 0)
            {
                cue = i + length;
                i += length - 1;
                continue;
            }
            if (text[i] == '将' && NumeralReader.At(text, i - 1) is not '即' && NumeralReader.At(text, i + 1) != '近' && words.PlannedJiangBefore.LengthAt(text, i + 1) > 0) cue = i + 1;
            if (text[i] == '要' && cue < 0 && quantity.NumberStart - i <= YaoReach
                && words.PlanYaoNotAfter.LengthBefore(text, i) == 0 && words.PlanYaoNotBefore.LengthAt(text, i + 1) == 0) cue = i + 1;
        }
        return cue;
    }

    /// <summary>原计划500米, 原计划修500米: the plan of old is told in the same clause.</summary>
    private static bool IsOriginal(string text, int at, int length, Quantity quantity) =>
        NumeralReader.At(text, at - 1) == '原' && quantity.Start - at - length <= 6 && Clauses.ClauseStart(text, quantity.NumberStart) <= at;

    /// <summary>计划修路，这两天捐上来了4.3万: a later clause that tells something finished is no longer part of the plan.</summary>
    private bool ActuallyDone(string text, int cue, Quantity quantity)
    {
        var clause = Clauses.ClauseStart(text, quantity.NumberStart);
        if (clause > cue && (words.FinishedMarks.IsIn(text, clause, quantity.Start) || NumeralReader.At(text, quantity.End) == '了')) return true;
        return words.FinishedAfterPlan.IsIn(text, cue, quantity.NumberStart);
    }

    /// <summary>还有300米计划下周修; 后续资金40万元预计9月底前到位.</summary>
    private bool PlannedBehind(string text, Quantity quantity)
    {
        if (words.Planned.FirstIn(text, quantity.End, Clauses.ClauseEnd(text, quantity.End)) is not (>= 0 and var later) || later - quantity.End > 6) return false;
        var length = words.Planned.LengthAt(text, later);
        if (words.PlannedNotBefore.LengthAt(text, later + length) > 0 || words.PlannedNotAfter.LengthBefore(text, later) > 0) return false;
        return later == quantity.End && quantity.Kind is FigureKind.Money or FigureKind.Length or FigureKind.Area
            || words.LeftOver.IsIn(text, Clauses.ClauseStart(text, quantity.NumberStart), quantity.NumberStart);
    }
}
