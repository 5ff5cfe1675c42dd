using System.Text.Json;
using Assistant.Bot.Commands;
using Assistant.Bot.Tests.Errors;

namespace Assistant.Bot.Tests.Commands;

/// <summary>A township lays an outline of its own into DATA/outlines; a mistake in it is told in a sentence and stops nothing else.</summary>
public sealed class OwnOutlineTests : IDisposable
{
    private const string Own = """
        name: 乡里提纲
        title: 半年工作小结
        lead: "{period}，{org}各项工作有序推进"
        empty: keep
        sections:
          - key: fields
            heading: 兴修水利
            groups: [{themes: [economy]}]
          - key: plans
            heading: 今后打算
            groups: [{themes: [outlook]}]
        """;

    private const string Report = """{"branch":"柳河村党支部","text":"5月15日，新打机井2眼，投资7.2万元，灌溉稻田200亩","ref_date":"2010-05-16","status":"confirmed"}""";

    private readonly string data = Directory.CreateTempSubdirectory("assistant-outlines-").FullName;

    public OwnOutlineTests() => Directory.CreateDirectory(Path.Combine(data, "outlines"));

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task A_draft_has_the_title_and_the_sections_of_the_townships_own_outline()
    {
        Write("乡里提纲.yaml", Own);
        Write("坏的.yaml", "sections: [");
        await AssistantProgram.Feed(Report, "import", "-", "--data", data);
        var written = await AssistantProgram.Run("draft", "--org", "清河乡", "--outline", "乡里提纲", "--data", data);
        Assert.True(written.Status == 0, written.Errors);
        Assert.Contains("提纲文件 outlines/坏的.yaml 第", written.Errors, StringComparison.Ordinal);
        var draft = JsonElement.Parse(written.Output);
        Assert.Equal("清河乡2010年半年工作小结", draft.GetProperty("title").GetString());
        Assert.Equal(["一、兴修水利", "二、今后打算"], draft.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("heading").GetString()!).Where(heading => heading.Length > 0));
        var refused = await AssistantProgram.Run("draft", "--org", "清河乡", "--outline", "坏的", "--data", data);
        Assert.Equal(1, refused.Status);
        Assert.Contains("没有“坏的”这个提纲", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_outline_has_no_mistakes_and_the_installed_ones_stay()
    {
        Write("乡里提纲.yaml", Own);
        var mistakes = new List<OutlineMistake>();
        var names = new Nlp.Outlines.OutlineShelf(Installation.Load().WithOutlinesOf(data, mistakes.Add).Seeds).Names;
        Assert.Empty(mistakes);
        Assert.All((string[])["乡里提纲", "创先争优", "年度党建工作"], name => Assert.Contains(name, names));
    }

    [Theory]
    [InlineData("  - key: fields", "  - kei: fields", "第 6 行的“kei”不是提纲里的项目")]
    [InlineData("[economy]", "[money]", "第 8 行的“money”不认识")]
    [InlineData("empty: keep", "empty: often", "第 4 行的“often”不认识")]
    [InlineData("title: 半年", "titel: 半年", "第 2 行的“titel”不是提纲里的项目")]
    [InlineData("title: 半年工作小结", "", "缺少 title（标题）或 lead")]
    [InlineData("name: 乡里提纲", "name: 县里提纲", "里的 name 写的是“县里提纲”，要和文件名一样")]
    [InlineData("key: plans", "key: fields", "有一部分的 key 是“fields”")]
    [InlineData("key: plans", "key: 打算", "有一部分的 key 是“打算”")]
    [InlineData("key: plans", "key: lead", "有一部分的 key 是“lead”")]
    [InlineData("heading: 今后打算", "", "的“plans”这一部分缺少标题")]
    [InlineData("themes: [outlook]", "opening: 打算", "的“今后打算”这一部分缺少标题（heading）或主题（themes）")]
    [InlineData("lead: \"", "lead: \"\"\"", "第 3 行写法不对")]
    public void A_mistake_is_told_with_its_line_and_its_words(string right, string wrong, string said)
    {
        Write("乡里提纲.yaml", Own.Replace(right, wrong, StringComparison.Ordinal));
        var told = Assert.Single(Told());
        Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.StartsWith("提纲文件 outlines/乡里提纲.yaml ", told, StringComparison.Ordinal);
        Assert.EndsWith("。", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("空.yaml", "", "是空的")]
    [InlineData("乡里提纲.yml", Own, "文件名要以 .yaml 结尾")]
    [InlineData("没有部分.yaml", "name: 没有部分\ntitle: 总结\nlead: 开头\n", "里没有 sections")]
    public void A_file_that_is_no_outline_is_told(string file, string text, string said)
    {
        Write(file, text);
        Assert.Contains(said, Assert.Single(Told()), StringComparison.Ordinal);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(data, "outlines", file), text);

    private List<string> Told()
    {
        var (problems, told) = (new Problems(Installation.Load().Prompts), new List<string>());
        Installation.Load().WithOutlinesOf(data, mistake => told.Add(problems.Say(mistake)));
        return told;
    }
}
