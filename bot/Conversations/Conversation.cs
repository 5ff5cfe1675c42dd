using Assistant.Bot.Conversations.Corrections;
using Assistant.Nlp.Intents;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>
/// Decides what a turn comes to: what to say, and what to write. No clock, no store: everything it needs is in the scene.
/// </summary>
internal sealed class Conversation(
    IntentClassifier intents, CorrectionReader corrections, CorrectionAnswerer corrector, ReportAnswerer reports, Confirmer confirmer,
    Withdrawer withdrawer, LookupAnswerer lookups, SmallTalker talk, QuestionCutter questions, DraftAnswerer drafts, DraftEditAnswerer edits, CoverageAnswerer coverage, DoubtAnswerer doubts, ThemeNames themes, Phrases phrases,
    IOptions<ConversationOptions> options)
{
    /// <summary>A message this long that tells of an activity is a report, whatever else it seems.</summary>
    private const int SurelyTells = 16;

    /// <summary>Corrections are shorter.</summary>
    private const int Long = 30;

    /// <summary>How long after a report words that only seem to correct are still about it.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(3);

    /// <summary>So short that, after a report, a message can only be about it: 45人, 六月一号.</summary>
    private const int Bare = 6;

    public async Task<Turn> Take(Scene heard)
    {
        var scene = heard with { Message = heard.Message with { Text = Hearing.Clean(heard.Message.Text) } };
        if (Unreadable(scene) is { } unreadable) return unreadable;

        var intent = Heard(scene);
        if (lookups.Details(scene) is { } details) return details;
        if (edits.Wanted(scene, intent) is { Count: > 0 } wanted) return await edits.Answer(scene, wanted);
        return Answered(scene, intent) ?? Corrected(scene, intent) ?? talk.Answer(scene, intent == Intent.Confirm || Nods(scene)) ?? GoingOn(scene, intent) ?? await Followed(scene, intent);
    }

    /// <summary>What the message wants; what can be no yes is none.</summary>
    private Intent Heard(Scene scene)
    {
        var intent = intents.Classify(scene.Message.Text, scene.Speaker.Role).Intent;
        return intent == Intent.Confirm && corrections.IsNoNod(scene.Message.Text) ? Intent.Other : intent;
    }

    /// <summary>那去年呢: a few words that go on from the last question, whatever they were taken for.</summary>
    private Turn? GoingOn(Scene scene, Intent intent) => intent is Intent.Other or Intent.Greeting or Intent.Search or Intent.AskTotal or Intent.Coverage or Intent.Help
        || intent == Intent.Report && scene.IsStaff ? coverage.Follow(scene) ?? (intent is Intent.Coverage ? null : lookups.Follow(scene)) : null;

    private Turn? Unreadable(Scene scene)
    {
        var text = scene.Message.Text;
        if (text.Length == 0) return Says(scene, Say.Empty);
        if (text.Length > options.Value.LongestMessage)
            return Says(scene, Say.TooLong, ("count", Written(text.Length)), ("limit", Written(options.Value.LongestMessage)));
        if (Hearing.HasWords(text)) return null;

        var pending = scene.LastReport.Any(record => record.Status == RecordStatus.Pending);
        return pending && Hearing.Nodded(text) ? confirmer.Answer(scene) : Says(scene, Say.NoWords);
    }

    /// <summary>The answer to what the bot asked last; null where the message is something else.</summary>
    private Turn? Answered(Scene scene, Intent intent) => scene.State.Open switch
    {
        Question.WhichBranch(var waiting) => BranchTold.In(scene.Message.Text, scene.Ledger.Roster) is { } branch
            ? reports.AnswerBranch(scene, branch, waiting)
            : intent is Intent.Confirm or Intent.Other or Intent.Correct && !reports.Tells(scene) ? Says(scene, Say.BranchStillAsked) : null,
        Question.WhichTheme question => ThemeTold(scene, question),
        Question.WhichPlace question => corrector.AnswerWhich(scene, question),
        Question.WhichTelling question => doubts.Answer(scene, question) ?? doubts.Asked(scene),
        _ => doubts.Asked(scene),
    };

    private Turn? ThemeTold(Scene scene, Question.WhichTheme question)
    {
        if (scene.Find(question.RecordId) is not { } record) return null;
        var named = Enum.GetValues<Theme>().Where(theme => themes.CallsOf(theme).Any(name => scene.Message.Text.Contains(name, StringComparison.Ordinal))).ToList();
        if (named.Count != 1 || scene.Message.Text.Length > themes.NameOf(named[0]).Length + 8) return null;
        return corrector.ThemeTold(scene, record, named[0], themes.NameOf(named[0]));
    }

    /// <summary>A correction of the last report, where the message says so or its form leaves no doubt.</summary>
    private Turn? Corrected(Scene scene, Intent intent)
    {
        var message = scene.Message.Text;
        if (corrector.AnswerNotSame(scene) is { } apart) return apart;
        if (corrections.SaysSame(message) && corrector.AnswerSame(scene) is { } same) return same;
        if (corrector.AnswerDropped(scene) is { } dropped) return dropped;
        if (corrector.AnswerAddedTo(scene) is { } told) return told;
        if (intent is Intent.Other or Intent.Correct or Intent.Report && corrections.IsDetail(message) && corrector.AnswerDetail(scene) is { } detailed) return detailed;
        if (corrections.Restores(message) && withdrawer.Restore(scene) is { } restored) return restored;
        if (TellsNews(scene)) return null;
        if (intent == Intent.Correct && !IsLongReport(scene)) return corrector.Answer(scene);
        if (corrections.SurelyCorrects(message) && corrector.AnswerBeyondDoubt(scene) is { } corrected) return corrected;
        if (intent is not (Intent.Report or Intent.Other) || scene.LastReport.Count == 0) return null;

        return corrections.Addition(message) is not null || corrections.IsAboutTheLast(message) || message.Length <= Bare || corrector.Echoes(scene)
            ? corrector.Answer(scene) : null;
    }

    /// <summary>A long message without a word of correcting that tells of an activity, whatever it was taken for.</summary>
    private bool IsLongReport(Scene scene) =>
        scene.Message.Text.Length >= Long && !corrections.SurelyCorrects(scene.Message.Text) && reports.Tells(scene);

    /// <summary>Told long after the last report, in words that correct nothing: 8月8号民主评议，到52人 is a report of its own.</summary>
    private bool TellsNews(Scene scene) => scene.LastReport.Count > 0 && scene.Message.At - scene.LastReport[^1].ReportedAt > Fresh
        && scene.Message.Text.Length > Bare * 2 && !corrections.SurelyCorrects(scene.Message.Text) && !corrections.IsAboutTheLast(scene.Message.Text)
        && corrections.Addition(scene.Message.Text) is null && corrections.WrongField(scene.Message.Text) is null && reports.Tells(scene);

    private async Task<Turn> Followed(Scene scene, Intent intent) => intent switch
    {
        Intent.Report => await Asked(scene) ?? reports.Answer(scene) ?? Lost(scene),
        Intent.Correct or Intent.Other or Intent.Greeting or Intent.Help when Nods(scene) => confirmer.Answer(scene),
        Intent.Correct when TellsNews(scene) && reports.Answer(scene) is { } news => news,
        Intent.Correct when scene.LastReport.Count == 0 && reports.Tells(scene) && !corrections.SurelyCorrects(scene.Message.Text) => reports.Answer(scene)!,
        Intent.Correct when corrections.SurelyCorrects(scene.Message.Text) => corrector.Unclear(scene),
        Intent.Correct => Tells(scene) ?? corrector.Unclear(scene),
        Intent.Confirm => confirmer.Answer(scene),
        Intent.Cancel when scene.IsStaff && scene.State.Draft is not null && scene.LastReport.Count == 0 => await edits.Answer(scene, []),
        Intent.Cancel => withdrawer.Answer(scene),
        Intent.Search or Intent.AskTotal => lookups.Answer(scene),
        Intent.Draft or Intent.EditDraft when !scene.IsStaff && !edits.Concerns(scene) => corrector.Answer(scene) ?? reports.Answer(scene) ?? Lost(scene),
        Intent.Draft => await drafts.Answer(scene),
        Intent.EditDraft => await edits.Answer(scene, []),
        Intent.Coverage => lookups.Ranked(scene) ?? lookups.OfMatter(scene) ?? coverage.Coverage(scene),
        Intent.Remind => coverage.Remind(scene),
        Intent.Export => coverage.Export(scene),
        Intent.Help => Says(scene, scene.IsStaff ? Say.HelpStaff : Say.HelpSecretary),
        Intent.Greeting => Says(scene, scene.IsStaff ? Say.GreetingStaff : Say.GreetingSecretary),
        _ => Tells(scene) ?? Lost(scene),
    };

    /// <summary>A report with a question in it: the question is answered first, since the choices of a reply belong last.</summary>
    private async Task<Turn?> Asked(Scene scene)
    {
        if (questions.Cut(scene.Message.Text) is not { } cut) return null;
        var report = scene with { Message = scene.Message with { Text = cut.Report } };
        if (!reports.Tells(report) || reports.Answer(report) is not { } kept) return null;

        var question = scene with { Message = scene.Message with { Text = cut.Question } };
        var intent = Heard(question);
        if (intent is not (Intent.Search or Intent.AskTotal or Intent.Coverage or Intent.Help)) intent = Intent.Search;
        if (intent == Intent.Search && !lookups.NamesAnything(question)) return kept;
        var answer = await Followed(question, intent);
        return kept with { Replies = [.. answer.Replies, .. kept.Replies] };
    }

    private bool Nods(Scene scene) =>
        corrections.Nods(scene.Message.Text) && scene.LastReport.Any(record => record.Status == RecordStatus.Pending);

    /// <summary>Keeps what tells of an activity though it seemed something else: a report is never lost.</summary>
    private Turn? Tells(Scene scene) =>
        scene.Message.Text.Length >= SurelyTells && reports.Tells(scene) ? reports.Answer(scene) : null;

    private Turn Lost(Scene scene) => Says(scene, scene.IsStaff ? Say.OtherStaff
        : scene.LastReport.Any(record => record.Status == RecordStatus.Pending) ? Say.OtherWaiting : Say.Other);

    private Turn Says(Scene scene, Say key, params IReadOnlyList<(string, string)> slots) =>
        Turn.Saying(scene.State, Reply.Plain(phrases.Say(key, scene.Turn, slots)));

    private static string Written(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
