using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;

namespace Assistant.Nlp.Editing;

/// <summary>What became of a record since a draft was written.</summary>
public enum RecordChange
{
    /// <summary>It counts now and did not: new, or confirmed since.</summary>
    Arrived,

    /// <summary>Figures of it are others now.</summary>
    Figures,

    /// <summary>Its words, day, branch or theme are others now.</summary>
    Words,

    /// <summary>Taken back.</summary>
    Withdrawn,

    /// <summary>It stands, and counts no longer in this period: it tells an event told before, or its day is another.</summary>
    NoLongerCounts,
}

/// <param name="Before">Figures as the draft knew them: 42名.</param>
public sealed record FigureMove(string Before, string After);

/// <summary>A record that is not what the draft took it for, and the sentences that stand on it.</summary>
/// <param name="Moves">For <see cref="RecordChange.Figures"/>: which became which; an empty side was added or dropped.</param>
/// <param name="Sentences">As they stand in the draft.</param>
public sealed record StaleRecord(ActivityRecord Record, RecordChange Change, IReadOnlyList<FigureMove> Moves, IReadOnlyList<string> Sentences);

/// <summary>A draft and what it knew + the ledger now → what does not hold any longer.</summary>
/// <param name="past">A record in an earlier revision; null where it is not kept.</param>
public sealed class StaleFinder(Func<string, int, ActivityRecord?> past)
{
    /// <returns>In the order of the ledger; empty where the draft is as the ledger.</returns>
    public IReadOnlyList<StaleRecord> Find(Draft draft, DraftBasis basis, Ledger ledger)
    {
        var seen = basis.Records.ToDictionary(record => record.Id, record => record.Revision);
        var counting = ledger.Within(draft.From, draft.To).Records.Where(record => record.Counts).Select(record => record.Id).ToHashSet();
        if (ledger.Records.All(record => counting.Contains(record.Id) ? seen.GetValueOrDefault(record.Id) == record.Revision : !seen.ContainsKey(record.Id)))
            return [];

        var sentences = draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences).ToList();
        var cited = sentences.SelectMany(Evidence).ToHashSet();
        var later = basis.Later.ToLookup(sentence => sentence.Text, sentence => sentence.Records);
        return [.. ledger.Records.Select(record => counting.Contains(record.Id)
            ? seen.TryGetValue(record.Id, out var known) ? known == record.Revision ? null : Changed(record, known, Standing(record, known))
                : cited.Contains(record.Id) ? null : new StaleRecord(record, RecordChange.Arrived, [], Counts(seen.Count))
            : seen.TryGetValue(record.Id, out known) ? Gone(record, Standing(record, known)) : null).OfType<StaleRecord>()];

        IReadOnlyList<DraftSentence> Standing(ActivityRecord record, int known) => [.. sentences.Where(sentence => Evidence(sentence).Contains(record.Id)
            && (later[sentence.Text].SelectMany(records => records).FirstOrDefault(seen => seen.Id == record.Id)?.Revision ?? known) != record.Revision)];

        // How many records there are is said of nearly all of them at once; a new one makes it another number.
        IReadOnlyList<string> Counts(int all) => [.. sentences.Where(sentence => sentence.Figures.Any(figure =>
            figure.Status == FigureStatus.Total && all > 1 && figure.From.Count * 10 >= all * 9)).Select(sentence => sentence.Text)];
    }

    /// <summary>The records that a sentence cites or counts.</summary>
    internal static IEnumerable<string> Evidence(DraftSentence sentence) =>
        sentence.Cites.Concat(sentence.Figures.SelectMany(figure => figure.From)).Distinct();

    private static StaleRecord? Gone(ActivityRecord record, IReadOnlyList<DraftSentence> standing) => new(record,
        record.Status == RecordStatus.Withdrawn ? RecordChange.Withdrawn : RecordChange.NoLongerCounts, [], [.. standing.Select(sentence => sentence.Text)]);

    private StaleRecord? Changed(ActivityRecord record, int known, IReadOnlyList<DraftSentence> standing)
    {
        if (past(record.Id, known) is not { } before) return null;
        var (old, now) = (Stated(before, record), Stated(record, before));
        var moves = Enumerable.Range(0, Math.Max(old.Count, now.Count))
            .Select(i => new FigureMove(old.ElementAtOrDefault(i)?.Text ?? "", now.ElementAtOrDefault(i)?.Text ?? "")).ToList();
        var touched = standing.Where(sentence => sentence.Figures.Any(figure => figure.From.Contains(record.Id) && Tells(figure, [.. old, .. now]))).ToList();
        if (moves.Count > 0) return touched.Count == 0 && standing.Count > 0 && old.Count == 0 ? null : new StaleRecord(record, RecordChange.Figures, moves, [.. touched.Select(sentence => sentence.Text)]);

        var same = before.Text == record.Text && before.Branch == record.Branch && before.Theme == record.Theme
            && before.Date.Start == record.Date.Start && before.Date.End == record.Date.End;
        return same || standing.Count == 0 ? null : new StaleRecord(record, RecordChange.Words, [], [.. standing.Select(sentence => sentence.Text)]);
    }

    /// <summary>The figures of one revision that another does not have.</summary>
    private static List<Figure> Stated(ActivityRecord record, ActivityRecord other) => [.. record.Figures.Where(figure =>
        !other.Figures.Any(like => like.Value == figure.Value && like.Max == figure.Max && like.Unit == figure.Unit && like.Role == figure.Role))];

    private static bool Tells(DraftFigure told, IReadOnlyList<Figure> changed) => changed.Any(figure =>
        told.Status == FigureStatus.Total ? told.Unit == figure.Unit || (figure.Kind == FigureKind.People && told.Unit is "人" or "人次" or "名") : figure.Value == told.Value || figure.Max == told.Value);
}
