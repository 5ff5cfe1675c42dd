using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;

namespace Assistant.Nlp.Editing;

/// <summary>A draft while it is being revised: what it is by now, what was asked for by now, and what there is to tell.</summary>
internal sealed class RevisionDesk(WorkingDraft draft, Outline outline, Ledger ledger)
{
    private readonly List<EditNote> notes = [];
    private readonly WorkingDraft first = draft;

    public WorkingDraft Working { get; private set; } = draft;

    public Draft Draft => Working.Draft;

    public DraftRequest Request => Working.Request;

    public Outline Outline => outline;

    public Ledger Ledger => ledger;

    public IEnumerable<ActivityRecord> Counting => ledger.Within(Draft.From, Draft.To).Records.Where(record => record.Counts);

    /// <summary>The sections with a heading, in order.</summary>
    public IReadOnlyList<string> Keys => [.. Enumerable.Range(0, Draft.Sections.Count).Select(at => PaperShape.KeyOf(Draft, at, outline)).Where(key => key is not ("" or "lead" or "closing"))];

    public void Note(EditOutcome outcome, params IReadOnlyList<(string, string)> slots) => notes.Add(new EditNote(outcome, slots));

    public void NoSuch(string part) => Note(EditOutcome.NoSuchPart, ("part", part), ("sections", $"{Keys.Count}"),
        ("paragraphs", $"{Draft.Sections.Sum(section => section.Paragraphs.Count)}"));

    public void Wish(PaperWish wish) => Ask(Request with { Wish = wish });

    public void Ask(DraftRequest request) => Working = Working with { Request = request with { Only = null } };

    public void Back(WorkingDraft before) => Working = before;

    /// <summary>The draft with other sections, counted anew, and what they know of the ledger.</summary>
    public void Show(Draft changed)
    {
        var counted = PaperShape.Counted(changed, ledger);
        Working = Working with { Draft = counted, Basis = Working.Basis.After(Draft, counted, ledger) };
    }

    /// <summary>The draft written as a whole.</summary>
    public void ShowWhole(Draft written)
    {
        var counted = PaperShape.Counted(written, ledger);
        Working = Working with { Draft = counted, Basis = DraftBasis.Of(counted, ledger) };
    }

    public int LengthOf(string key) => At(key) is { } section ? PaperShape.Length(section) : 0;

    public string TextOf(string key) => string.Concat(SentencesOf(key));

    public IReadOnlyList<string> SentencesOf(string key) =>
        At(key) is { } section ? [.. section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Select(sentence => sentence.Text)] : [];

    /// <summary>Sentences under headings that name a branch.</summary>
    public int Naming(string name) => Keys.SelectMany(SentencesOf).Count(sentence => sentence.Contains(name, StringComparison.Ordinal));

    /// <summary>The most examples a section has: sentences that stand on one record or two.</summary>
    public int MostExamples(string? key) => (key is null ? Keys : [key]).Select(At).OfType<DraftSection>()
        .Max(section => section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Count(sentence => sentence.Cites.Count is 1 or 2));

    /// <summary>The key of a section that was left out and is pointed at; null where none was.</summary>
    public string? Omitted(PaperPart part)
    {
        var gone = Request.Wish.Sections.Where(section => section.Omitted || section.Dropped.Count > 0).Select(section => section.Key).ToList();
        var pointed = part.Theme is { } theme ? outline.Sections.FirstOrDefault(section => section.Themes.Contains(theme))
            : part.Section is { } number ? outline.Sections.ElementAtOrDefault(number < 0 ? outline.Sections.Count - 1 : number - 1) : null;
        return pointed is not null ? pointed.Key : gone.Count == 1 ? gone[0] : null;
    }

    /// <summary>Where the part is; null where the draft has none.</summary>
    public (int Section, int? Paragraph)? Find(PaperPart part)
    {
        var headed = Enumerable.Range(0, Draft.Sections.Count).Where(at => Draft.Sections[at].Heading.Length > 0).ToList();
        if (part.Theme is { } theme) return headed.FindIndex(at => Draft.Sections[at].Themes.Contains(theme.ToString().ToLowerInvariant())) is var found and >= 0 ? (headed[found], null) : null;
        if (part.Section == 0) return Draft.Sections.Count > 0 && Draft.Sections[0].Heading.Length == 0 ? (0, part.Paragraph is null ? null : 0) : null;
        if (part.Section is { } number) return Within(headed, number) is { } section ? Paragraph(section, part.Paragraph) : null;
        var all = Enumerable.Range(0, Draft.Sections.Count).SelectMany(at => Draft.Sections[at].Paragraphs.Select((_, paragraph) => (at, paragraph))).ToList();
        return part.Paragraph is { } place && Within(all, place) is { } one ? (one.at, one.paragraph) : null;
    }

    public void DropParagraph(int section, int paragraph)
    {
        var key = PaperShape.KeyOf(Draft, section, outline);
        var wish = Request.Wish.Of(key);
        Wish(Request.Wish.With(wish with { Dropped = [.. wish.Dropped.Append(Original(wish.Dropped, paragraph)).Order()] }));
        Show(Draft with { Sections = [.. Draft.Sections.Select((one, at) => at == section ? PaperShape.Without(one, paragraph) : one)] });
    }

    public void DropSection(int section)
    {
        Wish(Request.Wish.With(Request.Wish.Of(PaperShape.KeyOf(Draft, section, outline)) with { Omitted = true }));
        Show(Draft with { Sections = [.. Draft.Sections.Where((_, at) => at != section)] });
    }

    public void Retitle(string title)
    {
        Wish(Request.Wish with { Title = title });
        Working = Working with { Draft = Draft with { Title = title } };
    }

    public void Rehead(string key, string heading)
    {
        Wish(Request.Wish.With(Request.Wish.Of(key) with { Heading = heading }));
        var at = PaperShape.Find(Draft, key, outline);
        Show(Draft with { Sections = [.. Draft.Sections.Select((section, i) => i == at ? section with { Heading = heading } : section)] });
    }

    public Revision Outcome()
    {
        var texts = Texts(Draft).ToHashSet();
        var lost = Working.ByHand.Count(text => !texts.Contains(text)) - first.ByHand.Count(text => !Texts(first.Draft).Contains(text));
        if (lost > 0) Note(EditOutcome.HandEditsLost, ("count", $"{lost}"));
        var changed = !ReferenceEquals(Draft, first.Draft) && (Draft.Title != first.Draft.Title || !Texts(Draft).SequenceEqual(Texts(first.Draft)) || Headings(Draft) != Headings(first.Draft));
        // Written anew, it stands on the ledger as it is now, though no word of it may be another.
        changed |= !Working.Basis.Records.SequenceEqual(first.Basis.Records);
        return new Revision(changed ? Working with { ByHand = [.. Working.ByHand.Where(texts.Contains)] } : null, notes);
    }

    public static bool Same(DraftSection one, DraftSection other) => Texts(one).SequenceEqual(Texts(other));

    /// <summary>Sentences that were not there before.</summary>
    public static int Fresh(Draft before, Draft after) => Texts(after).Except(Texts(before)).Count();

    private static string Headings(Draft draft) => string.Join('\n', draft.Sections.Select(section => section.Heading));

    private static IEnumerable<string> Texts(Draft draft) => draft.Sections.SelectMany(Texts);

    private static IEnumerable<string> Texts(DraftSection section) => section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Select(sentence => sentence.Text);

    private DraftSection? At(string key) => PaperShape.Find(Draft, key, outline) is var at and >= 0 ? Draft.Sections[at] : null;

    private (int, int?)? Paragraph(int section, int? number)
    {
        if (number is not { } said) return (section, null);
        var count = Draft.Sections[section].Paragraphs.Count;
        var at = said < 0 ? count - 1 : said - 1;
        return at < count ? (section, at) : null;
    }

    /// <summary>The paragraph's place in the section as it would be with all its paragraphs.</summary>
    private static int Original(IReadOnlyList<int> dropped, int shown)
    {
        foreach (var gone in dropped.Order()) if (gone <= shown) shown++;
        return shown;
    }

    private static T? Within<T>(IReadOnlyList<T> all, int number) where T : struct =>
        number < 0 ? all.Count > 0 ? all[^1] : null : number <= all.Count ? all[number - 1] : null;
}
