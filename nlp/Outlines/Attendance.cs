using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Outlines;

/// <summary>Reports of events → who was present, by the words of seeds/attendance.yaml.</summary>
public sealed class Attendance(TextFolder seeds)
{
    private readonly Words words = Yaml.Read<Words>(seeds["attendance.yaml"]);

    private WordEndings Arriving => field ??= WithWho(words.Arriving);

    private WordEndings Absent => field ??= WithWho(words.Absent);

    /// <summary>The people present over the events; null where no report says.</summary>
    /// <param name="once">Whether each branch's own members came together once, so that people may be added as people; else they are told as 人次.</param>
    public Total? Of(IEnumerable<ActivityRecord> records, bool once)
    {
        var present = records.Where(record => record.Counts).Select(record => (Record: record, Figures: At(record, plain: true)))
            .Where(read => read.Figures.Count > 0).ToList();
        if (present.Count == 0) return null;

        var distinct = present.Count == 1 || (once && present.Select(read => read.Record.Branch).Distinct().Count() == present.Count);
        var unit = distinct ? "人" : "人次";
        var addends = present.SelectMany(read => read.Figures.Select(figure => new Addend(read.Record.Id, figure))).ToList();
        return new Total(new Matter("attendance", "", unit, words.Tell, PerEvent: true), unit, FigureKind.People,
            addends.Sum(addend => addend.Figure.Value), addends.Exists(addend => addend.Figure.Approx || addend.Figure.Max is not null),
            addends, []);
    }

    /// <summary>The figures of a report that say who was present; those told as expected or absent are not among them.</summary>
    /// <param name="plain">Whether a number of people that nothing else is said of counts as present: so it is at meetings.</param>
    public IReadOnlyList<Figure> At(ActivityRecord record, bool plain)
    {
        var text = record.Text;
        var people = record.Figures.Where(figure => figure.Role == FigureRole.Done && IsPeople(figure) && !Before(text, figure, Absent)).ToList();
        // 17 members, 4 on duty, 13 came: those who came are part of another figure, and parts are never summed.
        if (record.Figures.Any(figure => figure.Role == FigureRole.Part && IsPeople(figure) && Before(text, figure, Arriving))) return [];
        if (people.Find(figure => Before(text, figure, Arriving)) is { } arrived)
            return [.. people.Where(figure => figure.Start >= arrived.Start && Linked(text, arrived, figure))];
        if (people.Find(figure => After(text, figure)) is { } first)
        {
            var clause = Clauses.Around(text, first.Start, first.End);
            var present = people.FindLast(figure => clause.Contains(figure.Start))!;
            return [.. people.Where(figure => figure.Start <= present.Start && Linked(text, figure, present))];
        }
        return plain && people.Find(figure => IsPlain(figure, text)) is { } only ? [only] : [];
    }

    private static bool IsPeople(Figure figure) => figure.Kind == FigureKind.People || figure is { Kind: FigureKind.Count, Unit: "个" };

    private bool IsPlain(Figure figure, string text) => figure.Kind == FigureKind.People
        && (Clauses.Around(text, figure.Start, figure.End).Length <= figure.Text.Length + 2
            || words.Plain.Exists(who => text.AsSpan(figure.End).StartsWith(who, StringComparison.Ordinal) || text.AsSpan(0, figure.Start).EndsWith(who, StringComparison.Ordinal)));

    private static bool Linked(string text, Figure first, Figure second) => first.Start == second.Start
        || (second.Start > first.End && second.Start - first.End < 12 && !text[first.End..second.Start].Any(c => "，。；！？,;\n ".Contains(c)));

    /// <summary>A word before a bare 个 must be one of coming: 来了31个.</summary>
    private static bool Before(string text, Figure figure, WordEndings said) =>
        said.End(text.AsSpan(Clauses.Around(text, figure.Start, figure.End).Start..figure.Start));

    /// <summary>到会, 到会党员, 到会群众 …</summary>
    private WordEndings WithWho(IEnumerable<string> said) => new(said.SelectMany(word => words.Who.Select(who => word + who)));

    private bool After(string text, Figure figure)
    {
        if (figure.Kind != FigureKind.People) return false;
        var clause = Clauses.Around(text, figure.Start, figure.End);
        return words.Following.Exists(text[figure.End..clause.End].Contains);
    }

    private sealed class Words
    {
        public List<string> Arriving { get; set; } = [];
        public List<string> Who { get; set; } = [];
        public List<string> Following { get; set; } = [];
        public List<string> Absent { get; set; } = [];
        public List<string> Plain { get; set; } = [];
        public string Tell { get; set; } = "";
    }
}
