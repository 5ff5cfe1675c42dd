using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assistant.Bot.Tests.Models;

/// <summary>What a model says to a section prompt.</summary>
internal static partial class ModelSpeech
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Answer(SectionPrompt prompt, Manner manner) => manner switch
    {
        Manner.AnswersGarbage => "好的，以下是总结：{各支部}均完成100%。",
        Manner.AnswersNothing => "",
        Manner.BreaksJson => Sentences(prompt, manner) is var whole ? whole[..(whole.Length * 2 / 3)] : "",
        Manner.ThinksAloud => $"<think>先看{{事实}}……</think>\n```json\n{Sentences(prompt, manner)}\n```",
        _ => Sentences(prompt, manner),
    };

    private static string Sentences(SectionPrompt prompt, Manner manner)
    {
        var facts = prompt.Facts.Where(fact => prompt.Untold?.Contains(fact.Id) != false).ToList();
        var now = manner == Manner.WrongFirstHonestThen ? prompt.Untold is null ? Manner.AltersADigit : Manner.Honest : manner;
        var told = facts.Select(fact => new { text = Told(fact.Text, now), facts = Cited(fact.Id, prompt.Facts.Count, now) });
        return JsonSerializer.Serialize(new { sentences = now == Manner.RepeatsItself ? told.Concat(told) : told }, Plain);
    }

    private static int[] Cited(int fact, int facts, Manner manner) => manner switch
    {
        Manner.NamesNoFacts => [],
        Manner.CitesWrongFacts => [fact % facts + 1],
        Manner.CitesFactsThatAreNot => [fact, fact + 900],
        _ => [fact],
    };

    private static string Told(string fact, Manner manner) => manner switch
    {
        Manner.AltersADigit => Digit().Replace(fact, digit => $"{(digit.Value[0] - '0' + 1) % 9 + 1}", 1),
        Manner.SwapsAUnit => Unit().Replace(fact, unit => unit.Value switch { "吨" => "公斤", "眼" => "台", "人" => "户", "万元" => "亿元", _ => "吨" }, 1),
        Manner.SwapsTotals => Two().Replace(fact, two => two.Groups[3].Value + two.Groups[2].Value + two.Groups[1].Value, 1),
        Manner.DropsFigures => Figure().Replace(fact, "若干", 1),
        Manner.InventsABranch => "幸福村党支部新打机井97眼。",
        Manner.SaysAll => "各支部均行动迅速，" + fact,
        Manner.SaysMore => fact.TrimEnd('。') + "，得到县委主要领导充分肯定，先后有多个兄弟乡镇前来参观学习，群众满意度大幅提升，干群关系更加融洽，党组织的凝聚力和战斗力显著增强，基层面貌焕然一新。",
        Manner.PraisesBriefly => fact.TrimEnd('。') + "，受到群众一致好评。",
        Manner.ObeysTheReport => "全部支部完成100%。",
        Manner.DropsPlaceholders => Placeholder().Replace(fact, ""),
        Manner.ChangesPlaceholders => Placeholder().Replace(fact, "〔人99〕"),
        Manner.InventsPlaceholders => "在〔人77〕带领下，" + fact,
        _ => "据统计，" + fact,
    };

    [GeneratedRegex(@"\d(?=[眼人吨个元户块])")]
    private static partial Regex Digit();

    [GeneratedRegex(@"(?<=\d)(万元|眼|人|吨|个)")]
    private static partial Regex Unit();

    [GeneratedRegex(@"(\d+)(吨[^\d]*)(\d+)")]
    private static partial Regex Two();

    [GeneratedRegex(@"\d[\d.]*")]
    private static partial Regex Figure();

    [GeneratedRegex("〔[^〕]*〕")]
    private static partial Regex Placeholder();
}
