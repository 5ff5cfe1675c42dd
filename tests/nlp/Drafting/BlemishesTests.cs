using Assistant.Nlp.Drafting;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Drafting;

/// <summary>What no office lets through, and what looks like it and is right.</summary>
public sealed class BlemishesTests
{
    private static readonly Blemishes Blemishes = new(Checkout.Folder("seeds"));

    [Theory]
    [InlineData("收到稿件21篇，张张贴公布")]
    [InlineData("乡机关党支部开展对党费逐人核算")]
    [InlineData("恒美服饰公司党支部开展牵头全厂捐款")]
    [InlineData("总投资16.4万元，开办正式")]
    [InlineData("资金由从办公费里承担")]
    [InlineData("投入总计11.4万元")]
    [InlineData("锦通物流公司、织锦路小学党支部与织锦路小学开展结对共建")]
    [InlineData("宣讲防火知识；邀请老支书和3名大学生")]
    [InlineData("铺设管道2300米，48户喝上；开挖排涝沟400米，30个工")]
    [InlineData("云坪村党支部送去茶苗")]
    [InlineData("竹源村党支部计划一下下半年")]
    [InlineData("准备在宿舍设个党员值班室")]
    [InlineData("咱村的路修好了")]
    [InlineData("走访老王家3次")]
    [InlineData("乡党委观众3500余人次")]
    [InlineData("何塘村党支部请的是市水产站的李工")]
    [InlineData("离退休干部党支部购置点水果，投入320元")]
    [InlineData("东坡村党支部组织个15人的帮收队")]
    [InlineData("万福村党支部收割机从外面调6台")]
    [InlineData("离退休干部党支部开展开会投票，到会18人")]
    [InlineData("孙冲村党支部完成32户，每户补助300元")]
    [InlineData("柳河村党支部与2个放假回来的大学生一起")]
    [InlineData("石桥村党支部将逐岗建立履职记录")]
    [InlineData("网房子村党支部于10月下旬2名预备党员按期转正")]
    [InlineData("我们村清运垃圾12车")]
    public void A_blemish_is_seen(string sentence) => Assert.True(Blemishes.AreIn(sentence));

    [Theory]
    [InlineData("开展为民服务活动12次")]
    [InlineData("开展对口帮扶，开展组织生活会2次")]
    [InlineData("组织召开动员会，统一下发学习资料")]
    [InlineData("各级党组织组织党员学习，小组组织讨论3次")]
    [InlineData("讨论接收“我为群众办实事”清单，党委委员参加")]
    [InlineData("邀请县农技站专家讲授剪枝技术")]
    [InlineData("186户用上自来水，总投资19.8万元")]
    [InlineData("召开自我检视专题会，维护我国法律尊严")]
    [InlineData("每村设立2个人民调解室，两个开办点")]
    [InlineData("向老党员送去《党章》120本")]
    [InlineData("走访老王庄村党员31名")]
    [InlineData("竹源村党支部于3月15日至16日组织人员下河清漂")]
    [InlineData("马集村党支部将账目张榜公示，完成32户改厕")]
    [InlineData("东坡村党支部组织25人与村民一起清理沟渠300米")]
    public void What_looks_like_one_is_not_taken_for_it(string sentence) => Assert.False(Blemishes.AreIn(sentence));
}
