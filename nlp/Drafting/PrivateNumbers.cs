using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Drafting;

/// <summary>Takes numbers that belong to one person, and the words that announce them, out of a text: none of them belongs in a paper.</summary>
/// <param name="announced">What stands before such a number: 联系电话.</param>
internal sealed class PrivateNumbers(IEnumerable<string> announced)
{
    private readonly Regex announces = new($"[（(]?(?:{string.Join('|', announced)})+[是为:：\\s]*$", RegexOptions.CultureInvariant);

    /// <param name="text">Folded to half width.</param>
    public string Without(string text)
    {
        foreach (var number in PersonalNumbers.Find(text).Reverse())
        {
            var before = announces.Replace(text[..number.Start], "").TrimEnd(' ');
            var bracketed = text.AsSpan(before.Length).TrimStart(' ')[0] is '（' or '(';
            var after = text[number.End..].TrimStart(' ');
            text = before + (bracketed ? after.TrimStart('）', ')') : after);
        }
        return text;
    }
}
