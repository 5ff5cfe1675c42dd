using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations.Corrections;

/// <summary>Finds the figure of a record that a correction means, and puts the new number in its place.</summary>
internal sealed class FigureFitter
{
    /// <summary>How much may follow the number of a correction: 28个人吧, 600块钱.</summary>
    private const int LongestTail = 3;

    /// <summary>How much may go before it where nothing else says that it corrects.</summary>
    private const int LongestLead = 8;

    /// <summary>A number this many times larger or smaller corrects no other where only the number is said.</summary>
    private const decimal Far = 50;

    /// <summary>The measure word that stands for any other.</summary>
    private const string AnyUnit = "个";

    private readonly FigureReader reader;
    private readonly RecordEditor editor;
    private readonly RecordWords words;
    private readonly Phrases phrases;
    private readonly IReadOnlyList<string> people;
    private readonly IReadOnlyList<string> money;

    public FigureFitter(FigureReader reader, RecordEditor editor, RecordWords words, Phrases phrases, TextFolder seeds)
    {
        (this.reader, this.editor, this.words, this.phrases) = (reader, editor, words, phrases);
        var hints = CorrectionSeed.Read(seeds).Hints;
        (people, money) = (hints["people"], hints["money"]);
    }

    public Fit? Try(Change change, ActivityRecord record)
    {
        var read = reader.Read(change.New, []);
        if (Number(change.New, read) is not { } number || IsAside(change, read)) return null;

        var meant = Meant(change, read.LastOrDefault(), record);
        return meant.Count switch
        {
            0 => null,
            1 => IsFar(change, meant[0], number, read.LastOrDefault()) ? null : Put(record, meant[0], number, read.LastOrDefault()),
            _ => new Fit.Open([.. meant.Select(figure => CandidateOf(record, figure))]),
        };
    }

    /// <summary>Puts the number of a correction at the figure that the person picked.</summary>
    public Fit? TryAt(Change change, ActivityRecord record, int figureStart)
    {
        var read = reader.Read(change.New, []);
        var figure = record.Figures.FirstOrDefault(figure => figure.Start == figureStart);
        return figure is null || Number(change.New, read) is not { } number ? null
            : Put(record, figure, number, read.LastOrDefault());
    }

    private static NumberWords? Number(string words, IReadOnlyList<Figure> read) =>
        read.Count > 0 ? NumberWords.Of(read[^1].Text) : NumberWords.Alone(words);

    /// <summary>Whether the words say of what: of the figures that could be meant, those whose noun they name.</summary>
    private List<Figure> Meant(Change change, Figure? read, ActivityRecord record)
    {
        var old = change.Old is null ? null : NumberWords.Of(change.Old);
        var said = $"{change.Hint}{(old is null ? change.Old : "")}{Around(change.New, read)}";
        var possible = record.Figures.Where(figure => Could(figure, read, said) && (change.Old is not null || !IsOfAnother(figure, read, record))).ToList();

        if (old is not null)
        {
            var same = record.Figures.Where(figure => HasValue(figure, old)).ToList();
            if (same.Count == 0) return [];
            var both = same.Where(possible.Contains).ToList();
            possible = both.Count > 0 ? both : same;
        }
        if (possible.Count > 1 && possible.Where(figure => Named(figure, said, record)).ToList() is { Count: > 0 } named) possible = named;
        if (possible.Count > 1 && possible.Where(figure => figure.Role == FigureRole.Done).ToList() is { Count: > 0 } done) possible = done;
        return possible;
    }

    /// <summary>Whether the new number may stand where the figure stands: the same unit, or what the hint speaks of.</summary>
    private bool Could(Figure figure, Figure? read, string said)
    {
        if (read is { Unit.Length: > 0 }) return figure.Unit == read.Unit && figure.Kind == read.Kind;
        if (people.Any(said.Contains)) return figure.Kind == FigureKind.People;
        if (money.Any(said.Contains)) return figure.Kind == FigureKind.Money;
        return true;
    }

    /// <summary>Whether what the new number counts stands nowhere in the record: 2个涵洞 corrects no 50个 of something else.</summary>
    private static bool IsOfAnother(Figure figure, Figure? read, ActivityRecord record) =>
        read is { Kind: not FigureKind.People, Item.Length: > 1 } && !read.Text.Contains(read.Item, StringComparison.Ordinal)
        && !Pairs(read.Item).Any(pair => record.Text.Contains(pair, StringComparison.Ordinal)) && !read.Item.Intersect(figure.Item).Any();

    private static bool HasValue(Figure figure, NumberWords old) =>
        figure.Value == old.Value || figure.Max >= old.Value && figure.Value <= old.Value || NumberWords.Of(figure.Text) is { } number && (number.Value == old.Value || number.Number == old.Number
            || number.Number.TrimEnd('万', '千', '亿') == old.Number);

    private static bool Named(Figure figure, string said, ActivityRecord record) =>
        said.Length > 0 && (figure.Item.Length > 0 && (said.Contains(figure.Item, StringComparison.Ordinal) || figure.Item.Contains(said, StringComparison.Ordinal))
            || Pairs(said).Any(pair => Neighbourhood(figure, record).Contains(pair, StringComparison.Ordinal)));

    /// <summary>The words just before the figure, and what was counted.</summary>
    private static string Neighbourhood(Figure figure, ActivityRecord record) =>
        record.Text[Math.Max(0, figure.Start - 4)..figure.Start] + " " + figure.Item;

    private static IEnumerable<string> Pairs(string words) => Enumerable.Range(0, Math.Max(0, words.Length - 1)).Select(i => words.Substring(i, 2));

    /// <summary>The words of the correction beside its number: 垃圾桶220个 → 垃圾桶.</summary>
    private static string Around(string said, Figure? read) =>
        read is null ? "" : said[..read.Start] + said[read.End..];

    /// <summary>A number that a longer remark goes on from (另一台还在库房) corrects nothing.</summary>
    private static bool IsAside(Change change, IReadOnlyList<Figure> read) => read.Count > 0
        && (change.New.Length - read[^1].End > LongestTail || change.Old is null && change.Hint.Length == 0 && read[^1].Start > LongestLead);

    /// <summary>A bare number far from the one it would replace tells something else: 总共是34400, after 43户.</summary>
    private static bool IsFar(Change change, Figure figure, NumberWords number, Figure? read) =>
        change.Old is null && read is null && figure.Value > 0 && !(NumberWords.Of(figure.Text) is { } old && number.MeansTenThousands(old))
        && (number.Value / figure.Value is > Far or < 1 / Far);

    private Fit.Made? Put(ActivityRecord record, Figure figure, NumberWords number, Figure? read)
    {
        var old = NumberWords.Of(figure.Text);
        var unit = read is null || number.Unit.Length == 0 || read.Kind is FigureKind.People or FigureKind.Count && read.Unit == figure.Unit
            || read.Unit == AnyUnit && figure.Kind == FigureKind.Count ? old?.Unit ?? figure.Unit : number.Unit;
        var tenThousands = read is null && old is not null && number.MeansTenThousands(old) ? "万" : "";
        var told = $"{(read is null ? "" : number.Before)}{number.Number}{tenThousands}{unit}";
        if (told == figure.Text || editor.WithFigure(record, figure, told) is not { } changed) return null;
        return new Fit.Made(changed, phrases.Say(Say.ChangedFigure, 0, ("before", figure.Text), ("after", told)));
    }

    private Candidate CandidateOf(ActivityRecord record, Figure figure) =>
        new(phrases.Say(Say.CandidateFigure, 0, ("figure", words.Figure(figure))), record.Id, figure.Start);
}
