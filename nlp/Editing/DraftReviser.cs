using System.Globalization;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Editing;

/// <summary>
/// Draft + instructions + ledger → the draft as wanted. What is asked for is added to the wishes kept with the draft; the
/// sections it concerns are written anew by the writer, audit included, the others stay as they are, letter for letter.
/// </summary>
public sealed class DraftReviser
{
    private readonly SectionRewriter rewriter;
    private readonly DraftMarker marker;
    private readonly OutlineShelf outlines;
    private readonly PartNames names;
    private readonly EditWords words;
    private readonly FigureReader figures;
    private readonly DateReader dates;

    public DraftReviser(SummaryWriter writer, DraftMarker marker, FigureReader figures, DateReader dates, TextFolder seeds)
    {
        (outlines, words, this.figures, this.dates) = (new OutlineShelf(seeds), EditWords.Read(seeds), figures, dates);
        names = new PartNames(words.Parts);
        (rewriter, this.marker) = (new SectionRewriter(writer), marker);
    }

    /// <summary>The outline a draft was written after; the one its title ends in, where nobody said.</summary>
    public Outline OutlineOf(Draft draft, DraftRequest? request) =>
        (request is null ? null : outlines.Find(request.Outline))
        ?? outlines.Names.Select(outlines.Find).OfType<Outline>().FirstOrDefault(outline => draft.Title.EndsWith(outline.Title, StringComparison.Ordinal))
        ?? outlines.Find(outlines.Names[0])!;

    /// <param name="instructions">In the order said; going back to a version and showing it are not done here.</param>
    public async Task<Revision> ReviseAsync(WorkingDraft draft, IReadOnlyList<EditInstruction> instructions, Ledger ledger, CancellationToken cancellation)
    {
        var desk = new RevisionDesk(draft, OutlineOf(draft.Draft, draft.Request), ledger);
        foreach (var instruction in instructions) await Do(desk, instruction, cancellation);
        var revision = desk.Outcome();
        return revision.Draft is { } revised ? revision with { Draft = revised with { Draft = marker.Mark(revised.Draft) } } : revision;
    }

    private Task Do(RevisionDesk desk, EditInstruction instruction, CancellationToken cancellation) => instruction switch
    {
        EditInstruction.Resize resize when resize.Part.IsWhole => ResizeAll(desk, resize, cancellation),
        EditInstruction.Resize resize => Resize(desk, resize, cancellation),
        EditInstruction.Feature feature => Feature(desk, feature.Branch, cancellation),
        EditInstruction.Avoid avoid => Avoid(desk, avoid.Branch, cancellation),
        EditInstruction.Drop drop => Done(() => Drop(desk, drop.Part)),
        EditInstruction.Include include => Include(desk, include, cancellation),
        EditInstruction.Examples examples => Examples(desk, examples, cancellation),
        EditInstruction.Retitle retitle => Done(() => Retitle(desk, retitle)),
        EditInstruction.Rephrase rephrase => Rephrase(desk, rephrase.Part, cancellation),
        EditInstruction.Reword reword => Reword(desk, reword.Tone, cancellation),
        EditInstruction.ChangeFigure change => Done(() => desk.Note(change.From.Length > 0 ? EditOutcome.FigureRefused : EditOutcome.AnyFigureRefused, ("from", change.From), ("to", change.To))),
        EditInstruction.Redraft => Redraft(desk, cancellation),
        _ => Task.CompletedTask,
    };

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private async Task ResizeAll(RevisionDesk desk, EditInstruction.Resize resize, CancellationToken cancellation)
    {
        var before = PaperShape.Length(desk.Draft);
        var wanted = resize.Characters ?? (int)(before * resize.Factor);
        var wish = desk.Request.Wish;
        var scaled = wish with { Sections = [.. wish.Sections.Select(section => section.Length is { } own ? section with { Length = own * wanted / before } : section)] };
        await rewriter.All(desk, desk.Request with { Length = wanted, Wish = scaled }, cancellation);
        NoteLength(desk, names.Whole, before, PaperShape.Length(desk.Draft), resize.Characters);
    }

    private async Task Resize(RevisionDesk desk, EditInstruction.Resize resize, CancellationToken cancellation)
    {
        if (Section(desk, resize.Part) is not { } key) return;
        var before = desk.LengthOf(key);
        var wanted = resize.Characters ?? (int)(before * resize.Factor);
        await rewriter.ToLength(desk, key, wanted, cancellation);
        NoteLength(desk, names.Of(desk, key), before, desk.LengthOf(key), resize.Characters);
    }

    /// <summary>Near enough is a tenth.</summary>
    private static void NoteLength(RevisionDesk desk, string part, int before, int after, int? wanted)
    {
        var outcome = wanted is not { } goal || Math.Abs(after - goal) * 10 <= goal ? EditOutcome.Resized
            : after > goal ? EditOutcome.ResizedLong : before > goal ? EditOutcome.ResizedBelow : EditOutcome.ResizedShort;
        desk.Note(outcome, ("part", part), ("before", Number(before)), ("after", Number(after)), ("wanted", Number(wanted ?? 0)));
    }

    private async Task Feature(RevisionDesk desk, string branch, CancellationToken cancellation)
    {
        var name = Branch.ShortOf(branch);
        if (!desk.Counting.Any(record => record.JointBranches.Prepend(record.Branch).Contains(branch)))
        {
            desk.Note(EditOutcome.FeaturedNothing, ("branch", name));
            return;
        }
        var wish = desk.Request.Wish;
        desk.Wish(wish with { Prefer = [.. wish.Prefer.Where(other => other != branch), branch], Avoid = [.. wish.Avoid.Where(other => other != branch)] });
        var before = desk.Naming(name);
        var changed = await rewriter.Where(desk, RoomForMore, (old, now) => Naming(now, name) > Naming(old, name), cancellation);
        if (changed.Count == 0) desk.Note(EditOutcome.FeaturedFully, ("branch", name));
        else desk.Note(EditOutcome.Featured, ("branch", name), ("count", Number(desk.Naming(name) - before)), ("parts", names.Of(desk, changed)));
    }

    /// <summary>Characters by which a section may grow for one branch more.</summary>
    private const int RoomForMore = 80;

    private async Task Avoid(RevisionDesk desk, string branch, CancellationToken cancellation)
    {
        var name = Branch.ShortOf(branch);
        var wish = desk.Request.Wish;
        desk.Wish(wish with { Avoid = [.. wish.Avoid.Where(other => other != branch), branch], Prefer = [.. wish.Prefer.Where(other => other != branch)] });
        var before = desk.Naming(name);
        var changed = before == 0 ? [] : await rewriter.Where(desk, 0, (old, now) => Naming(now, name) < Naming(old, name), cancellation);
        if (changed.Count == 0) desk.Note(EditOutcome.AvoidedNothing, ("branch", name));
        else desk.Note(EditOutcome.Avoided, ("branch", name), ("count", Number(before - desk.Naming(name))), ("parts", names.Of(desk, changed)));
    }

    private static int Naming(DraftSection section, string name) =>
        section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Count(sentence => sentence.Text.Contains(name, StringComparison.Ordinal));

    private void Drop(RevisionDesk desk, PaperPart part)
    {
        if (desk.Find(part) is not { } place)
        {
            desk.NoSuch(names.Of(part));
            return;
        }
        var section = desk.Draft.Sections[place.Section];
        if (place.Paragraph is { } paragraph && section.Paragraphs.Count > 1)
        {
            var gone = section.Paragraphs[paragraph];
            desk.Note(EditOutcome.Dropped, ("part", names.Of(desk, place)), ("count", Number(gone.Sentences.Sum(sentence => sentence.Text.Length))), ("words", Begin(gone)));
            desk.DropParagraph(place.Section, paragraph);
            return;
        }
        var outcome = section.Heading.Length > 0 ? EditOutcome.DroppedSection : EditOutcome.Dropped;
        desk.Note(outcome, ("number", names.NumberOf(section)), ("heading", PaperShape.Unnumbered(section.Heading)), ("part", names.Of(desk, place)),
            ("count", Number(PaperShape.Length(section))), ("words", Begin(section.Paragraphs[0])));
        desk.DropSection(place.Section);
    }

    private static string Begin(DraftParagraph paragraph) => paragraph.Sentences[0].Text is { Length: > 16 } text ? text[..16] : paragraph.Sentences[0].Text.TrimEnd('。');

    private async Task Include(RevisionDesk desk, EditInstruction.Include include, CancellationToken cancellation)
    {
        var key = include.Topic is null ? desk.Omitted(include.Part) : desk.Outline.Sections.FirstOrDefault(section => section.Themes.Contains(Theme.Outlook))?.Key;
        var topic = names.Of(include.Topic, include.Part);
        if (key is null)
        {
            desk.Note(EditOutcome.NothingToInclude, ("topic", topic));
            return;
        }
        if (desk.TextOf(key).Length > 0 && (include.Topic is null || Speaks(desk.TextOf(key), include.Topic)))
        {
            desk.Note(EditOutcome.AlreadyIn, ("topic", topic), ("part", names.Of(desk, key)));
            return;
        }
        var before = desk.Working;
        desk.Wish(desk.Request.Wish.With(desk.Request.Wish.Of(key) with { Omitted = false, Dropped = [] }));
        await rewriter.Sections(desk, [key], cancellation);
        if (!Speaks(desk.TextOf(key), include.Topic)) await rewriter.ToLength(desk, key, Math.Max(400, desk.LengthOf(key) * 2), cancellation);
        if (desk.TextOf(key).Length > 0 && Speaks(desk.TextOf(key), include.Topic)) desk.Note(EditOutcome.Included, ("topic", topic), ("part", names.Of(desk, key)));
        else
        {
            desk.Back(before);
            desk.Note(EditOutcome.NothingToInclude, ("topic", topic));
        }
    }

    private bool Speaks(string text, OutlookTopic? topic) =>
        topic is null || words.Topics.First(words => words.Topic == topic).When.IsMatch(text);

    private async Task Examples(RevisionDesk desk, EditInstruction.Examples examples, CancellationToken cancellation)
    {
        if (!examples.Part.IsWhole && Section(desk, examples.Part) is null) return;
        var key = examples.Part.IsWhole ? null : Section(desk, examples.Part);
        var (before, had) = (PaperShape.Length(desk.Draft), desk.MostExamples(key));
        var most = examples.Most ?? Math.Max(examples.Step < 0 ? 1 : 2, examples.Step < 0 ? had / 2 : had * 3 / 2 + 1);
        if (key is null) desk.Ask(desk.Request with { Examples = most });
        else desk.Wish(desk.Request.Wish.With(desk.Request.Wish.Of(key) with { Examples = most }));
        var changed = await rewriter.Where(desk, (examples.Step > 0 || most > had ? 1 : -1) * 60 * Math.Abs(most - had), (old, now) => !RevisionDesk.Same(old, now), cancellation, key);
        if (changed.Count == 0) desk.Note(EditOutcome.ExamplesSame);
        else desk.Note(EditOutcome.ExamplesChanged, ("part", key is null ? "" : names.Of(desk, key) + "："), ("most", Number(most)), ("parts", names.Of(desk, changed)),
            ("before", Number(before)), ("after", Number(PaperShape.Length(desk.Draft))));
    }

    private void Retitle(RevisionDesk desk, EditInstruction.Retitle retitle)
    {
        if (figures.Read(retitle.Title, dates.Read(retitle.Title, desk.Draft.To)).FirstOrDefault() is { } figure)
        {
            desk.Note(EditOutcome.TitleHasFigure, ("figure", figure.Text));
            return;
        }
        if (retitle.Part.IsWhole || retitle.Part.Section == 0)
        {
            desk.Retitle(retitle.Title);
            desk.Note(EditOutcome.Retitled, ("title", retitle.Title));
        }
        else if (Section(desk, retitle.Part) is { } key)
        {
            desk.Rehead(key, PaperShape.Unnumbered(retitle.Title));
            desk.Note(EditOutcome.Reheaded, ("part", names.Of(desk, key)), ("heading", PaperShape.Unnumbered(retitle.Title)));
        }
    }

    private async Task Rephrase(RevisionDesk desk, PaperPart part, CancellationToken cancellation)
    {
        var key = part.IsWhole ? null : Section(desk, part);
        if (key is null && !part.IsWhole) return;
        var before = desk.Draft;
        foreach (var section in key is null ? desk.Keys : [key])
            desk.Wish(desk.Request.Wish.With(desk.Request.Wish.Of(section) with { Used = desk.SentencesOf(section) }));
        await rewriter.Where(desk, 0, (old, now) => !RevisionDesk.Same(old, now), cancellation, key);
        var fresh = RevisionDesk.Fresh(before, desk.Draft);
        var told = key is null ? names.Whole : names.Of(desk, key);
        desk.Note(fresh == 0 ? EditOutcome.RephrasedSame : EditOutcome.Rephrased, ("part", told), ("count", Number(fresh)));
    }

    private async Task Reword(RevisionDesk desk, string said, CancellationToken cancellation)
    {
        var before = desk.Draft;
        desk.Wish(desk.Request.Wish with { Tone = words.ToneOf(said) });
        await rewriter.All(desk, desk.Request, cancellation);
        var fresh = RevisionDesk.Fresh(before, desk.Draft);
        desk.Note(fresh == 0 ? EditOutcome.ToneIsWritten : EditOutcome.Toned, ("tone", said), ("count", Number(fresh)));
    }

    private async Task Redraft(RevisionDesk desk, CancellationToken cancellation)
    {
        var before = desk.Draft;
        await rewriter.All(desk, desk.Request, cancellation);
        desk.Note(EditOutcome.Redrafted, ("before", Number(PaperShape.Length(before))), ("after", Number(PaperShape.Length(desk.Draft))),
            ("changed", Number(RevisionDesk.Fresh(before, desk.Draft))));
    }

    /// <summary>The key of the section pointed at; where there is none, that is noted.</summary>
    private string? Section(RevisionDesk desk, PaperPart part)
    {
        var key = desk.Find(part) is { } place ? PaperShape.KeyOf(desk.Draft, place.Section, desk.Outline) : null;
        if (key is null or "" or "lead" or "closing") desk.NoSuch(names.Of(part));
        return key is null or "" or "lead" or "closing" ? null : key;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
