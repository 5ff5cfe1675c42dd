using System.Buffers;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Reports;

/// <summary>Juncture → what speaks for another item or for the same, each a key that the boundary model has a weight for.</summary>
internal sealed class JunctureCues(ReportWords words, ThemeClassifier themes)
{
    /// <summary>What a key is about; cues made of two are told apart from their parts.</summary>
    private enum Cue
    {
        Mark = 1, Head1, Head2, Head3, Act1, Act2, Act3, Tail, TailBefore, Connective, ConnectiveWord, Verb, VerbAtHead, VerbFirst, Figure, Counted,
        Length, ItemLength, ItemClauses, Left, Date, PartOfDay, Doer, Also, Le, Parallel, Enumerated, Shape, Theme, ThemePair, ThemeNear,
        SentenceTheme, NextMark, Place, Tells, LastHead, ThemeVerb, Pattern, HeadVerbs, MarkHead, Known, KnownHead, OnlyCounts, TellsWhen, NothingYet, Message, Diversity,
    }

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789两三四五六七八九十百千万");

    public List<ulong> Read(Juncture at)
    {
        var keys = new List<ulong>(96);
        var (text, clause, item) = (at.Text, at.Clause, at.Item);
        var mark = MarkOf(clause.Clause.Before);
        AddShape(at, mark, keys);
        AddWords(text, clause, at.Before, keys);
        AddDates(text, item, clause, at.Before, mark, keys);
        AddThemes(at, mark, keys);

        var counted = HasNumber(text, clause.At, clause.End);
        Add(keys, Cue.Figure, (counted ? 1 : 0) + 2 * mark + 16 * Math.Min(item.Counted, 2));
        AddMessage(at, mark, keys);
        AddKnown(text, item, clause, keys);
        Add(keys, Cue.OnlyCounts, (OnlyCounts(text, clause.At, clause.End) ? 1 : 0) + 2 * mark);
        Add(keys, Cue.NothingYet, (NothingYet(text, item, at) ? 1 : 0) + 2 * mark);
        Add(keys, Cue.MarkHead, ((ulong)mark << 16) | text[clause.At]);
        Add(keys, Cue.Counted, Math.Min(item.Counted, 3) + 4 * (clause.BeginsWithVerb ? 1 : 0));
        Add(keys, Cue.Doer, clause.Doer is null ? 0 : item.Doer is null ? 1 : item.Doer == clause.Doer ? 2 : 3);
        Add(keys, Cue.Enumerated, (clause.Clause.Enumerated > 0 ? 1 : 0) + (item.Listed ? 2 : 0) + 4 * mark);
        Add(keys, Cue.Tells, (at.Item.End - item.Start <= 12 ? 1 : 0) + 2 * (counted || item.Counted > 0 ? 1 : 0) + 4 * (HasVerb(at) ? 1 : 0));
        return keys;
    }

    /// <summary>What the message is like around the juncture: a list of acts, or one that is told at length.</summary>
    private void AddMessage(Juncture at, int mark, List<ulong> keys)
    {
        int clauses = 0, counted = 0, acts = 0, parted = 0, distinct = 0, seen = 0;
        for (var i = Math.Max(0, at.Next - 8); i < Math.Min(at.Clauses.Count, at.Next + 8); i++)
        {
            var clause = at.Clauses[i];
            clauses++;
            if (HasNumber(at.Text, clause.At, clause.End)) counted++;
            if (clause.Verbs.Count > 0) acts++;
            if (clause.Connective == Connective.Strong || clause.Clause.Enumerated > 0) parted++;
            var theme = clause.Themes;
            if (theme[Best(theme)] > 0.45 && (seen & (1 << Best(theme))) == 0) (seen, distinct) = (seen | (1 << Best(theme)), distinct + 1);
        }
        Add(keys, Cue.Message, 4 * counted / clauses + 8 * (4 * acts / clauses) + 64 * Math.Min(parted, 2) + 256 * mark);
        Add(keys, Cue.Message, 4096 + Math.Min(clauses, 10) + 16 * mark);
        Add(keys, Cue.Diversity, Math.Min(distinct, 4) + 8 * mark + 64 * (at.Clause.Verbs.Count > 0 ? 1 : 0));
    }

    /// <summary>How much of what a clause speaks of has been named before: 新支委, 停用的那户.</summary>
    private static void AddKnown(string text, ItemSoFar item, ClauseTraits clause, List<ulong> keys)
    {
        var said = text.AsSpan(item.Start, item.End - item.Start);
        if (said.Length > 200) said = said[^200..];
        var (first, known) = (0, 0);
        for (var i = clause.Act; i + 1 < Math.Min(clause.End, clause.Act + 16); i++)
        {
            var pair = text.AsSpan(i, 2);
            if (pair[0] < '一' || pair[1] < '一' || pair is "党员" or "支部" or "我们" or "群众" or "村里" || !said.Contains(pair, StringComparison.Ordinal)) continue;
            known++;
            if (i < clause.Act + 4) first++;
        }
        Add(keys, Cue.KnownHead, Math.Min(first, 2));
        Add(keys, Cue.Known, Math.Min(known, 3) + 4 * Math.Min(first, 1) + 8 * (clause.Verbs.Count > 0 ? 1 : 0));
    }

    /// <summary>浇了一百二十亩, 放了有半个月: a verb and a number of what was just told.</summary>
    private static bool OnlyCounts(string text, int at, int end)
    {
        var le = text.AsSpan(at, Math.Min(4, end - at)).IndexOf('了');
        if (le is < 1 or > 2) return false;
        var behind = at + le + 1;
        return behind < end && (char.IsAsciiDigit(text[behind]) || "一二两三四五六七八九十几好有大上小半整".Contains(text[behind], StringComparison.Ordinal));
    }

    /// <summary>开春到现在没下过透雨。 and other words before the activity itself: no figure, no verb that tells one.</summary>
    private static bool NothingYet(string text, ItemSoFar item, Juncture at) =>
        item.End - item.Start <= 24 && !HasVerb(at) && item.Counted == 0 && !text.AsSpan(item.Start, item.End - item.Start).ContainsAny("了完好通过成");

    private static bool HasVerb(Juncture at)
    {
        for (var i = at.First; i < at.Next; i++)
            if (at.Clauses[i].Verbs.Count > 0) return true;
        return false;
    }

    /// <summary>Marks, lengths, and whether the clauses are built alike.</summary>
    private static void AddShape(Juncture at, int mark, List<ulong> keys)
    {
        var (text, clause, item) = (at.Text, at.Clause, at.Item);
        Add(keys, Cue.Mark, mark);
        Add(keys, Cue.Length, Bucket(clause.End - clause.At) + 16 * mark);
        Add(keys, Cue.ItemLength, Bucket(item.End - item.Start) + 16 * mark);
        Add(keys, Cue.ItemClauses, Math.Min(at.Next - at.First, 4) + 8 * mark);
        Add(keys, Cue.Left, Math.Min(at.Clauses.Count - at.Next, 4) + 8 * mark);
        Add(keys, Cue.NextMark, (at.After is { } after ? MarkOf(after.Clause.Before) : 9) + 16 * mark);
        Add(keys, Cue.Pattern, Pattern(at) + 64 * mark);
        var verb = (clause.BeginsWithVerb ? 1 : 0) + (clause.Verbs.Count > 0 ? 2 : 0);
        var first = at.Clauses[at.First];
        Add(keys, Cue.VerbFirst, verb + 4 * mark);
        Add(keys, Cue.Parallel, verb + 4 * ((first.BeginsWithVerb ? 1 : 0) + (at.Before.BeginsWithVerb ? 2 : 0)) + 16 * mark);
        Add(keys, Cue.Shape, (int)clause.Connective + 4 * verb + 16 * mark);
        Add(keys, Cue.Le, Done(text, clause) + 4 * Done(text, first) + 16 * mark);
    }

    /// <summary>Where a clause says 了: right behind its verb, at its end, or somewhere between.</summary>
    private static int Done(string text, ClauseTraits clause) => text.AsSpan(clause.At, clause.End - clause.At).IndexOf('了') switch
    {
        < 0 => 0,
        <= 3 => 1,
        var at => at == clause.End - clause.At - 1 ? 2 : 3,
    };

    /// <summary>Which marks the message has: where semicolons part its items, commas don't.</summary>
    private static int Pattern(Juncture at)
    {
        var seen = 0;
        for (var i = Math.Max(1, at.Next - 12); i < Math.Min(at.Clauses.Count, at.Next + 12); i++)
            seen |= MarkOf(at.Clauses[i].Clause.Before) switch { 1 => 1, 2 => 2, 3 => 4, 4 => 8, 5 => 16, _ => 0 };
        return seen;
    }

    private void AddWords(string text, ClauseTraits clause, ClauseTraits before, List<ulong> keys)
    {
        AddGrams(text, clause.At, clause.End, Cue.Head1, keys, 3);
        if (clause.Act != clause.At) AddGrams(text, clause.Act, clause.End, Cue.Act1, keys, 3);
        Add(keys, Cue.Tail, Pair(text, clause.End - 2));
        Add(keys, Cue.TailBefore, Pair(text, before.End - 2));
        Add(keys, Cue.LastHead, Pair(text, before.At));
        Add(keys, Cue.Connective, (int)clause.Connective);
        if (clause.Connective != Connective.None) Add(keys, Cue.ConnectiveWord, Hash(text, clause.At, Length(text, clause)));
        if (clause.BeginsWithVerb) Add(keys, Cue.VerbAtHead, Hash(text, clause.Verbs[0].Start, clause.Verbs[0].Length));
        if (clause.Verbs.Count > 0) Add(keys, Cue.Verb, Hash(text, clause.Verbs[0].Start, clause.Verbs[0].Length));
        if (clause.BeginsWithVerb && before.BeginsWithVerb) Add(keys, Cue.HeadVerbs, 1 + (Same(text, clause, before) ? 1 : 0));
        var head = text.AsSpan(clause.At, Math.Min(10, clause.End - clause.At));
        Add(keys, Cue.Also, (head.IndexOf('也') >= 0 ? 1 : 0) + (head.IndexOf('又') >= 0 ? 2 : 0) + (head.IndexOf('还') >= 0 ? 4 : 0));
        Add(keys, Cue.Place, (words.PlaceBefore.LengthAt(text, clause.Act) > 0 ? 1 : 0) + (words.PlaceSpots.LengthAt(text, clause.Act) > 0 ? 2 : 0)
            + (char.IsAsciiDigit(text[clause.At]) && clause.Date?.Offset != clause.At ? 4 : 0));
    }

    private int Length(string text, ClauseTraits clause) => clause.Connective switch
    {
        Connective.Strong => words.Strong.LengthAt(text, clause.At),
        Connective.Weak => words.Weak.LengthAt(text, clause.At),
        _ => words.Continuing.LengthAt(text, clause.At),
    };

    private static bool Same(string text, ClauseTraits one, ClauseTraits other) =>
        text.AsSpan(one.Verbs[0].Start, one.Verbs[0].Length).SequenceEqual(text.AsSpan(other.Verbs[0].Start, other.Verbs[0].Length));

    private static void AddDates(string text, ItemSoFar item, ClauseTraits clause, ClauseTraits before, int mark, List<ulong> keys)
    {
        var which = clause.Date is not { } date ? 0
            : item.Date is null ? 1
            : date.Start == item.Date.Start && date.End == item.Date.End ? 2 : 3;
        var where = clause.Date is null ? 0 : clause.Date.Offset - clause.At is var offset && offset <= 2 ? 1 : offset <= 8 ? 2 : 3;
        var tells = clause.Date is not null && EndsWithDe(text, clause.End) ? 1 : 0;
        Add(keys, Cue.Date, which + 4 * where + 16 * tells);
        Add(keys, Cue.Date, 64 + which + 4 * where + 16 * mark);
        Add(keys, Cue.Date, 512 + which + 4 * (clause.Verbs.Count > 0 ? 1 : 0) + 8 * where);
        var when = clause.Date is { } told && (tells == 1 && clause.End - told.OffsetEnd <= 11 || text.AsSpan(told.OffsetEnd, Math.Clamp(clause.End - told.OffsetEnd, 0, 8)).Contains('的') && clause.End - told.OffsetEnd <= 9);
        Add(keys, Cue.TellsWhen, (when ? 1 : 0) + 2 * which + 8 * mark);
        Add(keys, Cue.TellsWhen, 256 + (when ? 1 : 0) + 2 * which + 8 * where);
        var part = (clause.PartOfDay ? 1 : 0) + (PartOfDay.At(text, item.Start) || item.Date?.Text.EndsWith('午') == true || before.PartOfDay ? 2 : 0);
        Add(keys, Cue.PartOfDay, part + 4 * (clause.Verbs.Count > 0 ? 1 : 0) + 8 * (EndsWithDe(text, clause.End) ? 1 : 0));
    }

    private void AddThemes(Juncture at, int mark, List<ulong> keys)
    {
        var so = themes.Judge(at.Item.Theme!);
        var here = at.Clause.Themes;
        var ahead = at.Clause.Theme;
        for (var i = at.Next + 1; i < Math.Min(at.Clauses.Count, at.Next + 4) && !Clauses.EndsSentence(at.Clauses[i].Clause.Before); i++) ahead += at.Clauses[i].Theme;
        var sentence = themes.Judge(ahead);
        var (bestSo, bestHere, bestAhead) = (Best(so), Best(here), Best(sentence));
        var near = Nearness(so, here);
        var nearAhead = Nearness(so, sentence);
        var verb = at.Clause.BeginsWithVerb ? 2 : at.Clause.Verbs.Count > 0 ? 1 : 0;
        Add(keys, Cue.Theme, (bestSo == bestHere ? 1 : 0) + 2 * (bestSo == bestAhead ? 1 : 0) + 4 * mark);
        Add(keys, Cue.ThemePair, bestSo + 16 * bestAhead);
        Add(keys, Cue.ThemeNear, near + 8 * mark);
        Add(keys, Cue.SentenceTheme, nearAhead + 8 * mark);
        Add(keys, Cue.ThemeVerb, nearAhead + 8 * verb + 32 * (int)at.Clause.Connective);
        Add(keys, Cue.ThemeVerb, 256 + near + 8 * (here[bestHere] > 0.5 ? 1 : 0) + 16 * (so[bestSo] > 0.5 ? 1 : 0) + 32 * (sentence[bestAhead] > 0.6 ? 1 : 0));
    }

    private static int Nearness(double[] one, double[] other)
    {
        var dot = 0.0;
        for (var i = 0; i < one.Length; i++) dot += one[i] * other[i];
        return dot switch { < 0.05 => 0, < 0.12 => 1, < 0.2 => 2, < 0.3 => 3, < 0.45 => 4, < 0.65 => 5, _ => 6 };
    }

    private static int Best(double[] probabilities)
    {
        var best = 0;
        for (var i = 1; i < probabilities.Length; i++)
            if (probabilities[i] > probabilities[best]) best = i;
        return best;
    }

    private static bool EndsWithDe(string text, int end)
    {
        var at = end - 1;
        while (at > 0 && text[at] is ' ' or '。' or '”') at--;
        return text[at] == '的' || at > 1 && text[at - 1] == '的' && !Clauses.EndsPhrase(text[at]);
    }

    /// <summary>Which lengths are alike.</summary>
    private static int Bucket(int length) => length switch { <= 3 => 0, <= 5 => 1, <= 7 => 2, <= 9 => 3, <= 12 => 4, <= 16 => 5, <= 22 => 6, <= 32 => 7, <= 48 => 8, <= 80 => 9, _ => 10 };

    private static int MarkOf(char c) => c switch
    {
        '，' or ',' => 1,
        '。' or '！' or '!' or '.' => 2,
        '；' or ';' => 3,
        '\n' or '\r' => 4,
        ' ' => 5,
        '：' or ':' => 6,
        _ => 7,
    };

    /// <summary>Whether a stretch states a number, in digits or characters.</summary>
    public static bool HasNumber(string text, int from, int to) =>
        text.AsSpan(from, to - from).IndexOfAny(Numerals) >= 0;

    private static void AddGrams(string text, int from, int to, Cue first, List<ulong> keys, int longest)
    {
        ulong key = 0;
        for (var n = 0; n < longest && from + n < to; n++)
        {
            key = (key << 16) | (char.IsAsciiDigit(text[from + n]) ? '0' : text[from + n]);
            keys.Add(((ulong)(first + n) << 52) | key);
        }
    }

    private static ulong Pair(string text, int at) => at < 0 ? 0 : ((ulong)text[at] << 16) | text[Math.Min(at + 1, text.Length - 1)];

    private static ulong Hash(string text, int start, int length)
    {
        ulong hash = 14695981039346656037;
        for (var i = start; i < start + length; i++) hash = (hash ^ text[i]) * 1099511628211;
        return hash >> 16;
    }

    private static void Add(List<ulong> keys, Cue cue, int value) => Add(keys, cue, (ulong)value);

    private static void Add(List<ulong> keys, Cue cue, ulong value) => keys.Add(((ulong)cue << 52) | value);
}
