using System.Collections.Frozen;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Summaries.Masking;

/// <summary>
/// Finds names of people: 老王, 李大娘, 张书记, 村民王德才, 张建国. It would rather take a word for a name than miss one;
/// names of places that begin with a surname are not among them.
/// </summary>
internal sealed class PersonalNames
{
    private readonly FrozenSet<char> surnames, given;
    private readonly WordSet compound, familiar, notFamiliar, titles, weakTitles, roles, followers, places, ordinary;

    public PersonalNames(TextFolder seeds)
    {
        var words = PersonalDetails.Read(seeds);
        Labels = words.Labels;
        (surnames, given) = (words.Surnames.ToFrozenSet(), words.Given.ToFrozenSet());
        (compound, familiar, notFamiliar) = (new WordSet(words.CompoundSurnames), new WordSet(words.Familiar), new WordSet(words.NotFamiliar));
        (titles, weakTitles, roles) = (new WordSet(words.Titles), new WordSet(words.WeakTitles), new WordSet(words.Roles));
        (followers, places, ordinary) = (new WordSet(words.Followers), new WordSet(words.PlaceAfter), new WordSet(words.OrdinaryWords(seeds)));
    }

    /// <summary>What placeholders are called, by kind.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>In the order of the text; they do not overlap.</summary>
    public IEnumerable<TextSpan> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (LengthAt(text, i) is not (> 0 and var length)) continue;
            yield return new TextSpan(i, length);
            i += length - 1;
        }
    }

    private int LengthAt(string text, int at)
    {
        if (Familiar(text, at) is > 0 and var known) return known;
        if (SurnameAt(text, at) is not (> 0 and var surname) || IsInsideWord(text, at)) return 0;
        return Titled(text, at, surname) is > 0 and var titled ? titled : Full(text, at, surname);
    }

    /// <summary>老王, and what follows of his title: 老李叔.</summary>
    private int Familiar(string text, int at)
    {
        if (familiar.LengthAt(text, at) is not (> 0 and var word) || notFamiliar.LengthAt(text, at) > 0) return 0;
        if (SurnameAt(text, at + word) is not (> 0 and var surname)) return 0;
        var end = at + word + surname;
        if (places.LengthAt(text, end) > 0 || ordinary.LengthAt(text, at + word) > surname || IsOrdinary(text, at, end) || IsInsideWord(text, at)) return 0;
        return end - at + Title(text, end, weak: true);
    }

    /// <summary>李大娘, 张书记.</summary>
    private int Titled(string text, int at, int surname) =>
        Title(text, at + surname, weak: false) is > 0 and var title && !IsOrdinary(text, at, at + surname + 1) ? surname + title : 0;

    /// <summary>张建国: by its characters, or by what stands around it.</summary>
    private int Full(string text, int at, int surname)
    {
        foreach (var count in (int[])[2, 1])
        {
            var (from, end) = (at + surname, at + surname + count);
            if (end > text.Length || !text.AsSpan(from, count).ContainsOnlyHan() || places.LengthAt(text, end) > 0 || IsOrdinary(text, at, end)) continue;
            var named = text.AsSpan(from, count).ToArray().All(given.Contains);
            if (places.LengthAt(text, end - 1) > 0 && !(named && count == 2)) continue;
            var (before, after) = (roles.LengthBefore(text, at) > 0 || IsJoined(text, at), EndsName(text, end));
            if (count == 2 ? (named && (before || after || !IsWordGoingOn(text, end))) || (before && after) : named ? before && after : before && after && IsAtEnd(text, end))
                return surname + count + Title(text, end, weak: false);
        }
        return 0;
    }

    private int Title(string text, int at, bool weak) =>
        titles.LengthAt(text, at) is var length && (weak || weakTitles.LengthAt(text, at) < length) ? length : 0;

    private int SurnameAt(string text, int at) => compound.LengthAt(text, at) is > 0 and var two ? two
        : at < text.Length && surnames.Contains(text[at]) ? 1 : 0;

    /// <summary>An ordinary word begins before and reaches in: 主|任书记.</summary>
    private bool IsInsideWord(string text, int at) =>
        Enumerable.Range(1, 3).Any(back => at - back >= 0 && ordinary.LengthAt(text, at - back) > back && roles.LengthBefore(text, at) == 0);

    /// <summary>It is or begins with an ordinary word.</summary>
    private bool IsOrdinary(string text, int at, int end) => ordinary.LengthAt(text, at) is > 1 and var length && at + Math.Max(length, 2) <= end + 4;

    /// <summary>A word begins with the last character and goes beyond: 王家|庄.</summary>
    private bool IsWordGoingOn(string text, int end) => ordinary.LengthAt(text, end - 1) > 1;

    private bool EndsName(string text, int end) => IsAtEnd(text, end) || followers.LengthAt(text, end) > 0 || titles.LengthAt(text, end) > 0;

    private static bool IsAtEnd(string text, int end) => end >= text.Length || !Han.Is(text[end]);

    /// <summary>One of several names: 王德才、张建国.</summary>
    private static bool IsJoined(string text, int at) => at > 0 && text[at - 1] is '、' or '和' or '与';
}

internal static class HanText
{
    public static bool ContainsOnlyHan(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4e00', '\u9fff');
}
