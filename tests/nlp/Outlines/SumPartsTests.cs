using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Themes;
using Assistant.Tests;
using static Assistant.Nlp.Tests.Ledgers.Records;

namespace Assistant.Nlp.Tests.Outlines;

public sealed class SumPartsTests
{
    private const string Office = "清河乡党委";

    private static readonly TotalsAdder Adder = new(new MatterReader(Checkout.Folder("seeds")));

    [Fact]
    public void Parts_told_beside_their_sum_are_not_added_again() => Assert.Equal((5, "3眼 InsideSum, 2眼 InsideSum"), Wells(
        Told("R1", "柳河村党支部", "东头打井3眼，西头打井2眼，共打井5眼", "3眼", "2眼", "5眼")));

    [Fact]
    public void A_sum_told_first_is_one_too() => Assert.Equal((5, "3眼 InsideSum, 2眼 InsideSum"), Wells(
        Told("R1", "柳河村党支部", "共打井5眼，东头机井3眼，西头机井2眼", "5眼", "3眼", "2眼")));

    [Fact]
    public void Two_numbers_that_no_third_one_sums_up_are_added() => Assert.Equal((5, ""), Wells(
        Told("R1", "柳河村党支部", "东头打井3眼，西头打井2眼", "3眼", "2眼")));

    [Fact]
    public void What_the_office_sums_up_is_not_added_to_what_branches_told() => Assert.Equal((5, "12眼 ReportedTotal"), Wells(
        Told("R1", "柳河村党支部", "打机井3眼", "3眼"), Told("R2", "东坡村党支部", "打机井2眼", "2眼"),
        Told("R3", Office, "截至目前，全乡共打井12眼", "12眼")));

    [Fact]
    public void Where_only_the_office_tells_it_its_last_sum_counts() => Assert.Equal((20, "12眼 ReportedTotal"), Wells(
        Told("R1", Office, "全乡共打井12眼", "12眼"), Told("R2", Office, "全乡共打井20眼", "20眼")));

    [Fact]
    public void What_the_office_did_itself_counts() => Assert.Equal((4, ""), Wells(
        Told("R1", "柳河村党支部", "打机井3眼", "3眼"), Told("R2", Office, "为敬老院打井1眼", "1眼")));

    [Fact]
    public void A_running_sum_has_in_what_its_branch_told_before() => Assert.Equal((7, "3眼 InsideSum"), Wells(
        Told("R1", "柳河村党支部", "打机井3眼", "3眼"), Told("R2", "东坡村党支部", "打机井2眼", "2眼"),
        Told("R3", "柳河村党支部", "截至目前已打机井5眼", "5眼")));

    private static ActivityRecord Told(string id, string branch, string text, params string[] figures) => Record(id, branch, "2010-05-15", Theme.Economy, text,
        [.. figures.Select(figure => Done(figure, decimal.Parse(figure.TrimEnd('眼')), "眼", "井"))]);

    private static (int, string) Wells(params ActivityRecord[] records)
    {
        var total = Adder.Add(records, Office).Single(total => total.Matter.Key == "wells");
        return ((int)total.Value, string.Join(", ", total.NotAdded.OrderBy(left => left.Figure.RecordId).ThenBy(left => left.Figure.Figure.Start)
            .Select(left => $"{left.Figure.Figure.Text} {left.Why}")));
    }
}
