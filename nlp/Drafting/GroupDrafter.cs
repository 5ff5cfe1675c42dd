using Assistant.Nlp.Branches;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Drafting;

/// <summary>The facts of a paragraph → its sentences: 面 first, then 点, as many as the length allows.</summary>
internal sealed class GroupDrafter(OverviewTeller overviews, ExampleDesk desk, PhraseStock stock)
{
    /// <summary>Up to this length a second example shares the sentence of the first.</summary>
    private const int ShortExample = 38;

    private const int MostExamplesOfAKind = 3;

    /// <summary>The part of a paragraph that sums may fill where there are examples to tell.</summary>
    private const double ShareOfSums = 0.62;

    private sealed class Telling(KindFacts facts)
    {
        public KindFacts Facts { get; } = facts;
        public IReadOnlyList<Phrase> Overview { get; set; } = [];
        public List<(ToldRecord Told, Phrase Phrase)> Examples { get; } = [];
        public List<ToldRecord> Candidates { get; set; } = [];
        public double Weight => Facts.Count.Branches.Count + 2 * Facts.Totals.Count(total => total.From.Count > 1);
    }

    /// <param name="length">Characters to fill.</param>
    public IReadOnlyList<Phrase> Draft(GroupFacts facts, Roster roster, ExampleRotation rotation, Openings openings, Predicate<Phrase> passes, int length)
    {
        rotation.BeginParagraph();
        var tellings = facts.Kinds.Select(kind => new Telling(kind)).OrderByDescending(telling => telling.Weight).ToList();
        var office = Office(facts, roster, openings, passes, length);
        var left = length - office.Sum(Length);
        foreach (var telling in Overviews(tellings, openings, (int)(left * ShareOfSums))) left -= telling.Overview.Sum(Length);

        var minor = tellings.Where(telling => telling.Overview.Count == 0 && telling.Facts.Count.Branches.Count > 1).OrderByDescending(telling => telling.Weight)
            .Take(left / ThreeBeside * 3).ToList();
        var further = length < LeastForFurther || left < length / 6 ? [] : overviews.Rest(facts.Further.Take(3 * Math.Max(1, length / LeastForFurther)), openings);
        left -= minor.Count * ThreeBeside / 3 + further.Sum(Length);

        foreach (var telling in tellings) telling.Candidates = [.. desk.Candidates(telling.Facts, roster, rotation.Prefers).Where(told => office.Count == 0 || told.Record.Branch != roster.Committee)];
        // What says little, what is of no kind, and a branch once more are told only where nothing better is left to tell.
        List<Telling> known = tellings.Count < FewKinds ? tellings : [.. tellings.Where(telling => telling.Facts.Kind is not null)];
        left = Exemplify(known, RecordTeller.GoodQuality, MostExamplesOfAKind, rotation, openings, passes, left);
        left = Exemplify(tellings, RecordTeller.GoodQuality, MostExamplesOfAKind, rotation, openings, passes, left);
        left = Exemplify(known, 0, MostExamplesOfAKind, rotation, openings, passes, left);
        if (left > 0) rotation.BeginParagraph();
        left = Exemplify(tellings, 0, int.MaxValue, rotation, openings, passes, left);
        var untold = Untold(tellings, roster, rotation, office);
        left = Join(tellings, untold, rotation, passes, left);
        var roundups = Roundups(untold, rotation, openings, passes, left, office.Count > 0 || tellings.Exists(telling => telling.Overview.Count + telling.Examples.Count > 0));

        // A bare count with nothing behind it is a stub: such kinds are named beside each other.
        foreach (var bare in tellings.Where(telling => telling is { Overview.Count: > 0, Examples.Count: 0 } && !telling.Overview.Any(sentence => sentence.Claims.Length > 1)))
        {
            bare.Overview = [];
            minor.Add(bare);
        }
        var beside = overviews.Beside(tellings.Where(telling => minor.Contains(telling) && telling.Examples.Count == 0).Select(telling => telling.Facts), openings);
        if (office.Count + beside.Count + roundups.Count == 0 && tellings.TrueForAll(telling => telling.Overview.Count + telling.Examples.Count == 0)) return Anyhow(tellings, roster, rotation, passes);
        return [.. office, .. tellings.SelectMany(telling => telling.Overview.Concat(Sentences(telling.Examples, passes))).Concat(roundups).Concat(beside).Concat(further)];
    }

    private int Exemplify(List<Telling> tellings, double least, int most, ExampleRotation rotation, Openings openings, Predicate<Phrase> passes, int left)
    {
        for (var added = true; added && left > 0;)
        {
            added = false;
            foreach (var telling in tellings.OrderBy(telling => telling.Examples.Count + (telling.Overview.Count == 0 ? 1 : 0)).ThenByDescending(telling => telling.Weight).ToList())
            {
                if (left < 20 || telling.Examples.Count >= most) continue;
                if (rotation.Next(telling.Candidates, least, told => Sentence(told, telling, openings, passes)) is not { } example) continue;
                telling.Examples.Add(example);
                openings.Add(example.Phrase.Text);
                left -= Length(example.Phrase);
                added = true;
            }
        }
        return left;
    }

    /// <summary>What could be told and is not, the best first.</summary>
    private List<ToldRecord> Untold(List<Telling> tellings, Roster roster, ExampleRotation rotation, List<Phrase> office)
    {
        var cited = tellings.SelectMany(telling => telling.Examples).SelectMany(example => example.Phrase.Cites).Concat(office.SelectMany(phrase => phrase.Cites)).ToHashSet();
        return [.. tellings.SelectMany(telling => desk.Candidates(telling.Facts, roster, rotation.Prefers)).Where(told => told.Name.Length > 0 && told.Record.Branch != roster.Committee && !cited.Contains(told.Record.Id))
            .Where(rotation.MayJoin).DistinctBy(told => told.Record.Id).OrderByDescending(told => told.Quality)];
    }

    /// <summary>Where there is still room, a branch told once is told further: 走访困难党员6户；接收预备党员2名.</summary>
    private static int Join(List<Telling> tellings, List<ToldRecord> untold, ExampleRotation rotation, Predicate<Phrase> passes, int left)
    {
        foreach (var telling in tellings)
            for (var i = 0; i < telling.Examples.Count && left > 20; i++)
            {
                var (told, phrase) = telling.Examples[i];
                var dated = char.IsAsciiDigit(phrase.Text[0]) || phrase.Text.Contains("于" + told.Day, StringComparison.Ordinal);
                var further = untold.Where(next => next.Name == told.Name && told.Name.Length > 0 && !next.NeedsDay && (!dated || next.Day == told.Day)
                    && phrase.Text.Length + next.Body.Length < LongestJoined
                    && !SaysAgain(phrase.Text, next.Body));
                foreach (var second in further.ToList())
                {
                    var joined = phrase + "；" + Phrase.Of(second.Body, second.Record.Id);
                    if (!passes(joined)) continue;
                    untold.Remove(second);
                    if (!rotation.IsNews(second)) continue;
                    telling.Examples[i] = (told, joined);
                    left -= second.Body.Length + 1;
                    break;
                }
            }
        return left;
    }

    /// <summary>Characters that one branch may have of a sentence that it shares, and branches that share one.</summary>
    private const int LongestShare = 46, MostSharing = 3, LongestRoundup = 120;

    /// <summary>What else branches did, three to a sentence: 立足实际，A…；B…；C….</summary>
    /// <param name="begun">Whether the paragraph has sentences before these.</param>
    private List<Phrase> Roundups(List<ToldRecord> untold, ExampleRotation rotation, Openings openings, Predicate<Phrase> passes, int left, bool begun)
    {
        var told = new List<Phrase>();
        var fitting = untold.Where(next => !next.NeedsDay && next.Length <= LongestShare).Select(next => (Told: next, Phrase: Phrase.Of(next.Name + next.Body, next.Record.Id))).Where(next => passes(next.Phrase)).ToList();
        while (left > 20 && fitting.Count > 0)
        {
            var few = fitting.DistinctBy(next => next.Told.Name).DistinctBy(next => Deed(next.Told)).Take(left > ThreeBeside ? MostSharing : 1).ToList();
            fitting.RemoveAll(few.Contains);
            few = [.. few.Where(next => rotation.IsNews(next.Told))];
            if (few.Count == 0) continue;
            few = [.. few.Select(next => (next.Told, More(next.Told, next.Phrase, fitting, rotation, passes)))];
            if (few.Count == 1 && told.Count > 0 && told[^1].Text.Length + few[0].Phrase.Text.Length < LongestRoundup && !told[^1].Text.Contains(few[0].Told.Name, StringComparison.Ordinal) && !told[^1].Text.Contains(Deed(few[0].Told), StringComparison.Ordinal))
            {
                told[^1] = told[^1] + "；" + few[0].Phrase;
                left -= Length(few[0].Phrase);
                continue;
            }
            if (few.Count == 1 && stock.Example.Select(few[0].Told.In).OfType<Phrase>().FirstOrDefault(phrase => openings.IsNew(phrase.Text) && passes(phrase)) is { } alone)
            {
                told.Add(alone);
                openings.Add(alone.Text);
                left -= Length(alone);
                continue;
            }
            var shared = Phrase.Join("；", few.Select(next => next.Phrase));
            var openers = few.Count > 1 ? stock.Roundup : begun || told.Count > 0 ? stock.FurtherOne : [];
            var turn = openers.Count > 0 ? openings.Count % openers.Count : 0;
            var first = !begun && told.Count == 0;
            var opener = first ? "" : openers.Skip(turn).Concat(openers.Take(turn)).Prepend("").FirstOrDefault(opener => openings.IsNew(opener.Length > 0 ? opener : shared.Text));
            if (opener is null) continue;
            var sentence = opener + shared;
            if ((!openings.IsNew(sentence.Text) && !first) || !passes(sentence)) continue;
            if (opener.Length > 0) openings.Add(opener);
            told.Add(sentence);
            openings.Add(sentence.Text);
            left -= Length(sentence);
        }
        return told;
    }

    /// <summary>The same branch's next deed shares its place: 公示低保名单，更换公开栏.</summary>
    private static Phrase More(ToldRecord told, Phrase phrase, List<(ToldRecord Told, Phrase Phrase)> fitting, ExampleRotation rotation, Predicate<Phrase> passes)
    {
        var next = fitting.Find(next => next.Told.Name == told.Name && phrase.Text.Length + next.Told.Body.Length < LongestShare && !SaysAgain(phrase.Text, next.Told.Body));
        if (next.Told is null || phrase + "，" + Phrase.Of(next.Told.Body, next.Told.Record.Id) is var both && !passes(both)) return phrase;
        fitting.Remove(next);
        return rotation.IsNews(next.Told) ? phrase + "，" + Phrase.Of(next.Told.Body, next.Told.Record.Id) : phrase;
    }

    /// <summary>Whether four characters of what is to be told stand in a sentence already: 推进加装电梯；加装电梯投入使用.</summary>
    private static bool SaysAgain(string sentence, string body) => Enumerable.Range(0, Math.Max(1, body.Length - 3))
        .Select(at => body[at..Math.Min(at + 4, body.Length)]).Any(four => four.All(char.IsLetter) && sentence.Contains(four, StringComparison.Ordinal));

    /// <summary>What a record tells of, by its first words: two branches that did the same are not told beside each other in the same words.</summary>
    private static string Deed(ToldRecord told) => told.Body[..Math.Min(6, told.Body.Length)];

    private const int LongestJoined = 100;

    /// <summary>Where all that could be told begins as another sentence of the section did, it is told all the same; where there are no words to print, at least who did what is said.</summary>
    private List<Phrase> Anyhow(List<Telling> tellings, Roster roster, ExampleRotation rotation, Predicate<Phrase> passes)
    {
        var best = tellings.SelectMany(telling => desk.Candidates(telling.Facts, roster, rotation.Prefers)).Where(rotation.MayJoin).OrderByDescending(told => told.Quality)
            .SelectMany(told => (told.Name.Length == 0 ? stock.ExampleOfOffice : stock.Example).Select(told.In).OfType<Phrase>().Where(phrase => passes(phrase)).Take(1)).Take(1).ToList();
        return best.Count > 0 ? best
            : [.. tellings.Where(telling => telling.Facts.Kind is not null).Take(2)
            .Select(telling => Phrase.Of(RecordTeller.NameOf(telling.Facts.Records[0], roster) + telling.Facts.Kind!.One, telling.Facts.Records[0].Id))
            .DistinctBy(phrase => Openings.Of(phrase.Text)).Where(phrase => passes(phrase))];
    }

    /// <summary>Characters of a sentence that names three kinds beside each other.</summary>
    private const int ThreeBeside = 48;

    /// <summary>In shorter paragraphs, and for each further sentence, sums that no kind tells are left out.</summary>
    private const int LeastForFurther = 280;

    /// <summary>From so many kinds on, records of none make examples only after those of a kind.</summary>
    private const int FewKinds = 4;

    /// <summary>What leads is told first: the township's own steps, in the order of their days, where a paragraph tells of leadership.</summary>
    private List<Phrase> Office(GroupFacts facts, Roster roster, Openings openings, Predicate<Phrase> passes, int length)
    {
        if (!facts.Group.Themes.Contains(Theme.Leadership)) return [];
        var steps = facts.Kinds.SelectMany(kind => desk.Candidates(kind, roster, _ => false)).Where(told => told.Record.Branch == roster.Committee)
            .DistinctBy(told => told.Record.Id).OrderByDescending(told => told.Quality)
            .Where(told => stock.ExampleOfOffice.Select(told.In).OfType<Phrase>().Any(phrase => passes(phrase)))
            .Take(Math.Clamp(length / StepOfOffice, 1, 3)).OrderBy(told => told.Record.Date.Start);
        var told = new List<Phrase>();
        foreach (var step in steps)
        {
            if (stock.ExampleOfOffice.Select(step.In).OfType<Phrase>().FirstOrDefault(phrase => openings.IsNew(phrase.Text) && passes(phrase)) is not { } phrase) continue;
            told.Add(phrase);
            openings.Add(phrase.Text);
        }
        return told;
    }

    /// <summary>For so many characters of a paragraph, one step of the township's own is told.</summary>
    private const int StepOfOffice = 150;

    /// <summary>The weightiest kinds that fit, at least one.</summary>
    private List<Telling> Overviews(List<Telling> tellings, Openings openings, int length)
    {
        var major = tellings.Where(telling => OverviewTeller.IsMajor(telling.Facts)).OrderByDescending(telling => telling.Weight).ToList();
        var fitting = major.Take(1).Concat(major.Skip(1).TakeWhile((_, i) => (i + 2) * TypicalOverview <= length)).ToHashSet();
        var tone = new ShapeTally();
        var told = tellings.Where(fitting.Contains).ToList();
        foreach (var telling in told)
        {
            telling.Overview = overviews.Tell(telling.Facts, openings, tone);
            foreach (var sentence in telling.Overview) openings.Add(sentence.Text);
        }
        return told;
    }

    /// <summary>Characters of a sentence that aggregates.</summary>
    private const int TypicalOverview = 36;

    private static int Length(Phrase phrase) => phrase.Text.Length + 1;

    /// <summary>The form whose turn it is, of those that begin anew and pass.</summary>
    private Phrase? Sentence(ToldRecord told, Telling telling, Openings openings, Predicate<Phrase> passes)
    {
        var first = telling.Overview.Count > 0 && telling.Examples.Count == 0 && telling.Facts.Count.From.Contains(told.Record.Id);
        var forms = told.Name.Length == 0 ? stock.ExampleOfOffice : first ? [.. stock.ExampleOfMany, .. stock.Example] : stock.Example;
        var turn = openings.Count % forms.Count;
        return forms.Skip(turn).Concat(forms.Take(turn)).Select(told.In).OfType<Phrase>()
            .FirstOrDefault(phrase => openings.IsNew(phrase.Text) && passes(phrase));
    }

    private static IEnumerable<Phrase> Sentences(IReadOnlyList<(ToldRecord Told, Phrase Phrase)> examples, Predicate<Phrase> passes)
    {
        for (var i = 0; i < examples.Count; i++)
        {
            var alone = examples[i].Phrase;
            if (i + 1 < examples.Count && examples[i].Told.Name != examples[i + 1].Told.Name && !alone.Text.Contains('；') && !examples[i + 1].Phrase.Text.Contains('；') && alone.Text.Length <= ShortExample && examples[i + 1].Phrase.Text.Length <= ShortExample && alone + "；" + examples[i + 1].Phrase is var joined && passes(joined))
            {
                i++;
                yield return joined;
            }
            else
            {
                yield return alone;
            }
        }
    }
}
