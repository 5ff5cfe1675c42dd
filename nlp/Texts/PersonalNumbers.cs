using System.Text.RegularExpressions;

namespace Assistant.Nlp.Texts;

/// <summary>Finds numbers that belong to one person: telephones, identity cards, bank cards. Figures are none of them.</summary>
internal static partial class PersonalNumbers
{
    /// <param name="text">Folded to half width.</param>
    public static IEnumerable<TextSpan> Find(string text) => Number().Matches(text).Select(match => new TextSpan(match.Index, match.Length));

    /// <summary>
    /// A mobile number, a landline with its area code, an identity card of 18 or 15, a bank card of 16 to 19 in one piece or by
    /// fours, any other run of seven or more without a unit.
    /// </summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z.])(?:1[3-9][0-9](?:[ -]?[0-9]{4}){2}|0[0-9]{2,3}[- ]?[0-9]{7,8}|[0-9]{17}[0-9Xx]|[0-9]{4}(?:[ -][0-9]{4}){3}(?:[ -]?[0-9]{1,3})?|[0-9]{15,19}|[0-9]{7,14}(?![.,]?[0-9]|[\u4e00-\u9fff])|(?<=[:：])[0-9]{7,8})(?![0-9])")]
    private static partial Regex Number();
}
