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
    private readonly HashSet<char> suffixes;

    public PhraseWords(TextFolder seeds)
    {
        var seed = Yaml.Read<Seed>(seeds["phrase-words.yaml"]);
        var verbWords = seed.Verbs.Concat(Listed(seeds, "lexicon/verbs.txt")).ToList();
        verbs = new WordSet(verbWords);
        suffixes = seed.NounSuffixes.Select(suffix => suffix[0]).ToHashSet();
        lexicon = new WordTable<Class>(
            seed.Nouns.Concat(Listed(seeds, "lexicon/nouns.txt")).Select(word => (word, Class.Noun))
                .Concat(seed.Stops.Concat(Listed(seeds, "lexicon/stops.txt")).Select(word => (word, Class.Stop)))
                .Concat(verbWords.Select(word => (word, Class.Verb)))
                .DistinctBy(pair => pair.word)
                .Select(pair => KeyValuePair.Create(pair.word, pair.Item2)));
        generic = new WordSet(seed.GenericMoney);
        people = new WordSet(seed.PeopleNouns);
        concrete = new WordSet(seed.Concrete);
    }

    /// <summary>The words of a list file: separated by white space, lines that begin with # left out.</summary>
    private static IEnumerable<string> Listed(TextFolder seeds, string name) =>
        seeds[name].Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The known word at a position; a verb with a noun's last character behind it (承包费) is a noun.</summary>
    private (string Word, Class Kind)? WordAt(string text, int at, int limit)
    {
        if (lexicon.LongestAt(text, at, (_, wordEnd) => wordEnd <= limit) is not var (word, kind)) return null;
        if (kind != Class.Verb || word.Length < 2) return (word, kind);
        var end = at + word.Length;
        return end < limit && suffixes.Contains(text[end]) && (end + 1 >= text.Length || lexicon.LongestAt(text, end) is not { Word.Length: > 1 })
            ? (text.Substring(at, word.Length + 1), Class.Noun) : (word, kind);
    }

    /// <summary>How long the verb is that ends before a position (the 发 of 明白纸发了); 0 for none.</summary>
    public int VerbBefore(string text, int end) => verbs.LengthBefore(text, end);

    /// <summary>Whether a phrase is a word for money that does not say what it was for.</summary>
    public bool IsGenericMoney(string phrase) => generic.LengthAt(phrase, 0) == phrase.Length;

    public bool IsPeople(string phrase) => people.LengthBefore(phrase, phrase.Length) > 0;

    public bool IsConcrete(string phrase) => concrete.LengthBefore(phrase, phrase.Length) > 0;

    /// <summary>The noun phrase that begins at a position (after 的 or one space), or null.</summary>
    public (int Start, int End)? Right(string text, int at, int limit)
    {
        if (NumeralReader.At(text, at) == '的') at++;
        var start = at;
        var i = at;
        while (i < limit && i - start <= LongestPhrase * 2)
        {
            var c = text[i];
            if (Clauses.EndsPhrase(c) || char.IsAsciiDigit(c)) break;
            if (c == '的' && i > start)
            {
                start = ++i; // 65岁以上的老人: the head comes last
                continue;
            }
            if (WordAt(text, i, limit) is var (word, kind))
            {
                if (kind != Class.Noun) break;
                i += word.Length;
                continue;
            }
            i++;
        }
        if (start > at && i == start) return null;
        return i > start && i - start <= LongestPhrase ? (start, Math.Min(i, limit)) : null;
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
        (int Start, int End)? noun = null, verb = null;
        var run = -1;
        for (var i = from; i < to;)
        {
            if (Clauses.EndsPhrase(text[i]))
            {
                Close(i);
                i++;
                continue;
            }
            if (WordAt(text, i, to) is var (word, kind))
            {
                if (kind == Class.Noun)
                {
                    if (run < 0) run = i;
                }
                else
                {
                    Close(i);
                    if (kind == Class.Verb) verb = (i, i + word.Length);
                }
                i += word.Length;
                continue;
            }
            if (char.IsAsciiDigit(text[i])) Close(i);
            else if (run < 0) run = i;
            i++;
        }
        Close(to);
        if (noun is { } found) return (found.Start, found.End, false);
        return verb is { } act ? (act.Start, act.End, true) : null;

        void Close(int end)
        {
            if (run >= 0 && end > run) noun = (run, end);
            run = -1;
        }
    }

    private sealed class Seed
    {
        public List<string> Verbs { get; set; } = [];
        public List<string> Stops { get; set; } = [];
        public List<string> Nouns { get; set; } = [];
        public List<string> NounSuffixes { get; set; } = [];
        public List<string> GenericMoney { get; set; } = [];
        public List<string> PeopleNouns { get; set; } = [];
        public List<string> Concrete { get; set; } = [];
    }
}
