using Assistant.Nlp.Outlines;
using Assistant.Nlp.Queries;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Tests.Summaries;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Queries;

/// <summary>The number that a search answers is the number that a draft prints.</summary>
public sealed class DraftedSumTests
{
    [Theory]
    [InlineData("一共打了多少眼井", "wells")]
    [InlineData("机井一共打了多少眼", "wells")]
    [InlineData("垃圾桶一共多少个", "bins")]
    [InlineData("路灯一共装了多少盏", "lamps")]
    [InlineData("清运垃圾一共多少吨", "rubbish_tons")]
    [InlineData("一共栽树多少棵", "trees")]
    [InlineData("铺设管道一共多少米", "pipes")]
    [InlineData("心得体会写了多少篇", "essays")]
    [InlineData("宣传资料发了多少份", "leaflets")]
    [InlineData("宣传材料一共发了多少份", "leaflets")]
    [InlineData("明白纸发了多少份", "leaflets")]
    public void A_search_answers_what_a_draft_prints(string question, string matter)
    {
        var ledger = SeasonLedger.Read();
        var drafted = new TotalsAdder(new MatterReader(Checkout.Folder("seeds"))).Add(ledger.Records, ledger.Roster.Committee).Single(total => total.Matter.Key == matter);
        var query = Installed.Get<QueryReader>().Read(question, new DateOnly(2010, 9, 1), ledger.Roster);
        var answer = Installed.Get<LedgerSearch>().Find(query, ledger).Answer;
        Assert.Equal((drafted.Value, drafted.Unit), (answer?.Value, answer?.Unit));
    }
}
