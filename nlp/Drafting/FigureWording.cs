using System.Text;
using System.Text.RegularExpressions;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Drafting;

/// <summary>Writes the figures of a report as a paper writes them: 三十八人 38人, 22个党员 22名党员, 花了3万8 3.8万元.</summary>
internal static partial class FigureWording
{
    public static string Rewrite(ActivityRecord record)
    {
        var text = new StringBuilder(record.Text);
        foreach (var figure in record.Figures.OrderByDescending(figure => figure.Start))
        {
            if (figure.Start < 0 || figure.End > record.Text.Length || Written(figure, record.Text) is not { } written) continue;
            var end = figure.End;
            if (figure.Kind == FigureKind.Money && end < record.Text.Length && record.Text[end] == '钱') end++;
            text.Remove(figure.Start, end - figure.Start).Insert(figure.Start, written);
        }
        return text.ToString();
    }

    /// <returns>Null where the words are best left as they are.</returns>
    private static string? Written(Figure figure, string text)
    {
        if (figure.Kind is FigureKind.Percent or FigureKind.Duration || figure.Value == 1 || Vague().IsMatch(figure.Text)) return null;
        if (figure.Max is { } max) return Range().IsMatch(figure.Text) ? $"{NumberWording.Plain(figure.Value)}至{NumberWording.Of(max, UnitOf(figure, text), figure.Kind, false)}" : null;
        var (before, more) = Approximation(figure);
        if (before is null) return null;
        return before + NumberWording.Of(figure.Value, UnitOf(figure, text), figure.Kind, more);
    }

    private static string UnitOf(Figure figure, string text) =>
        figure.Kind == FigureKind.People && figure.Unit is "人" or "个" or "位" or "口" or "名" ? PeopleUnit(figure, text) : figure.Unit;

    /// <summary>几十亩, 好几个: how many they are nobody said. 六十几 is sixty and some.</summary>
    [GeneratedRegex("^好?几|(?<![十百千])几|^数")]
    private static partial Regex Vague();

    /// <summary>三四十个, 十二三个: spoken ranges of whole numbers; 3至4个 is written already.</summary>
    [GeneratedRegex("^[一二三四五六七八九十百两]+[个名人位户亩口条块棵株米斤吨袋份车辆台处家]")]
    private static partial Regex Range();

    /// <summary>A person is 名 before a noun and 人 by itself; what the report wrote formally stays.</summary>
    private static string PeopleUnit(Figure figure, string text)
    {
        if (figure.Text[^1] is '人' or '名') return figure.Text[^1..];
        if (figure.Item is { Length: > 1 } item && text.AsSpan(figure.End).StartsWith(item)) return "名";
        var next = figure.End < text.Length ? text[figure.End] : '。';
        if (NounStarts.Contains(next) && !OfBranches(text, figure.End)) return "名";
        // 10个支部书记, 6个抢险组: what is counted may be no person after all.
        return figure.Text[^1] == '个' && next is >= '\u4e00' and <= '\u9fff' && !VerbStarts.Contains(next) ? "个" : "人";
    }

    private static bool OfBranches(string text, int at) => text.AsSpan(at).StartsWith("党支部") || text.AsSpan(at).StartsWith("党小组");

    /// <summary>What may follow people that no noun names: 22个到会, 5个参加.</summary>
    private const string VerbStarts = "到参来去在都是没请缺未上听学说报投做当";

    private const string NounStarts = "党群老村医教学大志干妇青代民社队职工积预保退残留贫患考孩小劳果种养游班行困技娃优骨业同孤独留五低军烈新支中壮护师司";

    /// <summary>The word before the number and whether 余 follows it; null where the two ends of the approximation are not plain.</summary>
    private static (string? Before, bool More) Approximation(Figure figure)
    {
        if (!figure.Approx) return ("", false);
        foreach (var word in (string[])["近", "约", "超过", "超", "不到", "不足", "大约", "将近"])
            if (figure.Text.StartsWith(word, StringComparison.Ordinal)) return (word is "大约" ? "约" : word is "将近" ? "近" : word, false);
        if (figure.Text.Any(c => "余多来几".Contains(c))) return ("", true);
        return (null, false);
    }
}
