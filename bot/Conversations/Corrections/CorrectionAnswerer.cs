using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Conversations.Corrections;

/// <summary>Corrects, and shows the record again; asks where several places may be meant; never guesses.</summary>
internal sealed class CorrectionAnswerer(
    CorrectionReader reader, Corrector corrector, ReportKeeper keeper, ReportAnswerer reports, Phrases phrases)
{
    /// <returns>Null where the message fits nothing in the last report.</returns>
    public Turn? Answer(Scene scene)
    {
        var message = scene.Message.Text;
        if (scene.LastReport.Count == 0) return null;
        if (reader.WrongField(message) is { } field) return Turn.Saying(scene.State, Reply.Plain(phrases.Say(Say.AskField, scene.Turn, ("field", field))));
        if (reader.OnlySaysWrong(message)) return Turn.Saying(scene.State, Reply.Plain(phrases.Say(Say.AskCorrection, scene.Turn)));
        if (reader.Addition(message) is { } rest && Added(scene, rest) is { } added) return added;

        return corrector.Find(scene) is { } correction ? Answer(scene, message, correction) : null;
    }

    /// <summary>不是同一件, said of a report that was taken for one told before; null for anything else.</summary>
    public Turn? AnswerNotSame(Scene scene) =>
        reader.SaysNotSame(scene.Message.Text) && scene.LastReport.Where(record => record.SameEventAs is not null).ToList() is { Count: > 0 } doubted
            ? NotSame(scene, doubted) : null;

    /// <summary>是同一件, said of a report that was counted apart; null where it repeats none.</summary>
    public Turn? AnswerSame(Scene scene)
    {
        var same = scene.LastReport.Where(record => record.SameEventAs is null)
            .Select(record => keeper.Marked(record, scene.Ledger.Records.TakeWhile(other => other.Id != record.Id)))
            .Where(record => record.SameEventAs is not null).Select(record => record with { Revision = record.Revision + 1 }).ToList();
        return same.Count == 0 ? null
            : new Turn(scene.State with { Open = null }, [reports.Show(scene, same, phrases.Say(Say.SameEventAgain, scene.Turn))], same, []);
    }

    /// <summary>讲课费去掉: the clause with that figure goes; null where the words name no one figure of the last report.</summary>
    public Turn? AnswerDropped(Scene scene) => reader.Dropped(scene.Message.Text) is not { } what || scene.LastReport.Count == 0 ? null
        : corrector.Drop(scene, what) is { } correction ? Made(scene, correction.Changes)
        : reader.LeavesOutPart(scene.Message.Text) ? Unclear(scene) : null;

    /// <summary>第一条少说了，还有4个请假: the words join the record pointed at; null where none is.</summary>
    public Turn? AnswerAddedTo(Scene scene) =>
        reader.Forgotten(scene.Message.Text) is { } more && corrector.AddTo(scene, more) is { } correction ? Made(scene, correction.Changes) : null;

    /// <summary>More of what was just told, in words without a figure.</summary>
    public Turn? AnswerDetail(Scene scene) => corrector.Detail(scene) is { } correction ? Made(scene, correction.Changes) : null;

    /// <summary>Whether a few words tell a figure of the last report again with another number: 拉了8车, after 拉了6车.</summary>
    public bool Echoes(Scene scene) => corrector.Echoes(scene);

    /// <summary>A change that tells old and new, in a message that seems something else; null where any doubt is left.</summary>
    public Turn? AnswerBeyondDoubt(Scene scene) =>
        corrector.FindBeyondDoubt(scene) is { } correction ? Made(scene, correction.Changes) : null;

    /// <summary>A correction that surely is one, but fits nothing.</summary>
    public Turn Unclear(Scene scene)
    {
        if (scene.LastReport.Count == 0) return Turn.Saying(scene.State, Reply.Plain(phrases.Say(scene.IsStaff ? Say.NothingToCorrectStaff : Say.NothingToCorrect, scene.Turn)));
        return Turn.Saying(scene.State, reports.Show(scene, scene.LastReport, phrases.Say(Say.UnclearCorrection, scene.Turn)));
    }

    /// <summary>The person said which place the correction means; null where they said something else.</summary>
    public Turn? AnswerWhich(Scene scene, Question.WhichPlace question)
    {
        if (Picked(scene.Message.Text, question.Candidates) is not { } picked) return null;
        return corrector.At(scene, question.Words, picked) is { } correction ? Answer(scene, question.Words, correction) : Unclear(scene);
    }

    /// <summary>The theme of a record, told by a person.</summary>
    public Turn ThemeTold(Scene scene, ActivityRecord record, Nlp.Themes.Theme theme, string name) =>
        Made(scene, [new Fit.Made(RecordEditor.WithTheme(record, theme), phrases.Say(Say.ChangedTheme, 0, ("before", ""), ("after", name)))]);

    private Turn Answer(Scene scene, string words, Correction correction) =>
        correction.Changes.Count > 0 ? Made(scene, correction.Changes) : Ask(scene, words, correction.Candidates);

    private Turn Made(Scene scene, IReadOnlyList<Fit.Made> changes)
    {
        var records = changes.Select(change => change.Record).GroupBy(record => record.Id).Select(versions => Doubted(scene, versions.Last())).ToList();
        var told = string.Join(phrases.Say(Say.ListSeparator, 0), changes.Select(change => change.Told).Distinct());
        var confirmed = records.All(record => record.Status == RecordStatus.Confirmed);
        var text = phrases.Say(confirmed ? Say.CorrectedConfirmed : Say.Corrected, scene.Turn, ("changes", told));
        return new Turn(scene.State with { Open = null }, [reports.Show(scene, records, text)], records, []);
    }

    /// <summary>A corrected telling may tell another event than before, or one already told.</summary>
    private ActivityRecord Doubted(Scene scene, ActivityRecord record)
    {
        var before = scene.Find(record.Id)!;
        if (before.SameEventAs is null && before.Date == record.Date && before.Branch == record.Branch) return record;
        return keeper.Marked(record, scene.Ledger.Records.TakeWhile(other => other.Id != record.Id));
    }

    private Turn NotSame(Scene scene, IReadOnlyList<ActivityRecord> doubted)
    {
        var records = doubted.Select(record => record with { SameEventAs = null, Revision = record.Revision + 1 }).ToList();
        return new Turn(scene.State with { Open = null }, [reports.Show(scene, records, phrases.Say(Say.NotSameEvent, scene.Turn))], records, []);
    }

    /// <summary>One more item of the last report: on its day, where it tells none.</summary>
    private Turn? Added(Scene scene, string rest)
    {
        var last = scene.LastReport[^1];
        if (last.ReportedAt.Date != scene.Message.At.Date) return null;

        var items = keeper.Keep(scene, scene.Message with { Text = rest }, last.Branch, []);
        if (items.Count == 0) return null;

        var records = items.Select(record => record.Date.Assumed ? record with { Date = last.Date } : record).ToList();
        return new Turn(
            scene.State with { Open = null, LastReport = [.. scene.State.LastReport, .. records.Select(record => record.Id)] },
            [reports.Show(scene, records, phrases.Say(Say.AddedItem, scene.Turn))], records, []);
    }

    private Turn Ask(Scene scene, string words, IReadOnlyList<Candidate> candidates)
    {
        var offered = candidates.Select(candidate => Labelled(scene, candidate)).DistinctBy(candidate => candidate.Label).ToList();
        var key = offered.Any(candidate => candidate.FigureStart is null) ? Say.WhichRecord : Say.WhichFigure;
        var labels = offered.Select(candidate => candidate.Label).ToList();
        return Turn.Saying(scene.State with { Open = new Question.WhichPlace(words, offered) },
            new Reply(phrases.Say(key, scene.Turn, ("choices", string.Join(phrases.Say(Say.ListSeparator, 0), labels))), null, labels));
    }

    private Candidate Labelled(Scene scene, Candidate candidate)
    {
        if (candidate.Label.Length > 0) return candidate;

        var place = scene.State.LastReport.ToList().IndexOf(candidate.RecordId) + 1;
        var words = RecordWords.Excerpt(scene.Find(candidate.RecordId)?.Text ?? "");
        return candidate with { Label = phrases.Say(Say.CandidateRecord, 0, ("number", place.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("words", words)) };
    }

    private static Candidate? Picked(string answer, IReadOnlyList<Candidate> candidates)
    {
        var said = answer.Trim().TrimEnd('。', '，', '！').TrimEnd('个', '条', '的', '那', '这', '是').TrimStart('是');
        if (candidates.FirstOrDefault(candidate => candidate.Label == answer.Trim()) is { } exact) return exact;
        var place = said.Trim('第', '个', '条', '项');
        var number = "一二三四五六七八九".IndexOf(place is { Length: 1 } one ? one : "?", StringComparison.Ordinal) + 1;
        if (number == 0) _ = int.TryParse(place, out number);
        if (number >= 1 && number <= candidates.Count) return candidates[number - 1];
        var named = said.Length < 2 ? [] : candidates.Where(candidate => candidate.Label.Contains(said, StringComparison.Ordinal)).ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
