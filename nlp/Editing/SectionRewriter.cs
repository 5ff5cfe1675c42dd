using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;

namespace Assistant.Nlp.Editing;

/// <summary>Has sections of a draft written anew with the wishes of its request, and puts them in the place of the old ones.</summary>
internal sealed class SectionRewriter(SummaryWriter writer)
{
    private const int MostAttempts = 4;

    /// <summary>The whole paper.</summary>
    public async Task All(RevisionDesk desk, DraftRequest request, CancellationToken cancellation)
    {
        desk.Ask(request);
        desk.ShowWhole(Finished(await Written(desk, desk.Request, cancellation), desk));
    }

    /// <summary>Sections with the lengths that are wished for.</summary>
    public async Task Sections(RevisionDesk desk, IReadOnlyList<string> keys, CancellationToken cancellation) =>
        Put(desk, await Written(desk, desk.Request with { Only = keys }, cancellation), keys);

    /// <summary>A section of about so many characters: of several attempts the nearest, no longer than asked for if that can be.</summary>
    public async Task ToLength(RevisionDesk desk, string key, int length, CancellationToken cancellation)
    {
        var (asked, best, distance) = (length, (Draft?)null, int.MaxValue);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var wish = desk.Request.Wish;
            var draft = await Written(desk, desk.Request with { Only = [key], Wish = wish.With(wish.Of(key) with { Length = asked }) }, cancellation);
            var written = Length(Finished(draft, desk), key, desk.Outline);
            var off = written > length ? 3 * (written - length) : length - written;
            if (off < distance) (best, distance) = (draft, off);
            if (off * 20 <= length) break;
            var next = Math.Clamp(asked * length / Math.Max(1, written), length / 3, length * 3);
            asked = next == asked ? asked * 9 / 10 : next;
        }
        desk.Wish(desk.Request.Wish.With(desk.Request.Wish.Of(key) with { Length = length }));
        if (best is not null) Put(desk, best, [key]);
    }

    /// <summary>Writes sections anew at about their length and keeps those that came out as wanted.</summary>
    /// <param name="room">Characters more than now.</param>
    /// <param name="better">Whether the new section should take the place of the old one.</param>
    /// <param name="only">One section; null: all.</param>
    /// <returns>The keys of the sections replaced.</returns>
    public async Task<IReadOnlyList<string>> Where(
        RevisionDesk desk, int room, Func<DraftSection, DraftSection, bool> better, CancellationToken cancellation, string? only = null)
    {
        IReadOnlyList<string> keys = only is null ? desk.Keys : [only];
        var lengths = keys.Aggregate(desk.Request.Wish, (wish, key) => wish.With(wish.Of(key) with { Length = Math.Max(80, desk.LengthOf(key) + room) }));
        var request = desk.Request with { Only = keys, Wish = lengths };
        // Which sections are concerned is found out with the embedded pen: a model is asked for those alone.
        var trial = Finished(await writer.WriteAsync(request with { Drafter = Drafter.Embedded }, desk.Ledger, cancellation), desk);
        IReadOnlyList<string> changed = [.. keys.Where(key => At(trial, key, desk.Outline) is { } now && better(At(desk.Draft, key, desk.Outline)!, now))];
        if (changed.Count == 0) return [];
        Put(desk, writer.HasModel && desk.Request.Drafter != Drafter.Embedded ? await Written(desk, request with { Only = changed }, cancellation) : trial, changed, finished: true);
        return changed;
    }

    private Task<Draft> Written(RevisionDesk desk, DraftRequest request, CancellationToken cancellation) => writer.WriteAsync(request, desk.Ledger, cancellation);

    private static void Put(RevisionDesk desk, Draft written, IReadOnlyList<string> keys, bool finished = false)
    {
        var (outline, from) = (desk.Outline, finished ? written : Finished(written, desk));
        var kept = Enumerable.Range(0, desk.Draft.Sections.Count).Select(at => (Key: PaperShape.KeyOf(desk.Draft, at, outline), Section: desk.Draft.Sections[at]))
            .Where(section => !keys.Contains(section.Key)).ToList();
        var fresh = keys.Select(key => (Key: key, Section: At(from, key, outline))).Where(section => section.Section is not null).Select(section => (section.Key, Section: section.Section!));
        var order = outline.Sections.Select(section => section.Key).Prepend("lead").Append("closing").ToList();
        desk.Show(desk.Draft with { Sections = [.. kept.Concat(fresh).OrderBy(section => order.IndexOf(section.Key)).Select(section => section.Section)] });
    }

    /// <summary>Title, headings and what was left out, as wished for.</summary>
    private static Draft Finished(Draft written, RevisionDesk desk)
    {
        var wish = desk.Request.Wish;
        var sections = Enumerable.Range(0, written.Sections.Count).Select(at => (Key: PaperShape.KeyOf(written, at, desk.Outline), Section: written.Sections[at]))
            .Where(section => !wish.Of(section.Key).Omitted).Select(section => Shaped(section.Section, wish.Of(section.Key)));
        return written with { Title = wish.Title ?? written.Title, Sections = [.. sections] };
    }

    private static DraftSection Shaped(DraftSection section, SectionWish wish)
    {
        var shaped = wish.Dropped.OrderDescending().Where(gone => gone < section.Paragraphs.Count).Aggregate(section, PaperShape.Without);
        return wish.Heading is { } heading ? shaped with { Heading = heading } : shaped;
    }

    private static DraftSection? At(Draft draft, string key, Outline outline) =>
        PaperShape.Find(draft, key, outline) is var at and >= 0 ? draft.Sections[at] : null;

    private static int Length(Draft draft, string key, Outline outline) => At(draft, key, outline) is { } section ? PaperShape.Length(section) : 0;
}
