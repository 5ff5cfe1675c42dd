using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Branches;

/// <summary>The words of <c>branch-words.yaml</c>, which says what each list is for.</summary>
internal sealed class BranchWords
{
    public List<string> LongerBefore { get; set; } = [];
    public List<string> LongerBeforeUnless { get; set; } = [];
    public List<string> CommonBefore { get; set; } = [];
    public List<string> CommonAfter { get; set; } = [];
    public List<string> CommonAfterUnless { get; set; } = [];
    public List<string> Tails { get; set; } = [];
    public string Surnames { get; set; } = "";
    public List<string> AsideBefore { get; set; } = [];
    public List<string> ToldForAfter { get; set; } = [];
    public List<string> DoerBefore { get; set; } = [];
    public List<string> PartnerAfter { get; set; } = [];
    public List<string> AsideAfter { get; set; } = [];
    public List<string> WithBefore { get; set; } = [];
    public List<string> TogetherBefore { get; set; } = [];
    public List<string> TogetherAfter { get; set; } = [];
    public List<string> Joins { get; set; } = [];
    public List<string> NoName { get; set; } = [];
    public List<string> NameBeginsAfter { get; set; } = [];
    public List<string> NoVillage { get; set; } = [];
    public List<string> NoVillageAfter { get; set; } = [];

    public static BranchWords Read(TextFolder seeds) => Yaml.Read<BranchWords>(seeds["branch-words.yaml"]);

    public static bool EndsWithAny(ReadOnlySpan<char> text, List<string> words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    public static bool StartsWithAny(ReadOnlySpan<char> text, List<string> words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The length of the longest word that the text begins with; 0 for none.</summary>
    public static int LongestStart(ReadOnlySpan<char> text, List<string> words)
    {
        var longest = 0;
        foreach (var word in words)
            if (word.Length > longest && text.StartsWith(word, StringComparison.Ordinal)) longest = word.Length;
        return longest;
    }
}
