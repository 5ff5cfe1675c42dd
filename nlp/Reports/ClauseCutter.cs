using System.Text.RegularExpressions;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Reports;

/// <summary>A stretch of a message between two marks: what an item is put together from.</summary>
/// <param name="Before">The mark before it; a line break at the beginning.</param>
/// <param name="Enumerated">How long the enumerator at its head is, 0 for none.</param>
internal sealed record Clause(int Start, int End, char Before, int Enumerated);

/// <summary>Folded message → its clauses. One that is only a date, a connective or the lead-in of the next is one with it.</summary>
internal sealed class ClauseCutter(ReportWords words)
{
    /// <summary>A bracket or quotation that is longer holds clauses of its own.</summary>
    private const int LongestInside = 60;

    private static readonly Regex Enumerator = new(
        @"\G\s*(?:[一二三四五六七八九十]是(?!否)|[0-9]{1,2}[.、．)）](?![0-9])|[（(][0-9一二三四五六七八九十]{1,2}[)）]、?|[①-⑳]|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九](?:，|、|,|：|:|件事?|项|个|桩)(?:是)?[，,：:]?|(?:头一|另一)(?:个|件|桩|项)(?:是)?[，,：:]?|再?一(?:个|件|桩|项)是[，,：:]?|(?<=^|\n)\s*[-－—·•●▪*]\s*)",
        RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public List<Clause> Cut(string text, IReadOnlyList<DateMention> dates) => Join(Marked(text, dates), text, dates);

    private static List<Clause> Marked(string text, IReadOnlyList<DateMention> dates)
    {
        Steps.Take(text.Length);
        var clauses = new List<Clause>();
        var (start, before, depth) = (0, '\n', 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c is '（' or '(' or '“' or '《' or '「') depth++;
            if (c is '）' or ')' or '”' or '》' or '」') depth = Math.Max(0, depth - 1);
            var inside = depth > 0 && i < text.Length && i - start < LongestInside;
            if (!Cuts(text, i, c, inside, dates)) continue;
            if (i > start && text.AsSpan(start, i - start).Trim().Length > 0)
            {
                var match = Enumerator.Match(text, start, i - start);
                clauses.Add(new Clause(start, i, before, match.Success ? match.Length : 0));
                before = c;
            }
            else if (Clauses.EndsSentence(c)) before = c;
            start = i + 1;
            depth = inside ? depth : 0;
        }
        return clauses;
    }

    private static bool Cuts(string text, int at, char c, bool inside, IReadOnlyList<DateMention> dates)
    {
        if (at == text.Length) return true;
        if (c is '\n' && at + 1 < text.Length && text[at + 1] is '-' or '·' or '•' or '●') return true;
        if (inside) return false;
        return Clauses.EndsClause(c) && !IsInsideNumber(text, at) || c == '.' && IsFullStop(text, at) || c == ' ' && (IsWordGap(text, at) || IsListGap(text, at, dates));
    }

    private static bool IsInsideNumber(string text, int at) =>
        text[at] is ',' or ':' or '：' && char.IsAsciiDigit(NumeralReader.At(text, at - 1)) && char.IsAsciiDigit(NumeralReader.At(text, at + 1));

    /// <summary>A space parts clauses in chat, but not a number from its unit or noun, nor inside Latin words.</summary>
    private static bool IsWordGap(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at - 1] is >= '一' or '”' or ')' && text[at + 1] >= '一' && text[at - 1] != ' ';

    /// <summary>36人.另外: a point between characters ends a sentence.</summary>
    private static bool IsFullStop(string text, int at) => at > 0 && text[at - 1] >= '一' && (at + 1 == text.Length || text[at + 1] is >= '一' or ' ');

    /// <summary>A space before a number parts clauses where the number is an enumerator's or begins a date: 扫雪 10号 煤送到了.</summary>
    private static bool IsListGap(string text, int at, IReadOnlyList<DateMention> dates) =>
        at > 0 && at + 1 < text.Length && text[at - 1] >= '一' && text[at + 1] is (>= '0' and <= '9') or (>= '①' and <= '⑳')
        && (Enumerator.Match(text, at + 1).Success || dates.Within(at + 1, at + 2).Any());

    private List<Clause> Join(List<Clause> clauses, string text, IReadOnlyList<DateMention> dates)
    {
        var joined = new List<Clause>(clauses.Count);
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
        if (length > 16) return false;
        if (length <= 6 && Math.Max(words.Strong.LengthAt(text, start), words.Enumerators.LengthAt(text, start)) >= length - 1) return true;
        if (length <= 14 && IsPhrase(text, start, length)) return true;
        if (length <= 4 && PartOfDay.At(text, start)) return true;
        var dated = dates.Within(clause.Start, clause.End).Sum(date => date.Text.Length);
        return dated > 0 && length - dated <= 4 && !words.Heads.IsIn(text, start, clause.End);
    }

    /// <summary>结合“双述双评”: a preposition and what it governs, nothing done and nothing counted.</summary>
    private bool IsPhrase(string text, int start, int length)
    {
        var said = text.AsSpan(start, length);
        return words.LeadIn.LengthAt(text, start) > 0 && !said.Contains('了') && (!said.ContainsAnyInRange('0', '9') || said.EndsWith("周年"));
    }
}
