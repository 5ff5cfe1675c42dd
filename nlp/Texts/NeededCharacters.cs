using System.Globalization;

namespace Assistant.Nlp.Texts;

/// <summary>
/// Regular expression → what a text must have for it to match anywhere: sets of characters, of each of which one must occur.
/// What it does not understand it takes to need nothing, so it may say too little, never too much.
/// </summary>
internal sealed class NeededCharacters
{
    /// <summary>A set with more characters than this is in nearly every text and says nothing.</summary>
    private const int Most = 64;

    private readonly string pattern;
    private int at;

    private NeededCharacters(string pattern) => this.pattern = pattern;

    /// <returns>Each set in the order of its characters.</returns>
    public static IReadOnlyList<string> Of(string pattern)
    {
        var reader = new NeededCharacters(pattern);
        var sets = reader.Alternatives();
        return reader.at == pattern.Length ? [.. sets.Distinct()] : throw new ArgumentException($"The brackets of {pattern} do not match.", nameof(pattern));
    }

    /// <summary>One of several: a character of any of them, as often over as all of them have a set left.</summary>
    private List<string> Alternatives()
    {
        var all = new List<List<string>> { Sequence() };
        while (Takes('|')) all.Add(Sequence());
        if (all.Count == 1) return all[0];
        var needed = new List<string>();
        while (all.All(sets => sets.Count > 0)) needed.AddRange(Set(Shared(all).SelectMany(set => set)));
        return needed;
    }

    /// <summary>Takes one set out of each alternative, of few sets that many of them share.</summary>
    private static List<string> Shared(List<List<string>> all)
    {
        var (shared, left) = (new List<string>(), all.ToList());
        while (left.Count > 0)
        {
            shared.Add(left.SelectMany(sets => sets.Distinct()).GroupBy(set => set).MaxBy(same => (double)same.Count() / same.Key.Length)!.Key);
            left.RemoveAll(sets => sets.Remove(shared[^1]));
        }
        return shared;
    }

    /// <summary>One after the other: what each of them needs.</summary>
    private List<string> Sequence()
    {
        var needed = new List<string>();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var sets = Atom();
            if (!MayBeLeftOut()) needed.AddRange(sets);
        }
        return needed;
    }

    private List<string> Atom()
    {
        if (Takes('(')) return Group();
        if (Takes('[')) return Class();
        if (Takes('^') || Takes('$') || Takes('.')) return [];
        return Member() is { } letter ? Set([letter]) : [];
    }

    private List<string> Group()
    {
        var denied = false;
        if (Takes('?'))
        {
            if (Takes("<=") || Takes('=') || Takes(':') || Takes('>')) { }
            else if (Takes("<!") || Takes('!')) denied = true;
            else if (Takes('<')) at = pattern.IndexOf('>', at) + 1;
            else at = pattern.IndexOf(')', at); // (?m)
        }
        var sets = Alternatives();
        at++;
        return denied ? [] : sets;
    }

    private List<string> Class()
    {
        var (denied, known, members) = (Takes('^'), true, new HashSet<char>());
        do
        {
            var first = Member();
            var last = pattern[at] == '-' && pattern[at + 1] != ']' && Takes('-') ? Member() : first;
            known &= first is not null && last - first <= Most;
            for (var c = first; known && c <= last; c++) members.Add(c.Value);
        } while (!Takes(']'));
        return denied || !known ? [] : Set(members);
    }

    private char? Member() => Takes('\\') ? Escaped() : pattern[at++];

    /// <returns>The character that an escape stands for; null where it stands for many, or for a place.</returns>
    private char? Escaped()
    {
        var letter = pattern[at++];
        if (letter == 'u') return (char)int.Parse(pattern.AsSpan((at += 4) - 4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return letter switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => char.IsAsciiLetterOrDigit(letter) ? null : letter };
    }

    /// <summary>Reads the quantifier behind an atom, if there is one.</summary>
    private bool MayBeLeftOut()
    {
        if (at == pattern.Length) return false;
        var none = pattern[at] is '*' or '?' || pattern[at] == '{' && pattern[at + 1] is '0' or ',';
        if (pattern[at] == '{') at = pattern.IndexOf('}', at) + 1;
        else if (pattern[at] is '*' or '+' or '?') at++;
        else return false;
        Takes('?');
        return none;
    }

    private static List<string> Set(IEnumerable<char> characters) =>
        characters.Distinct().Order().ToArray() is { Length: > 0 and <= Most } set ? [new string(set)] : [];

    private bool Takes(char letter)
    {
        if (at == pattern.Length || pattern[at] != letter) return false;
        at++;
        return true;
    }

    private bool Takes(string letters)
    {
        if (string.CompareOrdinal(pattern, at, letters, 0, letters.Length) != 0) return false;
        at += letters.Length;
        return true;
    }
}
