using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Ledgers;

/// <summary>Same: one event, and nothing speaks against it. Doubtful: it seems to be one, but figures differ. Apart: two events.</summary>
internal enum EventVerdict { Same, Doubtful, Apart }

/// <summary>Two tellings → whether they tell one event, by what speaks for it: who, when, which figures, which words.</summary>
internal sealed class EventEvidence(EventWords words)
{
    private readonly EventWording wording = new(words);
    private readonly EventPartners partners = new(words);
    private readonly HashSet<string> vague = [.. words.Vague];

    /// <param name="first">The one told first.</param>
    public EventVerdict Weigh(ActivityRecord first, ActivityRecord second)
    {
        var days = EventDates.Compare(first.Date, second.Date);
        if (days == EventDays.Apart && !words.PointsBack(second.Text) || SameMessage(first, second)) return EventVerdict.Apart;
        var with = EventPartners.Compare(first, second);
        if (with == Partnership.None || words.TellApart(first.Text, second.Text) || partners.NameOthers(first, second)) return EventVerdict.Apart;

        var back = words.PointsBack(second.Text);
        var figures = new StatedFigures(first, second, vague, ownPeople: with != Partnership.Own && (words.CountsShare(first.Text) || words.CountsShare(second.Text)), back);
        var (agreeing, differing) = (figures.Agreeing, figures.Differing().ToList());
        if (differing.Count > 0 && (days != EventDays.Same && !back || first.Theme != second.Theme && !back && with != Partnership.Mutual)) return EventVerdict.Apart;
        if (with == Partnership.Crossed && agreeing < 1.5) return EventVerdict.Apart;
        if (first.Text == second.Text) return EventVerdict.Same;

        var speaks = agreeing + Likeness(first, second) + TellersSpeak(with) + (back ? 1.5 : 0) + differing.Select(Speaks).DefaultIfEmpty().Max()
            - (words.TellsMore(first.Text, second.Text) ? 1.5 : 0) - (first.Theme != second.Theme ? 0.5 : 0);
        if (speaks < Needed(days, back)) return EventVerdict.Apart;
        return differing.Count > 0 ? EventVerdict.Doubtful : days == EventDays.Apart && !second.Date.Assumed ? EventVerdict.Apart : EventVerdict.Same;
    }

    /// <summary>The things that both count, and count differently; of people, whatever each side's share was.</summary>
    public IEnumerable<(Figure First, Figure Second)> Differing(ActivityRecord first, ActivityRecord second) =>
        new StatedFigures(first, second, vague, ownPeople: false, words.PointsBack(second.Text)).Differing();

    /// <summary>How much must speak for it, by what is known of the days.</summary>
    private static double Needed(EventDays days, bool back) => (days, back) switch
    {
        (EventDays.Same, _) => 2.3,
        (EventDays.Apart, _) => 3.5,
        (_, true) => 2.5,
        (EventDays.Near, _) => 3.5,
        _ => 3,
    };

    private static double TellersSpeak(Partnership with) => with switch { Partnership.Mutual => 2, Partnership.Named => 1, _ => 0 };

    /// <summary>A differing count of one noun is still a count of it.</summary>
    private static double Speaks((Figure First, Figure Second) differing) => differing.First.Kind switch
    {
        FigureKind.Money => 0,
        FigureKind.People => differing.First.Item == differing.Second.Item ? 0.5 : 0,
        _ => 1,
    };

    private double Likeness(ActivityRecord first, ActivityRecord second)
    {
        var (mine, theirs) = (wording.Own(first), wording.Own(second));
        var likeness = EventWording.Likeness(mine, theirs);
        return likeness == 0 ? 0 : 4 * likeness + EventWording.LongestRun(mine, theirs) switch { < 3 => 0, < 5 => 1, < 8 => 1.5, _ => 2 };
    }

    /// <summary>Two items of one message are two activities: their teller told them apart.</summary>
    private static bool SameMessage(ActivityRecord first, ActivityRecord second) =>
        first.Source.Activity.Length > 0 && first.Source == second.Source;
}
