using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>
/// Finds noun phrases around a number without a segmenter: known nouns are kept whole, known verbs and function words
/// end a phrase, and what is in neither list belongs to it (seeds/phrase-words.yaml).
/// </summary>
internal sealed class PhraseWords
{
    private enum Class { Noun, Verb, Stop }

    /// <summary>A longer run of unknown characters is no noun phrase.</summary>
    private const int LongestPhrase = 14;

    private readonly WordTable<Class> lexicon;
    private readonly WordSet generic;
    private readonly WordSet people;
    private readonly WordSet concrete;
    private readonly WordSet verbs;
    private readonly HashSet<string> both;
    private readonly HashSet<char> suffixes;

    public PhraseWords(TextFolder seeds)
    {
        var seed = Yaml.Read<PhraseSeed>(seeds["phrase-words.yaml"]);
        var verbWords = seed.Verbs.Concat(PhraseSeed.Listed(seeds, "lexicon/verbs.txt")).ToList();
        verbs = new WordSet(verbWords);
        var nounWords = seed.Nouns.Concat(PhraseSeed.Listed(seeds, "lexicon/nouns.txt")).ToList();
        both = [.. nounWords.Intersect(verbWords)];
        suffixes = seed.NounSuffixes.Select(suffix => suffix[0]).ToHashSet();
        lexicon = new WordTable<Class>(
            nounWords.Select(word => (word, Class.Noun))
                .Concat(seed.Stops.Concat(PhraseSeed.Listed(seeds, "lexicon/stops.txt")).Select(word => (word, Class.Stop)))
                .Concat(verbWords.Select(word => (word, Class.Verb)))
                .DistinctBy(pair => pair.word)
                .Select(pair => KeyValuePair.Create(pair.word, pair.Item2)));
        generic = new WordSet(seed.GenericMoney);
        people = new WordSet(seed.PeopleNouns);
        concrete = new WordSet(seed.Concrete);
    }

    /// <summary>
    /// The known word at a position; a verb with a noun's last character behind it (承包费, 参学率) is a noun, and a word that is
    /// both (培训) is a verb where a noun follows it.
    /// </summary>
    private (string Word, Class Kind)? WordAt(string text, int at, int limit)
    {
        if (lexicon.LongestAt(text, at, (_, wordEnd) => wordEnd <= limit) is not var (word, kind)) return null;
        var end = at + word.Length;
        if (kind == Class.Noun && both.Contains(word) && end < limit && lexicon.LongestAt(text, end, (_, next) => next <= limit) is { Value: Class.Noun, Word.Length: > 1 })
            return (word, Class.Verb);
        if (kind != Class.Verb || end >= limit || !suffixes.Contains(text[end]) || word[^1] is '了' or '到' or '好' or '完' or '上' or '出') return (word, kind);
        if (word.Length < 2 && text[end] != '率') return (word, kind);
        return end + 1 >= limit || lexicon.LongestAt(text, end) is not { Word.Length: > 1 } ? (text.Substring(at, word.Length + 1), Class.Noun) : (word, kind);
    }

    /// <summary>How long the verb is that ends before a position (the 发 of 明白纸发了); 0 for none.</summary>
    public int VerbBefore(string text, int end) => verbs.LengthBefore(text, end);

    /// <summary>Whether a phrase is a word for money that does not say what it was for.</summary>
    public bool IsGenericMoney(string phrase) => generic.LengthAt(phrase, 0) == phrase.Length;

    public bool IsPeople(string phrase) => people.LengthBefore(phrase, phrase.Length) > 0;

    public bool IsConcrete(string phrase) => concrete.LengthBefore(phrase, phrase.Length) > 0;

    /// <summary>The noun phrase that begins at a position (after 的), or null.</summary>
    /// <remarks>Unknown characters behind a known noun (小伙子轮着) are no part of it.</remarks>
    public (int Start, int End)? Right(string text, int at, int limit)
    {
        if (NumeralReader.At(text, at) == '的') at++;
        var (start, i, known) = (at, at, 0);
        while (i < limit && i - start <= LongestPhrase * 2)
        {
            var c = text[i];
            if (Clauses.EndsPhrase(c) || char.IsAsciiDigit(c)) break;
            if (c == '的' && i > start)
            {
                (start, known) = (i + 1, 0); // 65岁以上的老人: the head comes last
                i++;
                continue;
            }
            if (WordAt(text, i, limit) is var (word, kind))
            {
                if (kind != Class.Noun) break;
                i += word.Length;
                if (i - start == word.Length || known > 0 || i - word.Length - start <= 4) known = i;
                continue;
            }
            i++;
        }
        if (start > at && i == start) return null;
        var end = known - start >= 2 && i - known <= 3 ? known : Math.Min(i, limit);
        return end > start && end - start <= LongestPhrase ? (start, end) : null;
    }

    /// <summary>The known noun at a position, else the noun phrase there, or null.</summary>
    public (int Start, int End)? FirstNoun(string text, int at, int limit) =>
        WordAt(text, at, limit) is (var word, Class.Noun) ? (at, at + word.Length) : Right(text, at, limit);

    /// <summary>The first verb in a stretch and the noun phrase behind it: what was done to what.</summary>
    public (int Start, int End)? ObjectIn(string text, int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (WordAt(text, i, to) is not var (word, kind)) { i++; continue; }
            i += word.Length;
            if (kind != Class.Verb) continue;
            while (i < to && WordAt(text, i, to) is var (more, moreKind) && moreKind != Class.Noun) i += more.Length;
            while (i < to && text[i] is ' ') i++;
            if (i < to && Right(text, i, to) is { } phrase && phrase.End - phrase.Start >= 1) return phrase;
        }
        return null;
    }

    /// <summary>Whether a noun stands right before a position (蓄水池一座).</summary>
    public bool NounRightBefore(string text, int at) => Last(text, Math.Max(Clauses.ClauseStart(text, at), at - LongestPhrase), at) is { Verb: false } phrase && phrase.End == at;

    /// <summary>The last noun phrase of a stretch, else its last verb: what the number behind it counts.</summary>
    /// <remarks>Function words and 了 at the edge fall off; a verb between the noun and the number (垃圾桶到了220个) is stepped over.</remarks>
    public (int Start, int End, bool Verb)? Last(string text, int from, int to)
    {
        var (noun, verb) = LastBoth(text, from, to);
        if (noun is { } found) return (found.Start, found.End, false);
        return verb is { } last ? (last.Start, last.End, true) : null;
    }

    /// <summary>The last noun phrase and the last verb of a stretch; either may stand behind the other.</summary>
    public ((int Start, int End)? Noun, (int Start, int End)? Verb) LastBoth(string text, int from, int to)
    {
        (int Start, int End)? noun = null, verb = null, objectOfVerb = null;
        var (run, known, knownEnd) = (-1, -1, -1); // the run of noun characters, and the known nouns last seen in it
        for (var i = from; i < to;)
        {
            if (Clauses.EndsPhrase(text[i]) || char.IsAsciiDigit(text[i]))
            {
                Close(i);
                i++;
                continue;
            }
            if (WordAt(text, i, to) is not var (word, kind))
            {
                if (run < 0) run = i;
                i++;
                continue;
            }
            if (kind == Class.Noun)
            {
                if (run < 0) run = i;
                if (known < 0 || knownEnd != i) known = i;
                knownEnd = i + word.Length;
            }
            else
            {
                Close(i);
                if (kind == Class.Verb)
                {
                    verb = (i, i + word.Length);
                    if (word.Length == 2 && lexicon.LongestAt(word, 1) is (_, Class.Noun)) objectOfVerb = (i + 1, i + 2); // 打井, 栽树
                }
            }
            i += word.Length;
        }
        Close(to);
        return (noun ?? objectOfVerb, verb);

        void Close(int end)
        {
            if (run >= 0 && end > run)
            {
                var afterVerb = verb is { } act && act.End == run;
                if (end == run + 1 && afterVerb && known < 0) verb = (verb!.Value.Start, end); // 装完
                else if (known >= 0 && knownEnd - known >= 2 && (knownEnd == end || end - knownEnd == 1 && !suffixes.Contains(text[knownEnd]))) noun = (known, knownEnd); // 募集善款, 路面厚
                else noun = (run, end);
            }
            (run, known, knownEnd) = (-1, -1, -1);
        }
    }
}
