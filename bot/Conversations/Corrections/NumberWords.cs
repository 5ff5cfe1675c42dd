using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations.Corrections;

/// <summary>The words of a figure taken apart: 约 | 1.2万 | 余 | 人次.</summary>
/// <param name="Value">In single measures: 12000.</param>
internal sealed record NumberWords(string Before, string Number, string Unit, decimal Value)
{
    /// <summary>The first number in some words; null where there is none.</summary>
    public static NumberWords? Of(string words)
    {
        var folded = Halfwidth.Fold(words);
        for (var at = 0; at < folded.Length; at++)
            if (NumeralReader.CanBegin(folded[at]) && NumeralReader.ReadAt(folded, at) is { } numeral)
                return new NumberWords(words[..at], words[at..numeral.End], words[numeral.End..].Trim(), numeral.Value);
        return null;
    }

    /// <summary>The number of words that are little else: 45, 约45个, 不到3眼; null for 第二段 and for longer words.</summary>
    public static NumberWords? Alone(string words) =>
        Of(words) is { Before.Length: <= 2, Unit.Length: <= 3 } number && !number.Before.EndsWith('第') ? number : null;

    /// <summary>Whether a number in 万 was meant though only its digits were said: 7.2万 → "8.6".</summary>
    public bool MeansTenThousands(NumberWords old) =>
        Value < 1000 && old.Number.EndsWith('万') && !Number.EndsWith('万') && old.Value / 10000 is var before
        && Value >= before / 20 && Value <= before * 20;
}
