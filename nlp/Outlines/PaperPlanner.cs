using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Outlines;

/// <summary>Outline + ledger → what each section may say: records by kind, sums, branches.</summary>
public sealed class PaperPlanner(MatterReader matters, ActivityKinds kinds, Attendance attendance)
{
    private readonly TotalsAdder adder = new(matters);

    /// <param name="length">Characters the whole paper should come to.</param>
    public PaperFacts Plan(Outline outline, Ledger ledger, DateOnly from, DateOnly to, int length)
    {
        var period = ledger.Within(from, to);
        var counting = period.Records.Where(record => record.Counts).ToList();
        var branches = new BranchCounter(period.Records, ledger.Roster);
        var sums = adder.Add(period.Records, ledger.Roster.Committee);
        var totals = new TotalsToTell(sums);
        var drafts = outline.Sections.Select(section => (section, Groups: section.Groups.Select(group => KindsOf(group, section, counting)).ToList())).ToList();

        var sections = drafts.Select(draft => new SectionFacts(draft.section,
            [.. draft.section.Groups.Zip(draft.Groups, (group, found) => new GroupFacts(group,
                [.. found.Select(kind => Facts(kind.Kind, kind.Records, branches, totals))], []))], ledger.Roster, 0)).ToList();
        sections = [.. sections.Select(section => WithFurther(section, totals))];
        var weight = sections.Sum(Weight);
        return new PaperFacts(outline,
            [.. sections.Select(section => section with { Length = weight > 0 ? (int)((length - FrameLength) * Weight(section) / weight) : 0 })],
            counting, branches.Count(counting), totals.Whole("invested"), Coverage.Of(ledger, from, to), ledger.Roster)
        { Totals = sums };
    }

    /// <summary>Characters of lead and closing note.</summary>
    private const int FrameLength = 260;

    /// <summary>Sections grow with what there is to tell, but less than it does: emphasis should stay even.</summary>
    private static double Weight(SectionFacts section) => Math.Pow(section.Records.Count(), 0.75);

    private static readonly IReadOnlyCollection<Theme> AllThemes = Enum.GetValues<Theme>();

    /// <summary>From so many records on, one whose words speak for another section than its theme is better not told in this one.</summary>
    private const int Many = 60;

    private List<(ActivityKind? Kind, List<ActivityRecord> Records)> KindsOf(
        OutlineGroup group, OutlineSection section, IReadOnlyList<ActivityRecord> counting)
    {
        var mine = section.Themes;
        return [.. counting.Where(record => mine.Contains(record.Theme))
            .Select(record => (record, Kind: kinds.Find(record.Text, record.Theme, mine)))
            .Where(found => found.Kind is not null || counting.Count < Many || kinds.Find(found.record.Text, found.record.Theme, AllThemes) is null)
            .Where(found => group.Themes.Contains(found.Kind?.Theme ?? found.record.Theme))
            .GroupBy(found => found.Kind, found => found.record)
            .OrderBy(kind => kind.Key is null ? int.MaxValue : kinds.Order(kind.Key))
            .Select(kind => (kind.Key, kind.ToList()))];
    }

    private KindFacts Facts(ActivityKind? kind, List<ActivityRecord> records, BranchCounter branches, TotalsToTell totals)
    {
        var count = branches.Count(records);
        if (kind is null) return new KindFacts(null, records, count, [], []);
        var local = adder.Add(records);
        var facts = kind.Facts.Select(key => key == "attendance"
            ? attendance.Of(records.Where(record => branches.Credited(record).Any()), kind.Once)
            : matters[key].PerEvent ? local.FirstOrDefault(total => total.Matter.Key == key) : totals.Take(key)).OfType<Total>();
        return new KindFacts(kind, records, count, [.. facts],
            [.. kind.Also.Select(also => (branches.Count(records.Where(record => also.Any.Any(record.Text.Contains))), also.Tell))]);
    }

    /// <summary>Of what seeds do not know, only things counted under one noun may be summed: no lengths of time, no people, no bare 个.</summary>
    private static bool IsThing(Total total) => total.Matter.Known ? total.Matter.Tell.Length > 0
        : total.Kind is FigureKind.Count && total.Matter.Name.Length is > 1 and < 7 && total.Unit is not ("" or "个" or "件" or "户" or "条" or "点" or "项");

    private static SectionFacts WithFurther(SectionFacts section, TotalsToTell totals) =>
        section with { Groups = [.. section.Groups.Select(group => WithFurther(group, totals))] };

    /// <summary>A sum belongs to the paragraph that tells at least half of its records.</summary>
    private static GroupFacts WithFurther(GroupFacts group, TotalsToTell totals)
    {
        var told = group.Kinds.SelectMany(kind => kind.Records).Select(record => record.Id).ToHashSet();
        return group with
        {
            Further = totals.TakeWhere(total => IsThing(total) && total.From is { Count: > 1 } from && from.Count(told.Contains) * 2 >= from.Count),
        };
    }
}

/// <summary>The sums of a period: each is told once, so that no quantity appears twice with two values.</summary>
internal sealed class TotalsToTell(IReadOnlyList<Total> all)
{
    private readonly HashSet<Total> told = [];

    /// <summary>The sum of a matter, if it was not taken before.</summary>
    public Total? Take(string key) => all.FirstOrDefault(total => total.Matter.Key == key && told.Add(total));

    public Total? Whole(string key) => all.FirstOrDefault(total => total.Matter.Key == key);

    public IReadOnlyList<Total> TakeWhere(Func<Total, bool> wanted) =>
        [.. all.Where(total => total.Matter is { PerEvent: false, Name.Length: > 0 } && !told.Contains(total) && wanted(total) && told.Add(total))];
}
