using Assistant.Nlp.Branches;
using Assistant.Nlp.Summaries.Masking;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Summaries;

/// <summary>What is told of people goes out as placeholders and comes back as it was.</summary>
public sealed class MaskTests
{
    private static readonly PersonalNames Names = new(Checkout.Folder("seeds"));

    private static readonly Roster Villages = new("清河乡", "清河乡党委", [.. "周庄村 张寨村 高台村 何塘村 石桥村".Split(' ').Select(name => Branch.Named(name + "党支部"))]);

    [Theory]
    [InlineData("帮五保户老王修了房顶", "老王")]
    [InlineData("慰问困难群众李大娘", "李大娘")]
    [InlineData("由支部书记张建国任组长", "张建国")]
    [InlineData("村民周老三家柴房起火", "周老三")]
    [InlineData("老高支书带头，组长何广林登记", "老高支书", "何广林")]
    [InlineData("村民赵秀兰因病住院", "赵秀兰")]
    [InlineData("王德才、李长顺、孙有田三名党员带头", "王德才", "李长顺", "孙有田")]
    [InlineData("党龄最长的杨大爷87岁", "杨大爷")]
    [InlineData("老李叔腿脚不便", "老李叔")]
    [InlineData("帮老彭家和老万家调解了地界", "老彭家", "老万家")]
    [InlineData("欧阳文斌同志主持会议", "欧阳文斌同志")]
    [InlineData("张某偷倒垃圾被批评", "张某")]
    [InlineData("联系电话13812345678", "13812345678")]
    [InlineData("电话：138-1234-5678", "138-1234-5678")]
    [InlineData("值班室0378-6123456", "0378-6123456")]
    [InlineData("身份证41022319500312456X号", "41022319500312456X")]
    [InlineData("汇入6222 0212 3456 7890 123", "6222 0212 3456 7890 123")]
    [InlineData("卡号6222021234567890123已到账", "6222021234567890123")]
    public void What_is_told_of_people_is_hidden_and_restored(string text, params string[] hidden)
    {
        var mask = new Mask(Names, Villages, [text], masksBranches: false);
        var masked = mask.Hide(text);
        Assert.All(hidden, secret => Assert.DoesNotContain(secret, masked, StringComparison.Ordinal));
        Assert.Equal(hidden.Length, Mask.PlaceholdersIn(masked).Distinct().Count());
        Assert.Equal(text, mask.Restore(masked));
    }

    [Theory]
    [InlineData("周庄村党支部新打机井3眼，张寨村党支部、高台村党支部各1眼")]
    [InlineData("投入资金21.6万元，硬化道路2450米，安装路灯130盏")]
    [InlineData("高标准推进，安排党员包片，安全生产抓在平时")]
    [InlineData("党员大会上大家畅所欲言，老党员上党课2次")]
    [InlineData("由于连续降雨，组织党员转移群众94人")]
    [InlineData("总投资12345678元，覆盖12个村")]
    [InlineData("小康村建设稳步推进，小学门口设护学岗")]
    [InlineData("柳树湾、马家沟、王家庄三处清淤")]
    [InlineData("我任组长，和妇女主任一道清点，随车医生4名，方便群众办事，向全乡推广，和谐邻里")]
    public void What_is_told_of_no_person_stays(string text) =>
        Assert.Equal(text, new Mask(Names, Villages, [text], masksBranches: false).Hide(text));

    [Fact]
    public void A_placeholder_is_the_same_in_every_text()
    {
        string[] texts = ["走访老王、李大娘", "给李大娘修房", "李大娘送来锦旗，老王也来了"];
        var mask = new Mask(Names, Villages, texts, masksBranches: false);
        Assert.Equal(["走访〔人1〕、〔人2〕", "给〔人2〕修房", "〔人2〕送来锦旗，〔人1〕也来了"], texts.Select(mask.Hide));
        Assert.Equal(mask.Hide(texts[2]), mask.Hide(mask.Hide(texts[2])));
    }

    [Fact]
    public void A_report_that_writes_a_placeholder_gets_no_name_for_it()
    {
        string[] texts = ["老王说〔人1〕是记号", "李大娘"];
        var mask = new Mask(Names, Villages, texts, masksBranches: false);
        Assert.Equal(texts, texts.Select(text => mask.Restore(mask.Hide(text))));
        Assert.DoesNotContain("〔人1〕", mask.Hide(texts[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Branches_stay_here_too_where_that_is_wanted()
    {
        const string Text = "周庄村党支部走访慰问老王，周庄村捐款200元";
        var mask = new Mask(Names, Villages, [Text], masksBranches: true);
        Assert.Equal("〔单位1〕走访慰问〔人1〕，〔单位2〕捐款200元", mask.Hide(Text));
        Assert.Equal(Text, mask.Restore(mask.Hide(Text)));
    }
}
