using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations.Corrections;

/// <summary>How people correct and point: seeds/corrections.yaml. Patterns are regular expressions with named groups.</summary>
internal sealed class CorrectionSeed
{
    /// <summary>第2条, with <c>number</c>.</summary>
    public string Numbered { get; set; } = "";

    /// <summary>最后一条.</summary>
    public string Last { get; set; } = "";

    /// <summary>打井那条, with <c>words</c>.</summary>
    public string Told { get; set; } = "";

    /// <summary>还有一项：…, with <c>rest</c>.</summary>
    public string Addition { get; set; } = "";

    /// <summary>说错了, at the start, once or more.</summary>
    public string Opener { get; set; } = "";

    /// <summary>嘛, 才对, at the end.</summary>
    public string Closer { get; set; } = "";

    /// <summary>Says that something was wrong, without more: 不对, 错了, 修改.</summary>
    public string Wrong { get; set; } = "";

    /// <summary>人数不对: which field is wrong, with <c>field</c>, and no more.</summary>
    public string WrongField { get; set; } = "";

    /// <summary>是给王小丫看病的: more of what was just told.</summary>
    public string Detail { get; set; } = "";

    /// <summary>讲课费去掉, with <c>what</c>.</summary>
    public string Dropped { get; set; } = "";

    /// <summary>饭钱别算进去: leaves a part out, not the whole.</summary>
    public string LeavesOut { get; set; } = "";

    /// <summary>第一条少说了，还有4个请假, with <c>rest</c>.</summary>
    public string Forgotten { get; set; } = "";

    /// <summary>不用吧: no yes, though it may seem so.</summary>
    public string NoNod { get; set; } = "";

    /// <summary>是同一件, said after 不是同一件.</summary>
    public string Same { get; set; } = "";

    /// <summary>地点在…: names a field and says what it is.</summary>
    public string Field { get; set; } = "";

    /// <summary>还花了…: adds to what was just told.</summary>
    public string More { get; set; } = "";

    /// <summary>对，应该是: yes, in a few words.</summary>
    public string Nod { get; set; } = "";

    /// <summary>In a clause: it tells what was wrong, not what is right.</summary>
    public string WrongPart { get; set; } = "";

    /// <summary>还是要吧: takes back the taking back.</summary>
    public string Restore { get; set; } = "";

    /// <summary>不是同一件.</summary>
    public string NotSame { get; set; } = "";

    /// <summary>Messages that surely correct, whatever else they say.</summary>
    public string Sure { get; set; } = "";

    /// <summary>Old and new told in one, in the order tried; with <c>new</c> and perhaps <c>old</c> and <c>hint</c>.</summary>
    public List<string> Pairs { get; set; } = [];

    /// <summary>One clause that tells only the new, with <c>hint</c> and <c>new</c>.</summary>
    public string Clause { get; set; } = "";

    /// <summary>Words that say which field is meant.</summary>
    public Dictionary<string, List<string>> Hints { get; set; } = [];

    public static CorrectionSeed Read(TextFolder seeds) => Yaml.Read<CorrectionSeed>(seeds["corrections.yaml"]);

    public static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, TimeSpan.FromSeconds(1));
}
