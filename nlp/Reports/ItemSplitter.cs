using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Reports;

/// <summary>A stretch of a message that tells one activity.</summary>
/// <param name="IsHeading">Whether it is only a heading, whose date and branch hold for what follows.</param>
internal sealed record ItemSpan(int Start, int End, bool IsHeading);

/// <summary>
/// Cuts a message into the activities it tells. Clauses are put together one after the other; at each juncture it is asked
/// whether another item begins.
/// </summary>
internal sealed class ItemSplitter(ReportWords words, ThemeClassifier themes)
{
    private readonly ClauseCutter cutter = new(words);
    private readonly ClauseReader reader = new(words, themes);

    /// <param name="text">Folded.</param>
    /// <param name="begins">Whether another item begins at a juncture.</param>
    public IReadOnlyList<ItemSpan> Split(
        string text, IReadOnlyList<DateMention> dates, IReadOnlyList<BranchMention> branches, Func<Juncture, bool> begins)
    {
        var clauses = cutter.Cut(text, dates).Where(clause => !IsNoise(text, clause)).ToList();
        if (clauses.Count == 1 && !IsHeading(text, clauses[0], null, false, true)) return Trim(text, clauses[0].Start, clauses[0].End) is { } only ? [only] : [];

        var enumerated = clauses.Count(clause => clause.Enumerated > 0) >= 2;
        var told = clauses.ConvertAll(clause => reader.Read(text, clause, dates, branches));
        var spans = new List<ItemSpan>();
        ItemSoFar? item = null;
        var first = 0;
        var held = false; // inside 三点不足：一是…二是…, which stays together
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (IsHeading(text, clause, i + 1 < clauses.Count ? clauses[i + 1] : null, enumerated && item is null, item is null))
            {
                held = words.OneThought.IsIn(text, clause.Start, clause.End) || item is not null && !Clauses.EndsSentence(clause.Before) && told[i - 1].Verbs.Count > 0;
                if (!held)
                {
                    Close();
                    spans.Add(new ItemSpan(clause.Start, clause.End, true));
                    continue;
                }
            }
            if (item is not null && Begins(item, i)) Close();
            if (item is null) (item, first) = (new ItemSoFar(clause.Start + (enumerated && !held ? clause.Enumerated : 0)) { Listed = clause.Enumerated > 0 }, i);
            item.Add(told[i], JunctureCues.HasNumber(text, told[i].At, told[i].End));
        }
        Close();
        return spans;

        bool Begins(ItemSoFar so, int next)
        {
            if (enumerated && clauses[next].Enumerated > 0) return !held && (so.Listed || !words.OneThought.IsIn(text, so.Start, Math.Min(so.End, so.Start + 40)));
            if (enumerated && so.Listed && !Clauses.EndsSentence(clauses[next].Before)) return false;
            if (so.Listed && text.AsSpan(so.Start, so.End - so.Start) is { Length: <= 12 } label && label.EndsWith("方面")) return false;
            return begins(new Juncture(text, told, so, first, next));
        }

        void Close()
        {
            if (item is not null && Trim(text, item.Start, item.End) is { } span) spans.Add(span);
            item = null;
        }
    }

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
    private static readonly Regex Announced = new(@"(?:[一两俩三四五六七八几多]|[2-9])(?:件|个|项|桩|样|方面)?(?:事儿?|数|实事|大事|小事|工作|任务|活儿?|好消息|件(?=：|:))[了吧啊哈]?[：:]?$", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>今天三件事, 李家湾又干了俩事: says only that several will be told.</summary>
    private static bool Announces(string text, Clause clause) =>
        clause.End - clause.Start <= 20 && clause.Enumerated == 0 && Announced.IsMatch(text.AsSpan(clause.Start, Math.Min(clause.End + 1, text.Length) - clause.Start).TrimEnd("，。；,;！ \n"));

    private bool IsHeading(string text, Clause clause, Clause? next, bool listFollows, bool first)
    {
        if (next is null || clause.End - clause.Start > 60) return false;
        if (first && Announces(text, clause)) return true;
        var colon = clause.End < text.Length && text[clause.End] is '：' or ':';
        var marked = words.Headings.IsIn(text, clause.Start, clause.End);
        if (colon && text[clause.Start] != '@' && !marked && !words.OneThought.IsIn(text, clause.Start, clause.End) && words.Heads.IsIn(text, clause.Start, clause.End) && next.Enumerated == 0) return false;
        if (colon && clause.Start <= 1 + text.AsSpan().IndexOfAnyExcept(' ', '\n') && clause.End - clause.Start <= 8 && clause.Enumerated == 0 && !text.AsSpan(clause.Start, clause.End - clause.Start).ContainsAnyInRange('0', '9')) return true;
        if (colon && text[clause.Start] == '@') return true;
        if (colon) return marked && clause.End - clause.Start <= 40 && clause.Enumerated == 0 || next.Enumerated > 0 && clause.Enumerated == 0;
        var said = text[clause.Start..clause.End];
        if (said.Contains("汇报如下", StringComparison.Ordinal) || said.Contains("报告如下", StringComparison.Ordinal) || said.Contains("情况如下", StringComparison.Ordinal)) return true;
        if (said.Contains("汇报", StringComparison.Ordinal) && (said.Contains("情况", StringComparison.Ordinal) || said.Contains("一下", StringComparison.Ordinal)) && said.Length <= 16) return true;
        return listFollows && next.Enumerated > 0 && marked && clause.Enumerated == 0;
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
