using Assistant.Nlp.Auditing;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Architecture;

public sealed class FindingSentenceTests
{
    private static readonly FindingSentences Sentences = new(Checkout.Folder("prompts"));

    [Theory]
    [InlineData("audit", typeof(AuditProblem))]
    [InlineData("paper", typeof(PaperRule))]
    public void Each_problem_has_its_sentence_and_no_sentence_is_of_none(string group, Type problems) => Assert.Equal(
        Enum.GetValues(problems).Cast<Enum>().Select(FindingSentences.Key).Order(), Sentences.KeysOf(group).Order());

    [Fact]
    public void A_sentence_names_the_words_it_is_about() =>
        Assert.Equal("“9眼”在这句话引用的记录里找不到，也算不出来。", Sentences.Of(new AuditFinding(AuditProblem.Unsupported, "9眼")));
}
