using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Conversations.Corrections;

/// <summary>Makes the correction that a message means in the records it may mean, or finds what must be asked.</summary>
internal sealed class Corrector(
    CorrectionReader reader, ChangeFitter fitter, FigureFitter figures, RecordEditor editor, RecordPointer pointer, RecordWords words, Phrases phrases)
{
    /// <summary>How far back a correction may reach when the last report has not what it corrects.</summary>
    private const int Remembered = 8;

    /// <summary>Longest words that tell a figure again.</summary>
    private const int LongestEcho = 12;

    /// <summary>Longest words that are added to a record as they are.</summary>
    private const int LongestAddition = 40;

    /// <returns>The records as corrected, or the places it may mean; null where it fits nowhere.</returns>
    public Correction? Find(Scene scene)
    {
        var message = scene.Message.Text;
        var last = scene.LastReport;
        var pointed = pointer.Find(message, last, []);
        var words = pointed.Count > 0 ? pointer.Without(message) : message;
        var meant = pointed.Count > 0 ? pointed : last;
        if (meant.Count == 0) return null;

        if (Pairs(scene, words, meant) is { } explicitly) return explicitly;
        // A number that was said to be wrong and stands nowhere: whatever else the words may mean would be a guess.
        return NamesAnOldNumber(words) ? Pairs(scene, words, Earlier(scene)) : Clauses(scene, words, meant) ?? More(scene, words, meant);
    }

    /// <summary>Only a change that tells old and new, both beyond doubt; for messages that seem something else.</summary>
    public Correction? FindBeyondDoubt(Scene scene) =>
        reader.Pairs(scene.Message.Text).Where(change => change.Old is { Length: > 1 } or [>= '0' and <= '9'])
            .Select(change => Single(Fits(scene, change, scene.LastReport))).FirstOrDefault(correction => correction is { Changes.Count: 1 });

    private bool NamesAnOldNumber(string words) => reader.Pairs(words).Any(change => change.Old is { } old && NumberWords.Alone(old) is not null);

    /// <summary>The correction at the place the person picked.</summary>
    public Correction? At(Scene scene, string words, Candidate picked)
    {
        if (scene.Find(picked.RecordId) is not { } record) return null;
        var fits = reader.Pairs(words).Concat(reader.Clauses(words).SelectMany(readings => readings)).Select(change =>
            picked.FigureStart is { } start ? figures.TryAt(change, record, start) : fitter.Try(change, record, scene.Today, scene.Ledger.Roster));
        return fits.OfType<Fit.Made>().FirstOrDefault() is { } made ? Correction.Made([made]) : null;
    }

    /// <summary>Old and new told together: the first reading that fits wins.</summary>
    private Correction? Pairs(Scene scene, string words, IReadOnlyList<ActivityRecord> records)
    {
        foreach (var change in reader.Pairs(words))
            if (Single(Fits(scene, change, records)) is { } correction) return correction;
        return null;
    }

    /// <summary>What is right told clause by clause: every clause that fits counts.</summary>
    private Correction? Clauses(Scene scene, string words, IReadOnlyList<ActivityRecord> records)
    {
        var (current, made, open) = (records.ToList(), new List<Fit.Made>(), default(Correction));
        foreach (var readings in reader.Clauses(words))
        {
            var found = readings.Select(change => Single(Fits(scene, change, current))).FirstOrDefault(correction => correction is not null);
            open ??= found is { Candidates.Count: > 0 } ? found : null;
            foreach (var fit in found?.Changes ?? [])
            {
                made.RemoveAll(other => other.Record.Id == fit.Record.Id && other.Told == fit.Told);
                made.Add(fit);
                current = [.. current.Select(record => record.Id == fit.Record.Id ? fit.Record : record)];
            }
        }
        return made.Count > 0 ? Correction.Made(made) : open;
    }

    /// <summary>A figure of a kind that the last record has none of (花了300块) was left out, not wrong: it is added.</summary>
    private Correction? More(Scene scene, string words, IReadOnlyList<ActivityRecord> records)
    {
        var more = reader.Stripped(words);
        if (more.Length > LongestAddition) return null;

        var record = records[^1];
        var changed = editor.WithMore(record, more, scene.Today);
        var added = changed.Figures.Skip(record.Figures.Count).ToList();
        if (added.Count == 0 && char.IsDigit(more[^1]) && record.Figures.Any(figure => figure is { Kind: FigureKind.Money, Role: not FigureRole.Done }))
        {
            // 每户补助800，总共是34400: told in the money of the rates beside it.
            more += "元";
            changed = editor.WithMore(record, more, scene.Today);
            added = [.. changed.Figures.Skip(record.Figures.Count)];
        }
        if (added.Count == 0 || added.Any(figure => record.Figures.Any(other => other.Role == FigureRole.Done && other.Kind == figure.Kind && other.Unit == figure.Unit))) return null;
        return Correction.Made([new Fit.Made(changed, phrases.Say(Say.AddedWords, 0, ("words", more)))]);
    }

    /// <summary>Where the words beside the number stand in some of the records only (教材是120), those are meant.</summary>
    private IEnumerable<Fit> Fits(Scene scene, Change change, IReadOnlyList<ActivityRecord> records) =>
        Telling(change.Hint, records).Select(record => fitter.Try(change, record, scene.Today, scene.Ledger.Roster)).OfType<Fit>();

    private static IReadOnlyList<ActivityRecord> Telling(string hint, IReadOnlyList<ActivityRecord> records) =>
        hint.Length > 1 && records.Where(record => record.Text.Contains(hint, StringComparison.Ordinal)).ToList() is { Count: > 0 } telling ? telling : records;

    /// <summary>The last report without the one figure that the words name; null where they name none, or several.</summary>
    public Correction? Drop(Scene scene, string what)
    {
        var named = scene.LastReport.SelectMany(record => record.Figures
            .Where(figure => figure.Text == what || IsMoney(figure) && fitter.SpeaksOfMoney(what) && scene.LastReport.Sum(other => other.Figures.Count(IsMoney)) == 1 || figure.Item.Length > 1 && (what.Contains(figure.Item, StringComparison.Ordinal) || figure.Item.Contains(what, StringComparison.Ordinal)))
            .Select(figure => (record, figure))).ToList();
        if (named.Count != 1 || editor.Without(named[0].record, named[0].figure) is not { } changed) return null;
        return Correction.Made([new Fit.Made(changed, phrases.Say(Say.RemovedFigure, 0, ("figure", words.Figure(named[0].figure))))]);
    }

    private static bool IsMoney(Figure figure) => figure is { Kind: FigureKind.Money, Role: FigureRole.Done };

    /// <summary>The record that the message points at, with more words; null where it points at none.</summary>
    public Correction? AddTo(Scene scene, string more) => pointer.Find(scene.Message.Text, scene.LastReport, []) is not [var record] ? null
        : Correction.Made([new Fit.Made(editor.WithMore(record, more, scene.Today), phrases.Say(Say.AddedWords, 0, ("words", more)))]);

    /// <summary>The words of the message added to the last record.</summary>
    public Correction? Detail(Scene scene)
    {
        if (scene.LastReport.Count == 0 || scene.LastReport[^1].ReportedAt.Date != scene.Message.At.Date) return null;
        var told = scene.Message.Text.TrimEnd('。', '！', '!');
        return Correction.Made([new Fit.Made(editor.WithMore(scene.LastReport[^1], told, scene.Today), phrases.Say(Say.AddedWords, 0, ("words", told)))]);
    }

    /// <summary>Whether a few words tell a figure of the last report again with another number.</summary>
    public bool Echoes(Scene scene)
    {
        var told = reader.Stripped(scene.Message.Text);
        if (told.Length > LongestEcho || NumberWords.Of(told) is not { Before.Length: > 1 } number) return false;
        return scene.LastReport.Any(record => record.Figures.Any(figure => figure.Value != number.Value
            && number.Unit.Length > 0 && figure.Text.EndsWith(number.Unit, StringComparison.Ordinal)
            && record.Text[..figure.Start].EndsWith(number.Before, StringComparison.Ordinal)));
    }

    /// <summary>One record, one place: done. One change that fits all records alike (a date): done in all. Otherwise ask.</summary>
    private static Correction? Single(IEnumerable<Fit> fits)
    {
        var found = fits.ToList();
        if (found.Count == 0) return null;
        if (found.Count == 1) return found[0] is Fit.Made made ? Correction.Made([made]) : Correction.Asking(((Fit.Open)found[0]).Candidates);

        var all = found.OfType<Fit.Made>().ToList();
        if (all.Count == found.Count && all.Select(fit => fit.Record.Date).Distinct().Count() == 1 && all.Select(fit => fit.Told).Distinct().Count() == 1 && all.All(fit => !fit.Record.Date.Assumed))
            return Correction.Made(all);
        return Correction.Asking([.. found.SelectMany(fit => fit is Fit.Open open ? open.Candidates : [new Candidate("", ((Fit.Made)fit).Record.Id, null)])]);
    }

    private static List<ActivityRecord> Earlier(Scene scene) =>
        [.. scene.OwnRecords.Where(record => record.Status != RecordStatus.Withdrawn && !scene.State.LastReport.Contains(record.Id)).TakeLast(Remembered)];
}

/// <summary>What a correction came to: changes made, or places it may mean.</summary>
internal sealed record Correction(IReadOnlyList<Fit.Made> Changes, IReadOnlyList<Candidate> Candidates)
{
    public static Correction Made(IReadOnlyList<Fit.Made> changes) => new(changes, []);

    public static Correction Asking(IReadOnlyList<Candidate> candidates) => new([], candidates);
}
