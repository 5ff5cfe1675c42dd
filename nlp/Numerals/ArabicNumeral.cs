namespace Assistant.Nlp.Numerals;

/// <summary>Numbers that begin with a digit: 42, 1,500, 3.6万, 20余万, 1万2千, 4万6.</summary>
internal static class ArabicNumeral
{
    /// <summary>More digits in a row than this are a telephone, card or document number.</summary>
    private const int LongestRun = 13;

    public static Numeral? ReadAt(string text, int at)
    {
        if (Plain(text, at) is not { } first) return null;

        var (total, number, end, cap, approx) = (0m, first.Value, first.End, decimal.MaxValue, false);
        while (true)
        {
            var tail = NumeralReader.IsTail(text, end) ? 1 : 0;
            var (power, powerEnd) = PowerAt(text, end + tail);
            if (power == 1 || power >= cap)
            {
                total += number;
                break;
            }
            (total, end, cap, approx) = (total + number * power, powerEnd, power, approx || tail == 1);
            var digit = ChineseNumeral.DigitOf(NumeralReader.At(text, end));
            if (cap >= 1000 && digit > 0 && !ChineseNumeral.IsPart(NumeralReader.At(text, end + 1)))
                return Finish(text, at, end + 1, total + digit * cap / 10, approx); // 3万五
            if (cap >= 1_0000 && NumeralReader.At(text, end) is '零' or '〇' && char.IsAsciiDigit(NumeralReader.At(text, end + 1))
                && Plain(text, end + 1) is { } rest && rest.Value < cap) return Finish(text, at, rest.End, total + rest.Value, approx); // 3万零600
            if (Plain(text, end) is not { } next) break;
            var (nextPower, _) = PowerAt(text, next.End);
            if (nextPower > 1 && nextPower < cap)
            {
                (number, end) = (next.Value, next.End); // 1万2千
                continue;
            }
            if (cap >= 1000 && next.End == end + 1) (total, end) = (total + next.Value * cap / 10, next.End); // 4万6
            break;
        }
        return Finish(text, at, end, total, approx);
    }

    private static Numeral Finish(string text, int at, int end, decimal value, bool approx)
    {
        var tail = NumeralReader.IsTail(text, end) || NumeralReader.At(text, end) == '+' && NumeralReader.At(text, end + 1) >= '一' ? 1 : 0; // 20万+人次
        return new Numeral(at, end + tail - at, value, null, approx || tail == 1, false);
    }

    private static (decimal Value, int End)? Plain(string text, int at)
    {
        Span<char> digits = stackalloc char[LongestRun + 8];
        var (count, i) = (0, at);
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (IsZeroTypedAsLetter(text, i, at)) c = '0';
            else if (c == ',' && IsSeparator(text, i, at) || c == ' ' && IsSpaceSeparator(text, i, at)) continue;
            else if (!char.IsAsciiDigit(c)) break;
            if (count == LongestRun) return null;
            digits[count++] = c;
        }
        if (count == 0) return null;
        if (NumeralReader.At(text, i) != '.' || !char.IsAsciiDigit(NumeralReader.At(text, i + 1)))
            return (decimal.Parse(digits[..count]), i);

        digits[count++] = '.';
        for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            if (count == digits.Length) return null;
            digits[count++] = text[i];
        }
        return (decimal.Parse(digits[..count], System.Globalization.CultureInfo.InvariantCulture), i);
    }

    /// <summary>A comma before exactly three digits, after one to three or after another such comma.</summary>
    private static bool IsSeparator(string text, int i, int at)
    {
        for (var k = 1; k <= 3; k++)
            if (!char.IsAsciiDigit(NumeralReader.At(text, i + k))) return false;
        return !char.IsAsciiDigit(NumeralReader.At(text, i + 4)) && i - at is >= 1 and <= 11
            && (i - at <= 3 || text[i - 4] == ',');
    }

    /// <summary>1 200 元: a space before exactly three digits and a unit, after one to three digits that do not begin with 0.</summary>
    private static bool IsSpaceSeparator(string text, int i, int at)
    {
        if (i - at is < 1 or > 3 || text[at] == '0') return false;
        for (var k = 1; k <= 3; k++)
            if (!char.IsAsciiDigit(NumeralReader.At(text, i + k))) return false;
        var behind = NumeralReader.At(text, i + 4) == ' ' ? NumeralReader.At(text, i + 5) : NumeralReader.At(text, i + 4);
        return behind >= '一' && !char.IsAsciiDigit(NumeralReader.At(text, i + 4));
    }

    /// <summary>8OO米: the letter O typed for a zero.</summary>
    private static bool IsZeroTypedAsLetter(string text, int i, int at) =>
        text[i] is 'O' or 'o' && i > at && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is 'O' or 'o')
        && NumeralReader.At(text, i + 1) is 'O' or 'o' or (>= '0' and <= '9') or >= '一';

    /// <summary>百, 千, 万, 亿 and their products at a position, one space allowed before; 1 where none stands.</summary>
    private static (decimal Power, int End) PowerAt(string text, int at)
    {
        if (NumeralReader.At(text, at) == ' ' && NumeralReader.At(text, at + 1) is '万' or '亿') at++;
        var power = 1m;
        while (NumeralReader.At(text, at) is '百' or '千' or '万' or '亿' && power < 1_0000_0000m)
        {
            if (text[at] == '千' && NumeralReader.At(text, at + 1) is '克' or '瓦' or '伏') break; // units of their own
            power *= ChineseNumeral.PowerOf(text[at++]);
        }
        if (power == 1 && NumeralReader.At(text, at) is 'w' or 'W' && !char.IsAsciiLetterOrDigit(NumeralReader.At(text, at + 1))) return (1_0000, at + 1); // 2w
        if (power == 1 && NumeralReader.At(text, at) is 'k' or 'K' && !char.IsAsciiLetterOrDigit(NumeralReader.At(text, at + 1))) return (1000, at + 1); // 3k
        return (power, at);
    }
}
