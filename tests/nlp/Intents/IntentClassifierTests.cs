using Assistant.Nlp.Intents;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Tests.Specs;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Intents;

public sealed class IntentClassifierTests
{
    private const int Parts = 8;

    [Fact]
    public void Speakers_never_heard_are_understood()
    {
        var seeds = Checkout.Folder("seeds");
        var trainer = new IntentTrainer(seeds);
        var parts = trainer.Messages().ToLookup(message => SourceFold.Of(message.Source, Parts) is 2 or 5);
        var classifier = new IntentClassifier(trainer.Train([.. parts[false]]), seeds);
        var unheard = parts[true].ToArray();
        var right = unheard.Count(message => IntentKeys.Of(classifier.Classify(message.Text, Enum.Parse<Role>(message.Style, true)).Intent) == message.Label);
        Assert.True(unheard.Length >= 200, $"{unheard.Length} messages are too few to tell.");
        Assert.True((double)right / unheard.Length >= 0.9, $"Accuracy is {(double)right / unheard.Length:F4}.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("👍👍")]
    [InlineData("？？？")]
    public void What_has_no_words_wants_nothing(string text) =>
        Assert.Equal(Intent.Other, Classify(text, Role.Secretary));

    [Theory]
    [InlineData("取消了两项不合理的开支，节约3000元，党员大会上一致通过")]
    [InlineData("上午支部开会总结了上半年工作，到会三十来人，还把下半年的活排了排")]
    [InlineData("帮老王家查了养老金的账，少发的680元昨天要回来了")]
    [InlineData("５月１０日，我们村组织２６名党员清理河道３００米")]
    public void A_deed_told_by_a_secretary_is_a_report(string text) => Assert.Equal(Intent.Report, Classify(text, Role.Secretary));

    [Theory]
    [InlineData("不用催，看下缺哪几家", Intent.Coverage)]
    [InlineData("名单不用给我看，直接催他们", Intent.Remind)]
    [InlineData("不要导出，直接写总结", Intent.Draft)]
    public void What_is_not_wanted_is_set_aside(string text, Intent intent) => Assert.Equal(intent, Classify(text, Role.Staff));

    private static Intent Classify(string text, Role role) => Installed.Get<IntentClassifier>().Classify(text, role).Intent;
}
