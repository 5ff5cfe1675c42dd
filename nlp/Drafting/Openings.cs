using System.Text.RegularExpressions;

namespace Assistant.Nlp.Drafting;

/// <summary>How sentences of a section have begun so far: none may begin as another did.</summary>
public sealed partial class Openings
{
    /// <summary>So many characters are what a reader notices as the opening.</summary>
    private const int Noticed = 6;

    private readonly HashSet<string> seen = [];

    public int Count => seen.Count;

    /// <summary>Whether no sentence of the section began so.</summary>
    public bool IsNew(string sentence) => !seen.Contains(Of(sentence));

    /// <returns>False where a sentence began so already.</returns>
    public bool Add(string sentence) => seen.Add(Of(sentence));

    /// <summary>一是抓学习。 where it stands first; a connective of up to three characters; else the first six, a day before them being a sign of its own.</summary>
    public static string Of(string sentence)
    {
        if (Ordinal().Match(sentence) is { Success: true } ordinal) return ordinal.Value;
        var plain = Number().Replace(sentence, "0");
        if (Connective().Match(plain) is { Success: true } connective) return connective.Value;
        var day = Day().Match(plain);
        var rest = plain[day.Length..];
        return (day.Success ? "日" : "") + rest[..Math.Min(Noticed, rest.Length)];
    }

    [GeneratedRegex("^[一二三四五六七八九]是[^。]{1,12}。")]
    private static partial Regex Ordinal();

    [GeneratedRegex("^[^，0]{1,5}，(?<=^.{2,4}|^除此之外，|^在此期间，|^与此同时，)")]
    private static partial Regex Connective();

    [GeneratedRegex("^(?:自|截至)?0月(?:0日|[上中下]旬)?(?:至(?:0月)?0日)?起?，")]
    private static partial Regex Day();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
