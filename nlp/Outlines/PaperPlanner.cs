using Assistant.Nlp.Branches;
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
        var stated = period.Records.ToDictionary(record => record.Id, adder.Read);
        var sums = adder.Add(period.Records.SelectMany(record => stated[record.Id]), ledger.Roster.Committee);
        var totals = new TotalsToTell(sums);
        var desk = new KindDesk(branches, totals, stated, ledger.Roster.Committee);

        var sections = outline.Sections.Select(section => Section(section, counting, desk, ledger.Roster)).ToList();
        sections = [.. sections.Select(section => WithFurther(section, totals))];
        var weight = sections.Sum(Weight);
        return new PaperFacts(outline,
            [.. sections.Select(section => section with { Length = weight > 0 ? (int)((length - FrameLength) * Weight(section) / weight) : 0 })],
            counting, branches.Count(counting), totals.Whole("invested"), Coverage.Of(ledger, from, to), ledger.Roster)
        { Totals = sums };
    }

    /// <summary>What the facts of a kind are taken from.</summary>
    private sealed record KindDesk(
        BranchCounter Branches, TotalsToTell Totals, IReadOnlyDictionary<string, IReadOnlyList<Stated>> Stated, string Committee);

    private SectionFacts Section(OutlineSection section, IReadOnlyList<ActivityRecord> counting, KindDesk desk, Roster roster)
    {
        var found = KindsOf(section, counting);
        return new SectionFacts(section, [.. section.Groups.Select(group => new GroupFacts(group,
            [.. found.Where(kind => group.Themes.Contains(kind.Theme)).GroupBy(kind => kind.Kind, kind => kind.Record)
                .OrderBy(kind => kind.Key is null ? int.MaxValue : kinds.Order(kind.Key)).Select(kind => Facts(kind.Key, [.. kind], desk))], []))], roster, 0);
    }

    /// <summary>Characters of lead and closing note.</summary>
    private const int FrameLength = 260;

    /// <summary>Sections grow with what there is to tell, but less than it does: emphasis should stay even.</summary>
    private static double Weight(SectionFacts section) => Math.Pow(section.Records.Count(), 0.75);

    private static readonly IReadOnlyCollection<Theme> AllThemes = Enum.GetValues<Theme>();

    /// <summary>From so many records on, one whose words speak for another section than its theme is better not told in this one.</summary>
    private const int Many = 60;

    /// <summary>The records of a section in the order of the ledger, each with its kind and the theme it is told under.</summary>
    private List<(ActivityRecord Record, ActivityKind? Kind, Theme Theme)> KindsOf(OutlineSection section, IReadOnlyList<ActivityRecord> counting)
    {
        var mine = section.Themes.ToHashSet();
        var found = new List<(ActivityRecord, ActivityKind?, Theme)>();
        foreach (var record in counting.Where(record => mine.Contains(record.Theme)))
        {
            var words = kinds.Open(record.Text);
            var kind = kinds.Find(words, record.Theme, mine);
            if (kind is null && counting.Count >= Many && kinds.Find(words, record.Theme, AllThemes) is not null) continue;
            found.Add((record, kind, kind?.Theme ?? record.Theme));
        }
        return found;
    }

    private KindFacts Facts(ActivityKind? kind, List<ActivityRecord> records, KindDesk desk)
    {
        var count = desk.Branches.Count(records);
        if (kind is null) return new KindFacts(null, records, count, [], []);
        var local = new Lazy<IReadOnlyList<Total>>(() => adder.Add(records.SelectMany(record => desk.Stated[record.Id]), desk.Committee));
        var facts = kind.Facts.Select(key => key == "attendance"
            ? attendance.Of(records.Where(record => desk.Branches.Credited(record).Any()), kind.Once)
            : matters[key].PerEvent ? local.Value.FirstOrDefault(total => total.Matter.Key == key) : desk.Totals.Take(key)).OfType<Total>();
        return new KindFacts(kind, records, count, [.. facts],
            [.. kind.Also.Select(also => (desk.Branches.Count(records.Where(record => also.Any.Any(record.Text.Contains))), also.Tell))]);
    }

    /// <summary>What seeds do not know has no verb to be told with: 累计羊6300只.</summary>
    private static bool IsThing(Total total) => total.Matter.Tell.Length > 0;

    private static SectionFacts WithFurther(SectionFacts section, TotalsToTell totals) =>
        section with { Groups = [.. section.Groups.Select(group => WithFurther(group, totals))] };

    /// <summary>A sum belongs to the paragraph that tells at least half of its records.</summary>
    private static GroupFacts WithFurther(GroupFacts group, TotalsToTell totals)
    {
        var told = group.Kinds.SelectMany(kind => kind.Records).Select(record => record.Id).ToHashSet();
        return group with
        {
            Further = totals.TakeWhere(total => IsThing(total) && totals.From(total) is { Count: > 1 } from && from.Count(told.Contains) * 2 >= from.Count),
        };
    }
}

/// <summary>The sums of a period: each is told once, so that no quantity appears twice with two values.</summary>
internal sealed class TotalsToTell(IReadOnlyList<Total> all)
{
    private readonly HashSet<Total> told = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Total, IReadOnlyList<string>> from = new(ReferenceEqualityComparer.Instance);

    /// <summary>The records of a sum, each once; put together only once a sum.</summary>
    public IReadOnlyList<string> From(Total total) => from.TryGetValue(total, out var known) ? known : from[total] = total.From;

    /// <summary>The sum of a matter, if it was not taken before.</summary>
    public Total? Take(string key) => all.FirstOrDefault(total => total.Matter.Key == key && told.Add(total));

    public Total? Whole(string key) => all.FirstOrDefault(total => total.Matter.Key == key);

    public IReadOnlyList<Total> TakeWhere(Func<Total, bool> wanted) =>
        [.. all.Where(total => total.Matter is { PerEvent: false, Name.Length: > 0 } && !told.Contains(total) && wanted(total) && told.Add(total))];
}
