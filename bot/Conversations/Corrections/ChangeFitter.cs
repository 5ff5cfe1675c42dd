using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Conversations.Corrections;

/// <summary>Lays what a correction says beside a record: which field can it mean?</summary>
internal sealed class ChangeFitter
{
    /// <summary>How much may go before a branch's name: 是我们.</summary>
    private const int LongestOwn = 3;

    private readonly FigureFitter figures;
    private readonly RecordEditor editor;
    private readonly DateReader dates;
    private readonly ThemeNames themes;
    private readonly RecordWords words;
    private readonly Phrases phrases;
    private readonly Dictionary<string, List<string>> hints;

    public ChangeFitter(
        FigureFitter figures, RecordEditor editor, DateReader dates, ThemeNames themes, RecordWords words, Phrases phrases, TextFolder seeds)
    {
        (this.figures, this.editor, this.dates, this.themes, this.words, this.phrases) = (figures, editor, dates, themes, words, phrases);
        hints = CorrectionSeed.Read(seeds).Hints;
    }

    /// <returns>Null where the change can mean nothing in this record.</returns>
    public Fit? Try(Change change, ActivityRecord record, DateOnly today, Roster roster)
    {
        if (change.New.Length == 0) return null;

        return Theme(change, record) ?? Place(change, record) ?? Branch(change, record, roster) ?? Date(change, record, today)
            ?? figures.Try(change, record) ?? Words(change, record);
    }

    /// <summary>Whether words name money: 饭钱.</summary>
    public bool SpeaksOfMoney(string words) => hints["money"].Any(hint => words.Contains(hint, StringComparison.Ordinal));

    private Fit.Made? Theme(Change change, ActivityRecord record)
    {
        var named = Enum.GetValues<Theme>().Where(theme => themes.CallsOf(theme).Any(name => change.New.Contains(name, StringComparison.Ordinal))).ToList();
        if (named.Count != 1 || !(Hints("theme", change) || themes.Find(change.New) is not null)) return null;
        return new Fit.Made(RecordEditor.WithTheme(record, named[0]),
            phrases.Say(Say.ChangedTheme, 0, ("before", words.Theme(record)), ("after", themes.NameOf(named[0]))));
    }

    private Fit.Made? Place(Change change, ActivityRecord record)
    {
        if (!Hints("place", change)) return null;
        var named = hints["place"].FirstOrDefault(hint => change.New.StartsWith(hint, StringComparison.Ordinal));
        var place = change.New[(named?.Length ?? 0)..];
        return place.Length == 0 ? null : new Fit.Made(RecordEditor.WithPlace(record, place), phrases.Say(Say.ChangedPlace, 0, ("after", place)));
    }

    private Fit.Made? Branch(Change change, ActivityRecord record, Roster roster)
    {
        var named = roster.Branches.Where(branch => Names(branch).Any(name => IsCalled(change.New, name))).ToList();
        if (named.Count != 1 || named[0].Name == record.Branch) return null;
        if (!Hints("branch", change) && change.Old is not null && !Names(Nlp.Branches.Branch.Named(record.Branch)).Contains(change.Old)) return null;
        return new Fit.Made(RecordEditor.WithBranch(record, named[0].Name), phrases.Say(Say.ChangedBranch, 0, ("after", named[0].Name)));
    }

    private Fit.Made? Date(Change change, ActivityRecord record, DateOnly today)
    {
        if (dates.Read(change.New, today).FirstOrDefault() is not { } date) return null;
        // A day in passing is no correction of the day: most of what was said must be it.
        if (date.Text.Length * 2 < change.New.Length && !Hints("date", change)) return null;
        var changed = editor.WithDate(record, date, today);
        return new Fit.Made(changed, phrases.Say(Say.ChangedDate, 0, ("after", words.Date(changed.Date, today))));
    }

    private Fit.Made? Words(Change change, ActivityRecord record)
    {
        if (change.Old is not { Length: > 0 } old || change.New == old || editor.WithWords(record, old, change.New) is not { } changed) return null;
        return new Fit.Made(changed, phrases.Say(Say.ChangedWords, 0, ("before", old), ("after", change.New)));
    }

    private bool Hints(string field, Change change) =>
        hints[field].Any(hint => change.Hint.Contains(hint, StringComparison.Ordinal) || change.New.StartsWith(hint, StringComparison.Ordinal)
            || (change.Old?.StartsWith(hint, StringComparison.Ordinal) ?? false));

    /// <summary>孙冲村, 我们孙冲村, 孙冲村的.</summary>
    private static bool IsCalled(string said, string name) =>
        said == name || said.TrimEnd('的').EndsWith(name, StringComparison.Ordinal) && said.TrimEnd('的').Length - name.Length <= LongestOwn && said[0] is '我' or '俺' or '咱' or '是';

    private static IEnumerable<string> Names(Branch branch) =>
        [branch.Name, branch.Short, .. branch.Aliases, .. branch.Short.EndsWith('村') && branch.Short.Length > 2 ? [branch.Short[..^1]] : Array.Empty<string>()];
}
