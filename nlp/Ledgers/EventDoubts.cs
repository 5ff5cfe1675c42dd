using Assistant.Nlp.Figures;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Ledgers;

/// <summary>
/// Ledger → what staff should decide: events told twice, tellings that disagree. Conservative about disagreement: the same
/// branch, the same day, the same theme, the same words, and no word that tells the two apart (上午 and 下午).
/// </summary>
public sealed class EventDoubts(TextFolder seeds)
{
    private readonly EventWords words = Yaml.Read<EventWords>(seeds["event-words.yaml"]);

    /// <summary>The doubts nobody has decided, in the order of the ledger.</summary>
    public IReadOnlyList<EventDoubt> Find(Ledger ledger)
    {
        var decided = ledger.Decisions.Select(decision => decision.Key).ToHashSet();
        var standing = ledger.Records.Where(record => record.Status != RecordStatus.Withdrawn).ToList();
        var places = standing.Select((record, place) => (record.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        return [.. Retold(standing, places).Concat(Contradicting(standing, decided)).Concat(standing.SelectMany(Within))
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
    private IEnumerable<EventDoubt> Contradicting(IReadOnlyList<ActivityRecord> standing, HashSet<string> decided)
    {
        var days = new Dictionary<(string, DateOnly), List<ActivityRecord>>();
        foreach (var record in standing.Where(record => record is { SameEventAs: null, Date.Assumed: false, Figures.Count: > 0 }))
        {
            var keys = record.JointBranches.Prepend(record.Branch).Select(branch => (branch, record.Date.Start)).ToList();
            var first = keys.SelectMany(key => days.GetValueOrDefault(key) ?? []).FirstOrDefault(other => !decided.Contains(EventDoubt.KeyOf(other.Id, record.Id)) && Disagree(other, record));
            if (first is not null)
            {
                yield return new EventDoubt(EventDoubtKind.Contradiction, [first.Id, record.Id], Differing(first, record));
                continue;
            }
            foreach (var key in keys)
            {
                if (!days.TryGetValue(key, out var told)) days[key] = told = [];
                told.Add(record);
            }
        }
    }

    private bool Disagree(ActivityRecord first, ActivityRecord second)
    {
        if (first.Theme != second.Theme || first.Date.End != second.Date.End || first.Source == second.Source) return false;
        if (first.Place is { } place && second.Place is { } other && !place.Contains(other, StringComparison.Ordinal) && !other.Contains(place, StringComparison.Ordinal)) return false;
        var figures = StatedFigures.Compare(first, second);
        return figures.Contradicts && !words.TellApart(first.Text, second.Text)
            && Wording.Likeness(first.Text, second.Text) >= (figures.Agreeing switch { 0 => 0.7, 1 => 0.4, _ => 0.25 });
    }

    private static IReadOnlyList<DoubtedFigure> Differing(ActivityRecord first, ActivityRecord second) =>
        [.. StatedFigures.Differing(first, second).SelectMany(pair => new[] { new DoubtedFigure(first.Id, pair.First), new DoubtedFigure(second.Id, pair.Second) })];

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
