using System.Buffers;
using System.Text.RegularExpressions;

namespace Assistant.Nlp.Texts;

/// <summary>
/// A regular expression that is tried only in texts that have the characters it needs. For the many of a list that hardly
/// ever match: looking for a character is far cheaper than trying to match at every one. Where the whole list is asked of
/// long texts, <see cref="PatternSieve"/> looks only once.
/// </summary>
internal sealed class SparingRegex
{
    /// <summary>Of the sets that a pattern needs, only the smallest are looked for.</summary>
    private const int Telling = 2;

    private readonly Regex pattern;
    private readonly SearchValues<char>[] needed;

    public SparingRegex(string pattern)
    {
        this.pattern = new Regex(pattern, RegexOptions.CultureInvariant);
        needed = [.. NeededCharacters.Of(pattern).OrderBy(set => set.Length).Take(Telling).Select(set => SearchValues.Create(set))];
    }

    public bool IsMatch(string text) => MayMatch(text) && pattern.IsMatch(text);

    public Match Match(string text) => MayMatch(text) ? pattern.Match(text) : System.Text.RegularExpressions.Match.Empty;

    /// <param name="most">Matches replaced at the most; -1 for all.</param>
    public string Replace(string text, string with, int most = -1) => MayMatch(text) ? pattern.Replace(text, with, most) : text;

    private bool MayMatch(ReadOnlySpan<char> text)
    {
        foreach (var set in needed)
            if (!text.ContainsAny(set)) return false;
        return true;
    }
}
