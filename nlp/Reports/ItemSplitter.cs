using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Reports;

/// <summary>A stretch of a message that tells one activity.</summary>
/// <param name="IsHeading">Whether it is only a heading, whose date and branch hold for what follows.</param>
internal sealed record ItemSpan(int Start, int End, bool IsHeading);

/// <summary>
/// Cuts a message into the activities it tells. Clauses are put together one after the other; where evidence for another
/// activity (a date of its own, another branch, a connective, another theme with a verb of its own) outweighs evidence for
/// the same one (it goes on with numbers, effects, what people said), a new item begins.
/// </summary>
internal sealed class ItemSplitter(ReportWords words, ThemeClassifier themes)
{
    /// <summary>Evidence needed to begin a new item.</summary>
    private const double Enough = 2.0;

    /// <summary>An item's theme shows at its head; the rest need not be classified again with each clause.</summary>
    private const int HeadLength = 90;

    private static readonly Regex Enumerator = new(
        @"\G\s*(?:[一二三四五六七八九十]是(?!否)|[0-9]{1,2}[.、．)）](?![0-9])|[（(][0-9一二三四五六七八九十]{1,2}[)）]、?|[①-⑳]|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九](?:，|、|,|：|:|件事?|项|个|桩)(?:是)?[，,：:]?|(?:头一|另一)(?:个|件|桩|项)(?:是)?[，,：:]?|再?一(?:个|件|桩|项)是[，,：:]?|(?<=^|\n)\s*[-－—·•●▪*]\s*)",
        RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private sealed record Clause(int Start, int End, char Before)
    {
        /// <summary>How long the enumerator at its head is, 0 for none.</summary>
        public int Enumerated { get; init; }
    }

    private sealed class Item(int start, int end)
    {
        public int Start { get; } = start;
        public int End { get; set; } = end;
        /// <summary>Whether it began with an enumerator: then only the next one, or a full stop, ends it.</summary>
        public bool Listed { get; set; }
        public DateMention? Date { get; set; }
        public string? Branch { get; set; }
        public ThemeGuess? Theme { get; set; }
        public int ThemeEnd { get; set; }
    }

    public IReadOnlyList<ItemSpan> Split(string text, IReadOnlyList<DateMention> dates, IReadOnlyList<BranchMention> branches)
    {
        var clauses = Join(Cut(text), text, dates);
        var enumerated = clauses.Count(clause => clause.Enumerated > 0) >= 2;
        var spans = new List<ItemSpan>();
        Item? item = null;
        var held = false; // inside 三点不足：一是…二是…, which stays together
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var next = i + 1 < clauses.Count ? clauses[i + 1] : null;
            if (IsNoise(text, clause)) continue;
            if (IsHeading(text, clause, next, enumerated && item is null))
            {
                held = words.OneThought.IsIn(text, clause.Start, clause.End);
                if (!held)
                {
                    Close();
                    spans.Add(new ItemSpan(clause.Start, clause.End, true));
                    continue;
                }
            }
            if (item is not null && enumerated && clause.Enumerated > 0 && !held && !words.OneThought.IsIn(text, item.Start, Math.Min(item.End, item.Start + 40))) Close();
            else if (item is not null && !(held && clause.Enumerated > 0) && !(enumerated && item.Listed && !Clauses.EndsSentence(clause.Before)) && BeginsAnother(text, item, clause, dates, branches)) Close();
            Add(clause);
        }
        Close();
        return spans;

        void Add(Clause clause)
        {
            item ??= new Item(clause.Start + (enumerated && !held ? clause.Enumerated : 0), clause.End);
            item.Listed |= clause.Enumerated > 0;
            item.End = clause.End;
            item.Date ??= DateMention.Main(Within(dates, clause.Start, clause.End));
            item.Branch ??= Doer(branches, clause.Start, clause.End);
        }

        void Close()
        {
            if (item is not null && Trim(text, item.Start, item.End) is { } span) spans.Add(span);
            item = null;
        }
    }

    private static List<Clause> Cut(string text)
    {
        var clauses = new List<Clause>();
        var (start, before, depth) = (0, '\n', 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c is '（' or '(' or '“' or '《' or '「') depth++;
            if (c is '）' or ')' or '”' or '》' or '」') depth = Math.Max(0, depth - 1);
            var inside = depth > 0 && i < text.Length && i - start < 60;
            var bullet = c is '\n' && i + 1 < text.Length && text[i + 1] is '-' or '·' or '•' or '●';
            var cuts = i == text.Length || bullet || !inside && (Clauses.EndsClause(c) && !IsInsideNumber(text, i) || c == ' ' && IsWordGap(text, i));
            if (!cuts) continue;
            if (i > start && text.AsSpan(start, i - start).Trim().Length > 0)
            {
                var match = Enumerator.Match(text, start, i - start);
                clauses.Add(new Clause(start, i, before) { Enumerated = match.Success ? match.Length : 0 });
                before = c;
            }
            else if (Clauses.EndsSentence(c)) before = c;
            start = i + 1;
            if (cuts) depth = inside ? depth : 0;
        }
        return clauses;
    }

    /// <summary>A clause that is only a date, a connective or the lead-in of the next (结合“双述双评”，) belongs to the next.</summary>
    private List<Clause> Join(List<Clause> clauses, string text, IReadOnlyList<DateMention> dates)
    {
        var joined = new List<Clause>();
        Clause? lead = null;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = lead is null ? clauses[i] : clauses[i] with { Start = lead.Start, Before = lead.Before, Enumerated = lead.Enumerated };
            var next = i + 1 < clauses.Count ? clauses[i + 1] : null;
            lead = next is { Enumerated: 0 } && !Clauses.EndsSentence(next.Before) && next.Before is not (':' or '：') && LeadsIn(text, clauses[i], dates) ? clause : null;
            if (lead is null) joined.Add(clause);
        }
        return joined;
    }

    private bool LeadsIn(string text, Clause clause, IReadOnlyList<DateMention> dates)
    {
        var start = clause.Start + clause.Enumerated;
        while (start < clause.End && text[start] == ' ') start++;
        var length = clause.End - start;
        if (length <= 0) return true;
        if (Math.Max(words.Strong.LengthAt(text, start), words.Enumerators.LengthAt(text, start)) >= length - 1 && length <= 6) return true;
        if (length <= 14 && words.LeadIn.LengthAt(text, start) > 0 && !text.AsSpan(start, length).Contains('了') && (!text.AsSpan(start, length).ContainsAnyInRange('0', '9') || text.AsSpan(start, length).EndsWith("周年"))) return true;
        if (length > 16) return false;
        if (length <= 4 && PartOfDayAt(text, start)) return true;
        var dated = Within(dates, clause.Start, clause.End).Sum(date => date.Text.Length);
        return dated > 0 && length - dated <= 4 && !words.Heads.IsIn(text, start, clause.End);
    }

    private static bool IsInsideNumber(string text, int at) =>
        text[at] is ',' or ':' or '：' && char.IsAsciiDigit(NumeralReader.At(text, at - 1)) && char.IsAsciiDigit(NumeralReader.At(text, at + 1));

    /// <summary>A space parts clauses in chat, but not a number from its unit or noun, nor inside Latin words.</summary>
    private static bool IsWordGap(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at - 1] is >= '一' or '”' or ')' && text[at + 1] >= '一' && text[at - 1] != ' ';

    private bool IsNoise(string text, Clause clause)
    {
        var said = text.AsSpan(clause.Start, clause.End - clause.Start).Trim().ToString();
        if (said.Length == 0) return true;
        var at = 0;
        while (at < said.Length)
        {
            var length = words.Noise.LengthAt(said, at);
            if (length == 0) length = words.NoiseTails.LengthAt(said, at) is > 0 and var tail && at > 0 ? tail : said[at] is ' ' or '~' or '～' ? 1 : 0;
            if (length == 0) return false;
            at += length;
        }
        return true;
    }

    /// <summary>近期工作如下：, 上周我们干了三件事：, 现将…汇报如下。</summary>
    private bool IsHeading(string text, Clause clause, Clause? next, bool listFollows)
    {
        if (next is null || clause.End - clause.Start > 60) return false;
        var colon = clause.End < text.Length && text[clause.End] is '：' or ':';
        var marked = words.Headings.IsIn(text, clause.Start, clause.End);
        if (colon && clause.Start <= 1 + text.AsSpan().IndexOfAnyExcept(' ', '\n') && clause.End - clause.Start <= 8 && clause.Enumerated == 0 && !text.AsSpan(clause.Start, clause.End - clause.Start).ContainsAnyInRange('0', '9')) return true;
        if (colon && text[clause.Start] == '@') return true;
        if (colon) return marked && clause.End - clause.Start <= 40 && clause.Enumerated == 0 || next.Enumerated > 0 && clause.Enumerated == 0;
        var said = text[clause.Start..clause.End];
        if (said.Contains("汇报如下", StringComparison.Ordinal) || said.Contains("报告如下", StringComparison.Ordinal) || said.Contains("情况如下", StringComparison.Ordinal)) return true;
        if (said.Contains("汇报", StringComparison.Ordinal) && (said.Contains("情况", StringComparison.Ordinal) || said.Contains("一下", StringComparison.Ordinal)) && said.Length <= 16) return true;
        return listFollows && next.Enumerated > 0 && marked && clause.Enumerated == 0;
    }

    private bool BeginsAnother(string text, Item item, Clause clause, IReadOnlyList<DateMention> dates, IReadOnlyList<BranchMention> branches)
    {
        if (TellsNothingYet(text, item)) return false;
        var at = clause.Start;
        while (at < clause.End && text[at] is ' ' or '“' or '·' or '-' or '—') at++;
        var score = clause.Before switch { '。' or '！' or '!' or '？' or '?' => 1.0, '；' or ';' => 2.6, '\n' or '\r' => 0.6, _ => 0 };
        var headed = words.Heads.IsIn(text, at, clause.End);

        var strong = words.Strong.LengthAt(text, at);
        if (strong > 0 && !(strong == 1 && NumeralReader.At(text, at + 1) is '有' or '一' or '外')) score += clause.Before is '，' or ',' or ' ' ? 1.9 : 2.2;
        else if (words.Weak.LengthAt(text, at) > 0) score += text[at] is '还' or '又' && BeginsAct(text, at + 1) ? 2.0 : -0.2;
        else if (HasAlso(text, at, clause.End)) score += clause.Before is '。' or '；' or ';' or '！' ? 1.5 : 0.7;

        var dated = DateEvidence(text, item, clause, at, dates);
        var again = PartOfDayAt(text, at) && text.AsSpan(at, Math.Min(4, clause.End - at)).Contains('又');
        score += dated + (headed || again ? 0.5 : strong > 0 || dated >= 3 || clause.Before is '；' or ';' ? 0 : -1.4);
        if (PartOfDayAt(text, at) && (headed || again) && (item.Date is not null || StartsWithPartOfDay(text, item)) && !EndsWithDe(text, clause.End)) score += StartsWithPartOfDay(text, item) || item.Date?.Text.EndsWith('午') == true || again ? 2.6 : 2.0;
        if (Doer(branches, clause.Start, clause.End) is { } branch && item.Branch is not null && item.Branch != branch) score += 3;
        if (score <= -3.5 || clause.End - at < 4) return false;

        if (strong == 0 && words.Continuing.LengthAt(text, at) > 0) score -= 2.0;
        if (OnlyCounts(text, at, clause.End)) score -= 2.0;
        if (clause.End - at < 7 && !HasAlso(text, at, clause.End)) score -= 0.6;
        if (char.IsAsciiDigit(text[at]) && dated < 1) score -= 1.0; // 46名党员到会
        if (score >= Enough + 0.8) return true;
        if (score + 1.7 < Enough) return false;
        return score + ThemeEvidence(text, item, clause, words.Heads.LengthAt(text, at) > 0 || strong > 0) >= Enough;
    }

    /// <summary>开春到现在没下过透雨。 and other words before the activity itself: no figure, no verb that tells one.</summary>
    private bool TellsNothingYet(string text, Item item) =>
        item.End < text.Length && text[item.End] is '？' or '?' && item.End - item.Start <= 20 ||
        item.End - item.Start <= 24 && !words.Heads.IsIn(text, item.Start, item.End) && !text.AsSpan(item.Start, item.End - item.Start).ContainsAnyInRange('0', '9')
        && !text.AsSpan(item.Start, item.End - item.Start).ContainsAny("了完好通过成");

    /// <summary>浇了一百二十亩, 放了有半个月: a verb and a number of what was just told.</summary>
    private static bool OnlyCounts(string text, int at, int end)
    {
        var le = text.AsSpan(at, Math.Min(4, end - at)).IndexOf('了');
        if (le is < 1 or > 2 || end - at > 11) return false;
        var number = at + le + 1;
        while (number < end && text[number] is '有' or '约' or '近' or '大' or '快' or '整') number++;
        return NumeralReader.ReadAt(text, Math.Min(number, text.Length - 1)) is { } read && read.End <= end && end - read.End <= 2;
    }

    private bool BeginsAct(string text, int at) =>
        words.Heads.LengthAt(text, at) > 0 || NumeralReader.At(text, at) is '给' or '为' or '在' or '对' or '把' or '向' or '到' or '去' or '请' or '邀' or '跟' or '和' or '帮';

    private double ThemeEvidence(string text, Item item, Clause clause, bool headFirst)
    {
        var end = Math.Min(item.End, item.Start + HeadLength);
        if (item.Theme is null || item.ThemeEnd != end) (item.Theme, item.ThemeEnd) = (themes.Classify(text[item.Start..end]), end);
        var sentence = Clauses.SentenceEnd(text, clause.Start);
        var alone = themes.Classify(text[clause.Start..clause.End]);
        if (alone.Best == item.Theme.Best) return -0.8;
        var widerEnd = Math.Min(Math.Max(clause.End, Math.Min(sentence, clause.Start + 40)), text.Length);
        var next = widerEnd == clause.End ? alone : themes.Classify(text[clause.Start..widerEnd]);
        if (next.Best == item.Theme.Best) return -0.8;
        var sure = item.Theme.Confidence * Math.Min(next.Confidence, alone.Confidence);
        return sure > 0.5 ? headFirst ? 1.7 : 1.4 : sure > 0.3 ? 0.9 : 0.2;
    }

    /// <summary>A date at the head of a clause begins another activity, unless the item had none yet or the clause only tells when (前天签的合同).</summary>
    private static double DateEvidence(string text, Item item, Clause clause, int at, IReadOnlyList<DateMention> dates)
    {
        var mention = Within(dates, clause.Start, clause.End).FirstOrDefault(date => !date.Background);
        if (mention is null || mention.Offset - at > 14) return 0;
        if (item.Date is not null && mention.Start == item.Date.Start && mention.End == item.Date.End) return 0;
        var tellsWhen = EndsWithDe(text, clause.End) && clause.End - mention.OffsetEnd <= 11 || text.AsSpan(mention.OffsetEnd, Math.Min(8, clause.End - mention.OffsetEnd) is var span and > 0 ? span : 0).Contains('的') && clause.End - mention.OffsetEnd <= 9;
        if (item.Date is not null && mention.Offset - at <= 2 && item.End - item.Start < 40 && mention.Start != item.Date.Start && mention.Rule.StartsWith("year-month", StringComparison.Ordinal)) return 3.0;
        if (tellsWhen && (EndsWithDe(text, clause.End) || clause.Before is not ('。' or '；' or '\n'))) return clause.Before is '。' or '；' or '\n' ? 0.3 : -1.5;
        var ends = clause.Before is '。' or '；' or ';' or '\n' or '！';
        if (item.Date is null) return ends ? 1.4 : mention.Offset - at <= 4 && clause.Before is not ' ' ? -0.2 : 0;
        return mention.Offset - at <= 6 ? 3.0 : ends ? 2.2 : 1.2;
    }

    private static bool HasAlso(string text, int from, int end)
    {
        var also = text.AsSpan(from, Math.Min(10, end - from)).IndexOf('也');
        return also > 0;
    }

    private static bool EndsWithDe(string text, int end)
    {
        var at = end - 1;
        while (at > 0 && text[at] is ' ' or '。' or '”') at--;
        return text[at] == '的' || at > 1 && text[at - 1] == '的' && !Clauses.EndsPhrase(text[at]);
    }

    private static bool PartOfDayAt(string text, int at) => NumeralReader.At(text, at) switch
    {
        '上' or '下' or '中' => NumeralReader.At(text, at + 1) == '午',
        '晚' or '早' => NumeralReader.At(text, at + 1) is '上' or '间' or ' ',
        '傍' => true,
        '夜' => NumeralReader.At(text, at + 1) is '里' or '间',
        _ => false,
    };

    private static bool StartsWithPartOfDay(string text, Item item) => PartOfDayAt(text, item.Start);

    private static string? Doer(IReadOnlyList<BranchMention> branches, int from, int to)
    {
        for (var i = FirstFrom(branches, mention => mention.Span.Start, from); i < branches.Count && branches[i].Span.Start < to; i++)
            if (branches[i].Part == BranchPart.Doer) return branches[i].Name;
        return null;
    }

    private static IEnumerable<DateMention> Within(IReadOnlyList<DateMention> dates, int from, int to)
    {
        for (var i = FirstFrom(dates, date => date.Offset, from); i < dates.Count && dates[i].Offset < to; i++) yield return dates[i];
    }

    /// <summary>The index of the first of a list in order of appearance that begins at or behind a position.</summary>
    private static int FirstFrom<T>(IReadOnlyList<T> ordered, Func<T, int> start, int from)
    {
        var (low, high) = (0, ordered.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(ordered[middle]) < from) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Leaves marks and connectives set off by a comma (另外，) at the edges.</summary>
    private ItemSpan? Trim(string text, int start, int end)
    {
        bool moved;
        do
        {
            moved = false;
            while (start < end && (Clauses.EndsPhrase(text[start]) && text[start] is not ('“' or '《' or '（' or '(' or '「') || char.IsControl(text[start]))) (start, moved) = (start + 1, true);
            var length = Math.Max(words.Strong.LengthAt(text, start), words.Enumerators.LengthAt(text, start));
            if (length > 0 && start + length < end && text[start + length] is '，' or ',' or '：' or ':' or ' ') (start, moved) = (start + length + 1, true);
            else if (words.Enumerators.LengthAt(text, start) is > 0 and var enumerator && start + enumerator < end && text[start] is not '首') (start, moved) = (start + enumerator, true);
            else if (text[Math.Min(start, text.Length - 1)] == '另' && start + 2 < end && text[start + 1] == '外') (start, moved) = (start + 2, true);
            else if (start + 2 < end && text[start] == '同' && text[start + 1] == '时' && text[start + 2] is '我' or '，') (start, moved) = (start + 2, true);
        } while (moved && start < end);
        while (end > start && (Clauses.EndsPhrase(text[end - 1]) && text[end - 1] is not ('”' or '》' or '）' or ')' or '」') || char.IsControl(text[end - 1]))) end--;
        return end > start ? new ItemSpan(start, end, false) : null;
    }
}
