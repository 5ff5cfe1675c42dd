using System.Globalization;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>Keeps a report and shows it back in one screen.</summary>
internal sealed class ReportAnswerer(
    ReportKeeper keeper, ThemeClassifier classifier, ThemeNames themes, RecordWords words, RecordCard cards, Phrases phrases,
    IOptions<ConversationOptions> options)
{
    /// <returns>Null where the message tells of no activity.</returns>
    public Turn? Answer(Scene scene)
    {
        if (scene.Speaker.Branch is { Length: > 0 } branch) return Kept(scene, scene.State, keeper.Keep(scene, scene.Message, branch, []), lead: null);

        var items = keeper.Read(scene, scene.Message);
        if (items.Count == 0) return null;
        var named = items.SelectMany(item => item.Branches).Distinct().ToList();
        return named.Count == 1 ? Kept(scene, scene.State, keeper.Keep(scene, scene.Message, named[0], []), lead: null) : AskBranch(scene);
    }

    /// <summary>Whether the message counts or dates anything, as reports do and talk does not.</summary>
    public bool Tells(Scene scene) => keeper.Read(scene, scene.Message).Any(item => item.Figures.Count > 0 || item.Date is not null);

    /// <summary>The speaker told their branch: what waited for it is kept now.</summary>
    public Turn AnswerBranch(Scene scene, string branch, IReadOnlyList<IncomingMessage> waiting)
    {
        var records = new List<ActivityRecord>();
        foreach (var message in waiting) records.AddRange(keeper.Keep(scene, message, branch, records));
        var known = phrases.Say(Say.BranchKnown, scene.Turn, ("branch", branch));
        var state = scene.State with { Open = null };
        var told = scene with { Speaker = scene.Speaker with { Branch = branch } };
        return (Kept(told, state, records, known) ?? Turn.Saying(state, Reply.Plain(known))) with { Branch = branch };
    }

    /// <summary>Shows records of the last report again, after a change.</summary>
    public Reply Show(Scene scene, IReadOnlyList<ActivityRecord> records, string before) =>
        Shown(scene, records, $"{before}\n{Told(scene, records)}", Choices(records));

    private Turn? Kept(Scene scene, ConversationState state, IReadOnlyList<ActivityRecord> records, string? lead)
    {
        if (records.Count == 0) return null;

        var unsure = records.Where(record => record.Confidence < options.Value.AskThemeBelow).MinBy(record => record.Confidence);
        var question = unsure is null ? null : AskTheme(unsure);
        var choices = (IReadOnlyList<string>)[.. question?.Choices.Select(themes.NameOf) ?? [], .. Choices(records)];
        var parts = (string?[])[lead, Text(scene, records), .. Doubts(scene, records), question is null ? null : QuestionText(scene, records, unsure!, question)];
        var before = state.Adding ? scene.LastReport.Where(record => record.Status == RecordStatus.Pending).Select(record => record.Id) : [];
        return new Turn(state with { LastReport = [.. before, .. records.Select(record => record.Id)], Open = question, Draft = null, Adding = false },
            [Shown(scene, records, string.Join('\n', parts.OfType<string>()), choices)], records, []);
    }

    private Reply Shown(Scene scene, IReadOnlyList<ActivityRecord> records, string text, IReadOnlyList<string> choices) =>
        new(text, cards.Of([.. records.Take(options.Value.ShownRecords)], scene.Today, choices), choices);

    private string Text(Scene scene, IReadOnlyList<ActivityRecord> records) => records.Count == 1
        ? phrases.Say(Say.ReportKept, scene.Turn, ("record", Told(scene, records)))
        : phrases.Say(Say.ReportsKept, scene.Turn, ("count", Number(records.Count)), ("records", Told(scene, records)));

    private string Told(Scene scene, IReadOnlyList<ActivityRecord> records)
    {
        if (records.Count == 1) return words.Whole(records[0], scene.Today);

        var branches = records.Select(record => record.Branch).Distinct().Count() > 1 || records[0].Branch != scene.Speaker.Branch;
        var shown = records.Take(options.Value.ShownRecords).Select((record, index) => words.Item(index + 1, record, scene.Today, branches));
        var more = records.Count - options.Value.ShownRecords;
        return string.Join('\n', more > 0 ? [.. shown, phrases.Say(Say.MoreRecords, scene.Turn, ("count", Number(more)))] : shown);
    }

    private IEnumerable<string> Doubts(Scene scene, IReadOnlyList<ActivityRecord> records)
    {
        foreach (var (record, index) in records.Take(options.Value.ShownRecords).Select((record, index) => (record, index)))
        {
            if (record.SameEventAs is not { } id || (scene.Find(id) ?? records.FirstOrDefault(other => other.Id == id)) is not { } first) continue;
            var line = words.Line(first, scene.Today);
            yield return records.Count == 1
                ? phrases.Say(Say.SameEvent, scene.Turn, ("first", line))
                : phrases.Say(Say.SameEventOf, scene.Turn, ("number", Number(index + 1)), ("first", line));
        }
    }

    private Question.WhichTheme AskTheme(ActivityRecord record) => new(record.Id, [record.Theme, classifier.Classify(record.Text).Second]);

    private string QuestionText(Scene scene, IReadOnlyList<ActivityRecord> records, ActivityRecord record, Question.WhichTheme question)
    {
        var (first, second) = (themes.NameOf(question.Choices[0]), themes.NameOf(question.Choices[1]));
        return records.Count == 1
            ? phrases.Say(Say.AskTheme, scene.Turn, ("first", first), ("second", second))
            : phrases.Say(Say.AskThemeOf, scene.Turn, ("number", Number(Place(records, record))), ("first", first), ("second", second));
    }

    private Turn AskBranch(Scene scene)
    {
        var waiting = scene.State.Open is Question.WhichBranch open ? open.Waiting : [];
        return Turn.Saying(scene.State with { Open = new Question.WhichBranch([.. waiting, scene.Message]) },
            Reply.Plain(phrases.Say(waiting.Count == 0 ? Say.AskBranch : Say.AskBranchAgain, scene.Turn)));
    }

    private IReadOnlyList<string> Choices(IReadOnlyList<ActivityRecord> records)
    {
        if (records.All(record => record.Status != RecordStatus.Pending)) return [];
        return
        [
            phrases.Say(Say.ChoiceConfirm, 0), phrases.Say(Say.ChoiceChange, 0), phrases.Say(Say.ChoiceCancel, 0),
            .. records.Any(record => record.SameEventAs is not null) ? [phrases.Say(Say.ChoiceNotSame, 0)] : Array.Empty<string>(),
        ];
    }

    private static int Place(IReadOnlyList<ActivityRecord> records, ActivityRecord record) =>
        records.TakeWhile(other => other.Id != record.Id).Count() + 1;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
