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

    public PhraseWords(string yaml)
    {
        var seed = Yaml.Read<Seed>(yaml);
        lexicon = new WordTable<Class>(
            seed.Nouns.Select(word => (word, Class.Noun))
                .Concat(seed.Stops.Select(word => (word, Class.Stop)))
                .Concat(seed.Verbs.Select(word => (word, Class.Verb)))
                .DistinctBy(pair => pair.word)
                .Select(pair => KeyValuePair.Create(pair.word, pair.Item2)));
        generic = new WordSet(seed.GenericMoney);
        people = new WordSet(seed.PeopleNouns);
        concrete = new WordSet(seed.Concrete);
    }

    /// <summary>Whether a phrase is a word for money that does not say what it was for.</summary>
    public bool IsGenericMoney(string phrase) => generic.LengthAt(phrase, 0) == phrase.Length || generic.LengthBefore(phrase, phrase.Length) == phrase.Length;

    public bool EndsWithGenericMoney(string phrase) => generic.LengthBefore(phrase, phrase.Length) > 0;

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
            if (lexicon.LongestAt(text, i) is var (word, kind))
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
        lexicon.LongestAt(text, at) is (var word, Class.Noun) && at + word.Length <= limit ? (at, at + word.Length) : Right(text, at, limit);

    /// <summary>The first verb in a stretch and the noun phrase behind it: what was done to what.</summary>
    public (int Start, int End)? ObjectIn(string text, int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (lexicon.LongestAt(text, i) is not var (word, kind)) { i++; continue; }
            i += word.Length;
            if (kind != Class.Verb) continue;
            while (i < to && lexicon.LongestAt(text, i) is var (more, moreKind) && moreKind != Class.Noun) i += more.Length;
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
            if (lexicon.LongestAt(text, i) is var (word, kind) && i + word.Length <= to)
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
        public List<string> GenericMoney { get; set; } = [];
        public List<string> PeopleNouns { get; set; } = [];
        public List<string> Concrete { get; set; } = [];
    }
}
