using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Outlines;

/// <summary>Who was present at events of one kind.</summary>
public static class Attendance
{
    private static readonly string[] Arriving = ["到会", "实到", "参加", "到了", "来了", "出席", "参会", "到", "来", "出动", "组织", "出工", "去了", "动员", "发动", "与会者", "到会者"];
    private static readonly string[] Following = ["参加", "到会", "出席", "参会", "上堤", "座谈", "到场", "参与", "听", "在", "学", "赴", "谈", "观看", "投票", "干", "打", "互相"];
    private static readonly string[] Absent = ["应到", "应参加", "请假", "未到", "缺", "在外", "培训外", "值班", "组长", "副组长", "成员", "每", "其中"];

    /// <summary>The people present over the events; null where no report says.</summary>
    /// <param name="once">Whether each branch's own members came together once, so that people may be added as people; else they are told as 人次.</param>
    public static Total? Of(IEnumerable<ActivityRecord> records, bool once)
    {
        var present = records.Where(record => record.Counts).Select(record => (record, Figures: Of(record))).Where(read => read.Figures.Count > 0).ToList();
        if (present.Count == 0) return null;

        var distinct = once && present.Select(read => read.record.Branch).Distinct().Count() == present.Count;
        var unit = distinct || present.Count == 1 ? "人" : "人次";
        var addends = present.SelectMany(read => read.Figures.Select(figure => new Addend(read.record.Id, figure))).ToList();
        return new Total(new Matter("attendance", "", unit, "参加党员群众{}", PerEvent: true), unit, FigureKind.People,
            addends.Sum(addend => addend.Figure.Value), addends.Exists(addend => addend.Figure.Approx || addend.Figure.Max is not null),
            addends, []);
    }

    /// <summary>The figures of a report that say who was present; those told as expected or absent are not among them.</summary>
    public static IReadOnlyList<Figure> Of(ActivityRecord record)
    {
        var people = record.Figures.Where(figure => figure is { Kind: FigureKind.People, Role: FigureRole.Done }
            && !Before(record.Text, figure, Absent)).ToList();
        if (people.Find(figure => Before(record.Text, figure, Arriving)) is { } arrived) return Joined(record.Text, people, arrived);
        if (people.Find(figure => After(record.Text, figure, Following)) is { } present)
            return [.. people.TakeWhile(figure => figure.Start <= present.Start).Where(figure => Linked(record.Text, figure, present))];
        return [];
    }

    /// <summary>"到会党员43人、群众8人": what 、 or 和 links to the arrived is present too.</summary>
    private static IReadOnlyList<Figure> Joined(string text, IReadOnlyList<Figure> people, Figure arrived) =>
        [.. people.Where(figure => figure.Start >= arrived.Start && Linked(text, arrived, figure))];

    private static bool Linked(string text, Figure first, Figure second)
    {
        if (first.Start == second.Start) return true;
        var (from, to) = first.Start < second.Start ? (first.End, second.Start) : (second.End, first.Start);
        return to > from && !text[from..to].Any(c => "，。；！？,;\n ".Contains(c));
    }

    private static bool Before(string text, Figure figure, IEnumerable<string> words)
    {
        var clause = text[Clauses.Around(text, figure.Start, figure.End).Start..figure.Start];
        return words.Any(word => clause.EndsWith(word, StringComparison.Ordinal)
            || clause.EndsWith(word + "党员", StringComparison.Ordinal) || clause.EndsWith(word + "的", StringComparison.Ordinal)
            || clause.EndsWith(word + "群众", StringComparison.Ordinal) || clause.EndsWith(word + "党员群众", StringComparison.Ordinal)
            || clause.EndsWith(word + "代表", StringComparison.Ordinal) || clause.EndsWith(word + "党员干部", StringComparison.Ordinal)
            || clause.EndsWith(word + "劳力", StringComparison.Ordinal) || clause.EndsWith(word + "人员", StringComparison.Ordinal));
    }

    private static bool After(string text, Figure figure, IEnumerable<string> words)
    {
        var clause = Clauses.Around(text, figure.Start, figure.End);
        var rest = text[figure.End..clause.End];
        return words.Any(word => rest.Contains(word, StringComparison.Ordinal));
    }
}
