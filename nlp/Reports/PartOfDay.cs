using Assistant.Nlp.Numerals;

namespace Assistant.Nlp.Reports;

/// <summary>上午, 下午, 晚上, 傍晚, 夜里 at a position.</summary>
internal static class PartOfDay
{
    public static bool At(string text, int at) => NumeralReader.At(text, at) switch
    {
        '上' or '下' or '中' => NumeralReader.At(text, at + 1) == '午',
        '晚' or '早' => NumeralReader.At(text, at + 1) is '上' or '间' or ' ',
        '傍' => true,
        '夜' => NumeralReader.At(text, at + 1) is '里' or '间',
        _ => false,
    };
}
