using Assistant.Nlp.Branches;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>
/// Reading looks at each character a bounded number of times, however long and however odd the message: ten times the text
/// takes at most eleven times the steps. Steps are counted, not seconds, and only by debug builds.
/// </summary>
public sealed class StepTests
{
    private const int Short = 20_000;
    private const int Megabyte = 1_000_000;
    private static readonly DateOnly SaidOn = new(2010, 9, 1);

    [Theory]
    [InlineData("三十二万五千六百")]
    [InlineData("（（（））】”")]
    [InlineData("二是三是")]
    [InlineData("，")]
    [InlineData("村，")]
    [InlineData("5月3日")]
    [InlineData("昨天修路3公里，")]
    [InlineData("修路3公里、")]
    [InlineData("计划投资3万元将建")]
    [InlineData("每户3袋")]
    [InlineData(" ")]
    [InlineData("柳河村党支部")]
    [InlineData("5月3日42名党员去敬老院打扫卫生，送了12份米面油。")]
    public void Ten_times_the_text_takes_ten_times_the_steps(string unit) => Grows(unit, Short);

    [Theory]
    [InlineData("7")]
    [InlineData("个户名眼口座米亩")]
    [InlineData("（【“")]
    public void A_megabyte_takes_ten_times_the_steps_of_a_tenth(string unit) => Grows(unit, Megabyte / 10);

    private static void Grows(string unit, int length)
    {
        var (few, many) = (StepsFor(unit, length), StepsFor(unit, 10 * length));
        Assert.True(few > length, $"only {few} steps are counted: is this a release build?");
        Assert.True(many <= 11 * few, $"{unit}: {few} steps for {length} characters, {many} for ten times as many");
    }

    private static long StepsFor(string unit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var before = Steps.Taken;
        Installed.Get<ReportReader>().Read(text, SaidOn, Roster.Empty);
        return Steps.Taken - before;
    }
}
