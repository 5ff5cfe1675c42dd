using System.Text;
using System.Text.Json;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Errors;

/// <summary>A bad line costs itself and nothing else: a sentence with its number, exit status 1, no stack trace.</summary>
public sealed class BadLineTests
{
    private const string Good = """{"id":"good","text":"昨天42名党员清理河道","ref_date":"2010-05-16"}""";

    public static TheoryData<string, string> BadLines => new()
    {
        { """{"id":"a","text":""", "不是合格的 JSON" },
        { Good + " trailing", "不是合格的 JSON" },
        { "昨天42名党员清理河道", "不是合格的 JSON" },
        { "[1,2]", "不是一个 JSON 对象" },
        { "null", "不是一个 JSON 对象" },
        { "\"x\"", "不是一个 JSON 对象" },
        { """{"id":"a","ref_date":"2010-05-16"}""", "缺少字段 text" },
        { """{"id":"a","text":null,"ref_date":"2010-05-16"}""", "缺少字段 text" },
        { """{"id":"a","text":5,"ref_date":"2010-05-16"}""", "字段 text 的值不对" },
        { """{"id":"a","text":"a"}""", "缺少字段 ref_date" },
        { """{"id":"a","text":"a","ref_date":"2010-02-30"}""", "字段 ref_date 的值不对" },
        { """{"id":"a","text":"走访\ud83d困难户","ref_date":"2010-05-16"}""", "半个字符" },
    };

    [Theory, MemberData(nameof(BadLines))]
    public async Task A_bad_line_is_told_by_number_and_the_good_ones_are_answered(string bad, string reason)
    {
        var outcome = await AssistantProgram.Feed($"{Good}\n{bad}\n{Good}\n", "extract");
        Assert.Equal(1, outcome.Status);
        Assert.Equal(["good", "good"], Ids(outcome));
        Assert.StartsWith("line 2: ", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(reason, outcome.Errors);
        Assert.Single(outcome.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_line_in_another_encoding_is_told_and_the_others_are_answered()
    {
        byte[] gbk = [0xC4, 0xE3, 0xBA, 0xC3];
        var outcome = await AssistantProgram.Feed([.. gbk, (byte)'\n', .. Encoding.UTF8.GetBytes(Good)], "extract");
        Assert.Equal(1, outcome.Status);
        Assert.Equal(["good"], Ids(outcome));
        Assert.Contains("line 1: 这一行不是 UTF-8 编码", outcome.Errors);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("read")]
    [InlineData("classify")]
    [InlineData("intent")]
    public async Task Odd_texts_are_answered_like_any_other(string command)
    {
        string[] texts = ["", " ", "🎉🎉昨天30人👩‍👩‍👧打扫🧹", "零\u0000字节\u001b\u0007", "\u202e反写\u200b零宽\ufeff", "a\tb\\\"c", "，。、", "９９９９９９９９９９９９９９９９９９９９９９元", "一亿亿亿亿亿亿亿亿亿亿亿亿元"];
        var lines = texts.Select((text, i) => JsonSerializer.Serialize(new { id = $"{i}", text, ref_date = "2010-05-16" }));
        var outcome = await AssistantProgram.Feed(string.Join('\n', lines), command);
        Assert.DoesNotContain("line ", outcome.Errors);
        Assert.Equal(0, outcome.Status);
        Assert.Equal(Enumerable.Range(0, texts.Length).Select(i => $"{i}"), Ids(outcome));
    }

    [Fact]
    public async Task A_byte_order_mark_and_carriage_returns_do_no_harm()
    {
        var outcome = await AssistantProgram.Feed($"\uFEFF{Good}\r\n\r\n{Good}\r\n", "extract");
        Assert.Equal("", outcome.Errors);
        Assert.Equal(["good", "good"], Ids(outcome));
    }

    [Fact]
    public async Task A_number_as_id_comes_back_as_a_number()
    {
        var outcome = await AssistantProgram.Feed("""{"id":7,"text":"植树","ref_date":"2010-05-16"}""", "extract");
        Assert.StartsWith("{\"id\":7,", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("read")]
    [InlineData("classify")]
    [InlineData("intent")]
    public async Task A_message_of_a_megabyte_is_answered(string command)
    {
        var text = string.Concat(Enumerable.Repeat("昨天42名党员清理河道，拉出来18车淤泥。", 18_000));
        var outcome = await AssistantProgram.Feed(JsonSerializer.Serialize(new { id = "big", text, ref_date = "2010-05-16" }), command);
        Assert.Equal(["big"], Ids(outcome));
        Assert.Equal(0, outcome.Status);
    }

    [Fact]
    public async Task Empty_input_is_an_empty_answer()
    {
        var outcome = await AssistantProgram.Feed("", "extract");
        Assert.Equal(new Tool.Outcome(0, "", ""), outcome);
    }

    private static IEnumerable<string?> Ids(Tool.Outcome outcome) =>
        outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line).GetProperty("id").GetString());
}
