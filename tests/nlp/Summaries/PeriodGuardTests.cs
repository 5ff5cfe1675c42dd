using Assistant.Nlp.Summaries;

namespace Assistant.Nlp.Tests.Summaries;

public sealed class PeriodGuardTests
{
    private static readonly PeriodGuard June = new(new DateOnly(2010, 6, 1), new DateOnly(2010, 6, 30));
    private static readonly PeriodGuard Winter = new(new DateOnly(2010, 12, 1), new DateOnly(2011, 1, 31));

    [Theory]
    [InlineData("6月5日，柳河村党支部清运垃圾12车")]
    [InlineData("查出问题15个，要求7月10日前整改到位")]
    [InlineData("执行2009年8月9日印发的办法")]
    [InlineData("6月上旬，柳河村党支部清运垃圾12车")]
    public void A_day_of_the_period_may_be_told(string sentence) => Assert.True(June.Holds(sentence));

    [Theory]
    [InlineData("乡机关党支部完善3项制度，8月9日印发")]
    [InlineData("自4月1日起，柳河村党支部清运垃圾12车")]
    public void A_day_outside_it_is_not(string sentence) => Assert.False(June.Holds(sentence));

    [Theory, InlineData("12月31日，柳河村党支部值守", true), InlineData("1月2日，柳河村党支部值守", true), InlineData("2月2日，柳河村党支部值守", false)]
    public void A_period_over_new_year_has_days_of_both_years(string sentence, bool holds) => Assert.Equal(holds, Winter.Holds(sentence));
}
