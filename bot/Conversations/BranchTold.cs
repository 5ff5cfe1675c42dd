using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;

namespace Assistant.Bot.Conversations;

/// <summary>The answer to "which branch are you?": 我是柳河村的 → 柳河村党支部.</summary>
internal static partial class BranchTold
{
    /// <summary>Longer answers are something else.</summary>
    private const int LongestAnswer = 24;

    /// <returns>The full name, or null where the answer names no branch.</returns>
    public static string? In(string answer, Roster roster)
    {
        if (answer.Length > LongestAnswer) return null;
        if (OnRoster(answer, roster) is { } known) return known;

        var name = Told().Match(answer).Groups["name"].Value;
        if (name.Length > 1) return name.EndsWith("支部", StringComparison.Ordinal) || name.EndsWith("总支", StringComparison.Ordinal) ? name : $"{name}党支部";
        return Village().Match(answer).Groups["name"].Value is { Length: > 1 } village ? $"{village}村党支部" : null;
    }

    private static string? OnRoster(string answer, Roster roster) => roster.Branches
        .SelectMany(branch => (string[])[branch.Name, branch.Short, .. branch.Aliases], (branch, name) => (branch.Name, Called: name))
        .Where(branch => answer.Contains(branch.Called, StringComparison.Ordinal))
        .OrderByDescending(branch => branch.Called.Length).Select(branch => branch.Name).FirstOrDefault();

    /// <summary>王家沟的: a village told without 村.</summary>
    [GeneratedRegex("""^(?:(?:我们?|俺们?|咱们?)(?:是|在)|是)?(?<name>[\u4e00-\u9fff]{1,4}[沟庄寨集楼坪园口洼塘庙岗台铺湾店冲坝坡岭河桥屯营堡坊墩圩浜港滩峪坳窑泉洞溪川渠堰畈垭垸巷关门场林山头家])(?:的|这边|那边|这里)*[。！!啊呀]*$""")]
    private static partial Regex Village();

    [GeneratedRegex("""^(?:我们?是|我在|俺们?是|咱们?是|是|我叫)?(?<name>[\u4e00-\u9fff]{1,12}?(?:党总支|党支部|支部|村|社区|居委会|学校|中学|小学|卫生院|医院|站|所|厂|公司|社|局|办|院|机关))(?:书记|支书|的.{0,6})?[。！!啊呀]*$""")]
    private static partial Regex Told();
}
