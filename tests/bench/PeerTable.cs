using System.Globalization;
using System.Text;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Themes;

namespace Assistant.Bench;

/// <summary>Holds the answers of all programs against the cases, by one measure.</summary>
internal sealed class PeerTable(SharedCases cases)
{
    private const double Tolerance = 0.0005;

    public string Write(IReadOnlyList<Answers> all)
    {
        var table = new StringBuilder();
        table.AppendLine("| figures and dates | number F1, specs | number F1, held back | with unit F1, specs | with unit F1, held back | look-alikes taken | dates right | dates invented | figures/s | dates/s |");
        table.AppendLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var one in all.Where(one => one.Figures is not null)) table.AppendLine(ReadingRow(one));
        table.AppendLine();
        table.AppendLine("| themes | accuracy, seeds | macro-F1, seeds | chat, seeds | calibration error, seeds | accuracy, held back | macro-F1, held back | texts/s |");
        table.AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var one in all.Where(one => one.Themes is not null)) table.AppendLine(ThemeRow(one));
        foreach (var one in all.Where(one => one.PerSecond.Whole is not null))
            table.AppendLine(CultureInfo.InvariantCulture, $"\n{one.Name} reads {one.PerSecond.Whole:F0} whole messages of {cases.Messages[0].Length} characters a second: dates, figures, branches, items, places and themes.");
        return table.ToString();
    }

    private string ReadingRow(Answers one)
    {
        var (right, invented) = (0, 0);
        for (var i = 0; i < cases.Dates.Count; i++)
        {
            var (gold, said) = (cases.Dates[i], one.Dates![i]);
            if (gold.Start is null ? said.Count == 0 : said.Any(date => date.Start == gold.Start && date.End == gold.End)) right++;
            if (gold.Start is null && said.Count > 0) invented++;
        }
        var taken = cases.LookAlikes.Zip(one.LookAlikes!).Count(pair => pair.Second.Any(said => pair.First.Figures.All(gold => !Overlap(said, gold))));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {one.Name} | {F1(one, "specs", false):F3} | {F1(one, "heldback", false):F3} | {F1(one, "specs", true):F3} | {F1(one, "heldback", true):F3} | {taken} of {cases.LookAlikes.Count} | {right} of {cases.Dates.Count} | {invented} of {cases.Dates.Count(date => date.Start is null)} | {one.PerSecond.Figures:F0} | {one.PerSecond.Dates:F0} |");
    }

    /// <summary>A figure is right if its words overlap the case's and the number, its upper end too, is the same.</summary>
    private double F1(Answers one, string set, bool withUnit)
    {
        var (right, said, wanted) = (0, 0, 0);
        for (var i = 0; i < cases.Figures.Count; i++)
        {
            if (cases.Figures[i].Set != set) continue;
            var left = one.Figures![i].ToList();
            (said, wanted) = (said + left.Count, wanted + cases.Figures[i].Figures.Count);
            foreach (var gold in cases.Figures[i].Figures)
            {
                var at = left.FindIndex(answer => Fits(answer, gold, withUnit));
                if (at < 0) continue;
                left.RemoveAt(at);
                right++;
            }
        }
        return 2.0 * right / (said + wanted);
    }

    private static bool Fits(NumberAnswer answer, FigureGold gold, bool withUnit) =>
        Overlap(answer, gold) && Same(answer.Value, gold.Value)
        && (answer.Max is null || gold.Max is null ? answer.Max == gold.Max || !withUnit : Same(answer.Max.Value, gold.Max.Value))
        && (!withUnit || answer.Unit == gold.Unit);

    private static bool Overlap(NumberAnswer answer, FigureGold gold) => answer.Start < gold.Start + gold.Text.Length && gold.Start < answer.End;

    private static bool Same(decimal answer, decimal gold) => Math.Abs((double)(answer - gold)) <= Tolerance * Math.Max(1, Math.Abs((double)gold));

    private string ThemeRow(Answers one)
    {
        var (seeds, chat, held) = (Judged(one, theme => theme.Part >= 0), Judged(one, theme => theme.Part >= 0 && theme.Style == "chat"), Judged(one, theme => theme.Part < 0));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {one.Name} | {seeds.Accuracy:F4} | {seeds.MacroF1:F4} | {chat.Accuracy:F4} | {seeds.Ece:F4} | {held.Accuracy:F4} | {held.MacroF1:F4} | {one.PerSecond.Themes:F0} |");
    }

    private Evaluation Judged(Answers one, Func<ThemeCase, bool> which) => Evaluation.Of(
        cases.Themes.Zip(one.Themes!).Where(pair => which(pair.First)).Select(pair =>
            (new LabelledText(pair.First.Source, pair.First.Style, pair.First.Primary, pair.First.Accept, pair.First.Text), pair.Second.Theme, pair.Second.Confidence)),
        ThemeKeys.All);
}
