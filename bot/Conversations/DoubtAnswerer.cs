using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations;

/// <summary>Shows staff the events told twice and the tellings that disagree, one at a time, and keeps what they decide.</summary>
internal sealed class DoubtAnswerer
{
    private readonly EventDoubts doubts;
    private readonly RecordWords words;
    private readonly Phrases phrases;
    private readonly Regex first, second, apart, ask, skip;

    public DoubtAnswerer(EventDoubts doubts, RecordWords words, Phrases phrases, TextFolder seeds)
    {
        (this.doubts, this.words, this.phrases) = (doubts, words, phrases);
        var seed = Yaml.Read<Seed>(seeds["doubt-words.yaml"]);
        (first, second, apart, ask, skip) = (Pattern(seed.First), Pattern(seed.Second), Pattern(seed.Apart), Pattern(seed.Ask), Pattern(seed.Skip));
    }

    /// <summary>What there is to decide, asked for in words; null where the message asks something else.</summary>
    public Turn? Asked(Scene scene)
    {
        if (!scene.IsStaff || !ask.IsMatch(scene.Message.Text)) return null;
        if (Next(scene.Ledger, scene.Today) is { } next) return Turn.Saying(scene.State with { Open = next.Open }, next.Reply);
        return Turn.Saying(scene.State with { Open = null }, Reply.Plain(phrases.Say(Say.NothingToDecide, scene.Turn)));
    }

    /// <summary>The first open doubt as a question; null where there is none.</summary>
    public (Question Open, Reply Reply)? Next(Ledger ledger, DateOnly today)
    {
        var open = doubts.Find(ledger);
        if (open.Count == 0) return null;
        var choices = Choices(open[0]);
        var text = phrases.Say(Say.Doubts, 0, ("count", open.Count.ToString(CultureInfo.InvariantCulture)), ("doubt", Told(open[0], ledger, today)));
        return (new Question.WhichTelling(open[0].Key), new Reply(text, null, choices));
    }

    /// <summary>What the message decides of the doubt that was asked about; null where it is something else.</summary>
    public Turn? Answer(Scene scene, Question.WhichTelling question)
    {
        if (doubts.Find(scene.Ledger).FirstOrDefault(doubt => doubt.Key == question.Doubt) is not { } doubt) return null;
        if (skip.IsMatch(scene.Message.Text.Trim())) return Skipped(scene, doubt);
        if (Chosen(scene.Message.Text.Trim(), doubt) is not { } choice) return null;

        var decision = new EventDecision(doubt.Key, choice, scene.Speaker.Name, scene.Message.At);
        var changed = EventDecider.Decide(scene.Ledger, doubt, choice);
        var after = scene.Ledger with
        {
            Records = [.. scene.Ledger.Records.Select(record => changed.FirstOrDefault(other => other.Id == record.Id) ?? record)],
            Decisions = [.. scene.Ledger.Decisions, decision],
        };
        var next = Next(after, scene.Today);
        var reply = next is { Reply: var asked } ? asked with { Text = phrases.Say(Say.Decided, scene.Turn, ("next", asked.Text)) } : Reply.Plain(phrases.Say(Say.DecidedLast, scene.Turn));
        return new Turn(scene.State with { Open = next?.Open }, [reply], changed, []) { Decision = decision };
    }

    /// <summary>The doubt is left as it is; the one after it is asked about.</summary>
    private Turn Skipped(Scene scene, EventDoubt doubt)
    {
        var after = doubts.Find(scene.Ledger).SkipWhile(other => other.Key != doubt.Key).Skip(1).FirstOrDefault();
        if (after is null) return Turn.Saying(scene.State with { Open = null }, Reply.Plain(phrases.Say(Say.DoubtLeft, scene.Turn)));
        return Turn.Saying(scene.State with { Open = new Question.WhichTelling(after.Key) },
            new Reply(phrases.Say(Say.DoubtSkipped, scene.Turn, ("doubt", Told(after, scene.Ledger, scene.Today))), null, Choices(after)));
    }

    private EventChoice? Chosen(string answer, EventDoubt doubt)
    {
        var choices = Choices(doubt);
        for (var i = 0; i < choices.Count; i++)
            if (choices[i] == answer) return i == choices.Count - 1 ? EventChoice.Apart : (EventChoice)i;
        if (answer.Length > LongestAnswer) return null;
        if (apart.IsMatch(answer)) return EventChoice.Apart;
        var said = doubt.Figures.Take(2).Select(figure => answer.Contains(figure.Figure.Text, StringComparison.Ordinal)
            || answer.Contains(figure.Figure.Value.ToString("0.##", CultureInfo.InvariantCulture), StringComparison.Ordinal)).ToList();
        if (said is [true, false] || (doubt.Records.Count > 1 && answer == doubt.Records[0])) return EventChoice.First;
        if (said is [false, true] || (doubt.Records.Count > 1 && answer == doubt.Records[1])) return EventChoice.Second;
        return second.IsMatch(answer) ? EventChoice.Second : first.IsMatch(answer) ? EventChoice.First : null;
    }

    /// <summary>Whoever writes more says something else.</summary>
    private const int LongestAnswer = 20;

    /// <summary>In the order of <see cref="EventChoice"/>; the last one is that they are two things.</summary>
    private IReadOnlyList<string> Choices(EventDoubt doubt)
    {
        if (doubt.Figures.Count < 2) return [phrases.Say(Say.ChoiceSame, 0), phrases.Say(Say.ChoiceApart, 0)];
        return [.. doubt.Figures.Take(2).Select(figure => phrases.Say(Say.ChoiceFigure, 0, ("figure", figure.Figure.Text))),
            phrases.Say(doubt.Kind == EventDoubtKind.WithinMessage ? Say.ChoiceBoth : Say.ChoiceApart, 0)];
    }

    private string Told(EventDoubt doubt, Ledger ledger, DateOnly today)
    {
        var tellings = doubt.Records.Select(id => ledger.Records.First(record => record.Id == id)).ToList();
        var figures = doubt.Figures.Chunk(2).Select(pair => phrases.Say(Say.DoubtFigures, 0, ("first", pair[0].Figure.Text), ("second", pair[1].Figure.Text)));
        return phrases.Say(SayOf(doubt.Kind), 0, ("first", words.FullLine(tellings[0], today)), ("second", words.FullLine(tellings[^1], today)),
            ("figures", string.Join(phrases.Say(Say.ListSeparator, 0), figures))).TrimEnd();
    }

    private static Say SayOf(EventDoubtKind kind) => kind switch
    {
        EventDoubtKind.ToldTwice => Say.DoubtToldTwice,
        EventDoubtKind.Contradiction => Say.DoubtContradiction,
        _ => Say.DoubtWithinMessage,
    };

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private sealed class Seed
    {
        public string First { get; set; } = "";
        public string Second { get; set; } = "";
        public string Apart { get; set; } = "";
        public string Ask { get; set; } = "";
        public string Skip { get; set; } = "";
    }
}
