namespace Assistant.Nlp.Reports;

/// <summary>Item → where it was: 在文化广场, 到李家沟, 村东头.</summary>
internal sealed class PlaceReader(ReportWords words)
{
    /// <summary>A place name has at most this many characters before its tail.</summary>
    private const int LongestName = 8;

    /// <returns>A substring of the text, or null.</returns>
    public string? Read(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (words.PlaceBefore.LengthAt(text, i) is > 0 and var length && !IsOtherWord(text, i) && !(i > 0 && text[i - 1] is '晚' or '早' or '马' or '路' or '扫' or '看' or '轮' or '收' or '达' or '得' or '说' or '感') && NamedFrom(text, BehindAspect(text, i + length), text[i] is '到' or '去' or '在' or '赴' or '往') is { } named) return named;
            if (words.PlaceSpots.LengthAt(text, i) is > 0 and var spot) return text.Substring(i, WithEdge(text, i + spot) - i);
        }
        // 中学操场铺了塑胶, 广场放了电影: a place at the head of the clause, without a preposition.
        for (var i = 0; i < text.Length; i++)
            if ((i == 0 || IsEdge(text[i - 1]) || text[i - 1] is '日' or '天' or '午' or '号') && NamedFrom(text, i, false) is { Length: <= 6 } head
                && !words.Heads.IsIn(text, i, i + head.Length) && !head.AsSpan().ContainsAny("理建起守修扫清整治党支班员挖铺硬绿美") && !FollowedByBranch(text, i + head.Length)) return head;
        return null;
    }

    /// <summary>去年, 上午, 上周, 到会, 进行: no preposition.</summary>
    private static bool IsOtherWord(string text, int at) => at + 1 < text.Length && (text[at], text[at + 1]) is
        ('去', '年') or ('上', '午' or '周' or '个' or '次' or '级' or '月' or '年' or '课' or '半' or '礼' or '星' or '述' or '报')
        or ('到', '会' or '场' or '位' or '岗') or ('进', '行' or '度' or '一') or ('往', '年' or '常' or '来') or ('于', '是') or ('给', '予');

    /// <summary>去了工地, 到过石桥村.</summary>
    private static int BehindAspect(string text, int at) => at < text.Length && text[at] is '了' or '过' ? at + 1 : at;

    private string? NamedFrom(string text, int from, bool nameAlone)
    {
        string? found = null;
        for (var i = from; i < Math.Min(text.Length, from + LongestName); i++)
        {
            if (IsEdge(text[i]) || text[i] is '了' or '把' or '的' or '给' or '过' or '开' or '去' or '到' or '在' || char.IsAsciiDigit(text[i])) break;
            if (words.PlaceTails.LengthAt(text, i) is > 0 and var tail)
            {
                var end = i + tail;
                while (end < text.Length && words.PlaceTails.LengthAt(text, end) is > 0 and var more) end += more; // 学校 + 门口, 村委会 + 大院
                found = text[from..WithEdge(text, end)];
                break;
            }
        }
        if (found is not null) return found;
        if (!nameAlone) return null;
        for (var i = from + 1; i < Math.Min(text.Length, from + 5); i++)
        {
            if (IsEdge(text[i]) || text[i] is '了' or '的' or '各' || char.IsAsciiDigit(text[i])) return null;
            if (words.PlaceNameTails.LengthAt(text, i) == 0 || text[from] is '各' or '全' or '我' or '咱' or '本' or '俺') continue;
            if (i + 1 < text.Length && text[i + 1] is '里' or '民' or '组' or '子' or '委' or '党' or '支' or '干') continue;
            return text[from..(i + 1)];
        }
        return null;
    }

    private static bool FollowedByBranch(string text, int at) => at < text.Length && text[at] is '党' or '支' or '的' or '铺' or '修' or '建' or '改';

    private static int WithEdge(string text, int end) =>
        end < text.Length && text[end] == '边' ? end + 1 : end;

    private static bool IsEdge(char c) => Texts.Clauses.EndsPhrase(c);
}
