using System.Text.RegularExpressions;

namespace Assistant.Nlp.Drafting;

/// <summary>Takes the names of people in difficulty out of a text: 低保户李秀兰 → 低保户, 困难户张三、李四等5户 → 困难户5户. A paper counts them; it does not expose them.</summary>
internal sealed class HardshipNames
{
    private readonly Regex behind, before;

    /// <param name="hardship">What such people are called: 困难户|低保户, a regular expression.</param>
    public HardshipNames(PersonalDetails words, string hardship)
    {
        var name = $"(?:{string.Join('|', words.CompoundSurnames)}|[{words.Surnames}])[{words.Given}]{{1,2}}";
        behind = new($"(?<={hardship}){name}(?:[、和与]{name})*(?:等(?=\\d))?(?:同志|家)?", RegexOptions.CultureInvariant);
        before = new($"(?<![\\u4e00-\\u9fff](?<![为给向帮看望慰问助走访]))(?:{name}[、和与])*{name}(?:等(?=\\d))?(?=\\d*余?[名户位]?(?:{hardship}))", RegexOptions.CultureInvariant);
    }

    public string Without(string text) => before.Replace(behind.Replace(text, ""), "");
}
