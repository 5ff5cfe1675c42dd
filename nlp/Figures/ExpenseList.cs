using System.Text.RegularExpressions;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Says whether a bare number is one of a list of amounts in a sentence that speaks of money: 捐款：张1000 王500; 报账：资料135 矿泉水两箱60.</summary>
internal sealed class ExpenseList(FigureWords words, PhraseWords phrases)
{
    private static readonly Regex Entry = new(@"[一-龥](?<n>[0-9]{2,7}(?:\.[0-9]{1,2})?)(?:[块元](?![一-龥])|(?=[ 、，,。；;\n]|$))", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public bool Holds(string text, Numeral number, Quantity? previous)
    {
        if (number.Chinese || number.Value < 10 || number.Max is not null || NumeralReader.At(text, number.Start - 1) < '一') return false;
        var (from, to) = (Clauses.SentenceStart(text, number.Start), Clauses.SentenceEnd(text, number.End));
        if (words.MoneyNear.FirstIn(text, from, number.Start) is not (>= 0 and var money)) return false;
        if (words.PeopleBefore.LengthBefore(text, number.Start) > 0) return false;
        var touching = previous?.End == number.Start;
        if (!touching && phrases.Last(text, Math.Max(from, number.Start - 8), number.Start) is { Verb: false } noun && noun.End == number.Start
            && phrases.IsPeople(text[noun.Start..noun.End])) return false;
        return Entry.Count(text[money..to]) >= 2;
    }
}
