using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Tests.Drafting;

public sealed class WordingTests
{
    [Theory]
    [InlineData(216000, "元", FigureKind.Money, false, "21.6万元")]
    [InlineData(9999, "元", FigureKind.Money, false, "9999元")]
    [InlineData(11386, "元", FigureKind.Money, false, "11386元")]
    [InlineData(2852680, "元", FigureKind.Money, false, "285.268万元")]
    [InlineData(120000000, "元", FigureKind.Money, false, "1.2亿元")]
    [InlineData(480000, "元", FigureKind.Money, true, "48万余元")]
    [InlineData(4600, "米", FigureKind.Length, false, "4600米")]
    [InlineData(1950, "米", FigureKind.Length, false, "1950米")]
    [InlineData(800, "米", FigureKind.Length, false, "800米")]
    [InlineData(5400, "米", FigureKind.Length, true, "5400余米")]
    [InlineData(21000, "株", FigureKind.Count, false, "2.1万株")]
    [InlineData(12345, "份", FigureKind.Count, false, "12345份")]
    [InlineData(1500, "份", FigureKind.Count, true, "1500余份")]
    [InlineData(408, "人次", FigureKind.Times, true, "408人次以上")]
    [InlineData(57, "吨", FigureKind.Mass, true, "57吨以上")]
    [InlineData(36200, "元", FigureKind.Money, true, "3.62万元以上")]
    public void Values_are_written_exactly(decimal value, string unit, FigureKind kind, bool approx, string written) =>
        Assert.Equal(written, NumberWording.Of(value, unit, kind, approx));

    [Theory]
    [InlineData("2010-01-01", "2010-12-31", "2010年")]
    [InlineData("2010-01-01", "2010-06-30", "2010年上半年")]
    [InlineData("2010-04-01", "2010-06-30", "2010年第二季度")]
    [InlineData("2010-05-01", "2010-05-31", "2010年5月")]
    [InlineData("2010-04-01", "2010-08-31", "2010年4月至8月")]
    [InlineData("2010-04-07", "2010-08-30", "2010年4月7日至8月30日")]
    [InlineData("2009-12-01", "2010-02-28", "2009年12月至2010年2月")]
    public void Periods_are_written_with_full_years(string from, string to, string written) =>
        Assert.Equal(written, PeriodWording.Of(DateOnly.Parse(from), DateOnly.Parse(to)));

    [Theory]
    [InlineData("2010-05-16", "2010-05-16", "5月16日")]
    [InlineData("2010-05-16", "2010-05-18", "5月16日至18日")]
    [InlineData("2010-05-30", "2010-06-02", "5月30日至6月2日")]
    [InlineData("2010-06-21", "2010-06-30", "6月下旬")]
    public void Days_are_written_as_papers_do(string start, string end, string written) =>
        Assert.Equal(written, PeriodWording.Days(DateOnly.Parse(start), DateOnly.Parse(end)));
}
