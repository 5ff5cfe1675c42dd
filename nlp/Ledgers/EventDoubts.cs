using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Ledgers;

/// <summary>
/// Ledger → what staff should decide: events told twice, tellings that disagree. Conservative about disagreement: who, day,
/// theme and words must speak for one event, and no word may tell the two apart (上午 and 下午).
/// </summary>
public sealed class EventDoubts(TextFolder seeds)
{
    private readonly EventWords words = Yaml.Read<EventWords>(seeds["event-words.yaml"]);

    private EventEvidence Evidence => field ??= new(words);

    /// <summary>The doubts nobody has decided, in the order of the ledger.</summary>
    public IReadOnlyList<EventDoubt> Find(Ledger ledger)
    {
        var decided = ledger.Decisions.Select(decision => decision.Key).ToHashSet();
        var standing = ledger.Records.Where(record => record.Status != RecordStatus.Withdrawn).ToList();
        var places = standing.Select((record, place) => (record.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        return [.. Retold(standing, places).Concat(Contradicting(standing, ledger.Roster, decided)).Concat(standing.SelectMany(Within))
            .Where(doubt => !decided.Contains(doubt.Key)).OrderBy(doubt => doubt.Records.Max(id => places[id]))];
    }

    /// <summary>The ledger as it counts while those doubts are open: a second telling not at all, a second figure neither.</summary>
    public static Ledger Settle(Ledger ledger, IReadOnlyList<EventDoubt> open)
    {
        var retold = open.Where(doubt => doubt.Kind == EventDoubtKind.Contradiction).ToDictionary(doubt => doubt.Records[1], doubt => doubt.Records[0]);
        var within = open.Where(doubt => doubt.Kind == EventDoubtKind.WithinMessage).ToLookup(doubt => doubt.Records[0], doubt => doubt.Figures[1].Figure);
        return retold.Count + within.Count == 0 ? ledger : ledger with
        {
            Records = [.. ledger.Records.Select(record => retold.TryGetValue(record.Id, out var first) ? record with { SameEventAs = first }
                : within.Contains(record.Id) ? Without(record, within[record.Id]) : record)],
        };
    }

    private static ActivityRecord Without(ActivityRecord record, IEnumerable<Figure> second) =>
        record with { Figures = [.. record.Figures.Select(figure => second.Contains(figure) ? figure with { Role = FigureRole.Part } : figure)] };

    private static IEnumerable<EventDoubt> Retold(IReadOnlyList<ActivityRecord> standing, Dictionary<string, int> places) => standing
        .Where(record => record.SameEventAs is { } first && places.ContainsKey(first))
        .Select(record => new EventDoubt(EventDoubtKind.ToldTwice, [record.SameEventAs!, record.Id], []));

    /// <summary>Only what one branch did on one day is compared, so the work grows with the ledger and not with its square.</summary>
    private IEnumerable<EventDoubt> Contradicting(IReadOnlyList<ActivityRecord> standing, Roster roster, HashSet<string> decided)
    {
        var told = new ToldByDay(standing, roster);
        foreach (var record in standing.Where(record => record.Figures.Count > 0))
        {
            var telling = Evidence.Read(record);
            var first = told.Before(telling).FirstOrDefault(other => Disagree(other, telling) && !decided.Contains(EventDoubt.KeyOf(other.Record.Id, record.Id)));
            if (first is null) told.Add(telling);
            else yield return new EventDoubt(EventDoubtKind.Contradiction, [first.Record.Id, record.Id], Differing(first, telling));
        }
    }

    /// <summary>What was told beside an event told twice is of it too, where it counts the very same thing.</summary>
    private bool Disagree(EventTelling first, EventTelling second) => second.Record.SameEventAs is null
        ? Evidence.Disagree(first, second)
        : Evidence.Differing(first, second).Any(pair => pair.First.Item == pair.Second.Item && pair.First.Item.Length > 1);

    private IReadOnlyList<DoubtedFigure> Differing(EventTelling first, EventTelling second) => [.. Evidence.Differing(first, second)
        .SelectMany(pair => new[] { new DoubtedFigure(first.Record.Id, pair.First), new DoubtedFigure(second.Record.Id, pair.Second) })];

    /// <summary>到会20人……到会25人: one thing said to be present, or one sum, twice with different values.</summary>
    private IEnumerable<EventDoubt> Within(ActivityRecord record)
    {
        if (record.SameEventAs is not null || record.Figures.Count < 2) return [];
        var stated = record.Figures.Where(figure => figure.Role == FigureRole.Done)
            .Select(figure => (Figure: figure, Claim: words.ClaimBefore(record.Text, figure))).Where(stated => stated.Claim is not null).ToList();
        return stated.GroupBy(stated => (stated.Claim, stated.Figure.Unit, stated.Figure.Item))
            .Where(same => same.Select(stated => stated.Figure.Value).Distinct().Count() == 2 && same.Count() == 2)
            .Select(same => new EventDoubt(EventDoubtKind.WithinMessage, [record.Id], [.. same.Select(stated => new DoubtedFigure(record.Id, stated.Figure))]));
    }
}
