using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Ledgers;

/// <summary>Same: one event, and nothing speaks against it. Doubtful: it seems to be one, but figures differ. Apart: two events.</summary>
internal enum EventVerdict { Same, Doubtful, Apart }

/// <summary>Two tellings → whether they tell one event, by what speaks for it: who, when, which figures, which words.</summary>
internal sealed class EventEvidence(EventWords words)
{
    private readonly EventTellings tellings = new(words);
    private readonly EventPartners partners = new(words);
    private readonly HashSet<string> vague = [.. words.Vague];

    public EventTelling Read(ActivityRecord record) => tellings.Read(record);

    /// <param name="one">The one told first.</param>
    public EventVerdict Weigh(EventTelling one, EventTelling other)
    {
        var (first, second) = (one.Record, other.Record);
        var days = EventDates.Compare(first.Date, second.Date);
        if (days == EventDays.Apart && !other.Signs.PointsBack || SameMessage(first, second)) return EventVerdict.Apart;
        var with = EventPartners.Compare(first, second);
        if (with == Partnership.None || one.Signs.TellApart(other.Signs) || partners.NameOthers(first, second)) return EventVerdict.Apart;

        var back = other.Signs.PointsBack;
        var figures = Stated(one, other, with);
        var (agreeing, differing) = (figures.Agreeing, figures.Differing());
        if (differing.Count > 0 && !MayDiffer(first, second, days, with, back)) return EventVerdict.Apart;
        if (with == Partnership.Crossed && agreeing < 1.5) return EventVerdict.Apart;
        if (first.Text == second.Text) return EventVerdict.Same;

        var speaks = agreeing + Likeness(one, other) + TellersSpeak(with) + (back ? 1.5 : 0) + differing.Select(Speaks).DefaultIfEmpty().Max()
            - (one.Signs.Further != other.Signs.Further ? 1.5 : 0) - (first.Theme != second.Theme ? 0.5 : 0);
        if (speaks < Needed(days, back)) return EventVerdict.Apart;
        return differing.Count > 0 ? EventVerdict.Doubtful : days == EventDays.Apart && !second.Date.Assumed ? EventVerdict.Apart : EventVerdict.Same;
    }

    /// <summary>Whether they seem to tell one event with figures that differ: what <see cref="Weigh"/> says, the cheapest question first.</summary>
    public bool Disagree(EventTelling one, EventTelling other)
    {
        var (first, second) = (one.Record, other.Record);
        if (first.Theme != second.Theme && first.Branch == second.Branch && !other.Signs.PointsBack) return false;
        return Stated(one, other, EventPartners.Compare(first, second)).Differing().Count > 0 && Weigh(one, other) == EventVerdict.Doubtful;
    }

    /// <summary>The things that both count, and count differently; of people, whatever each side's share was.</summary>
    public IReadOnlyList<(Figure First, Figure Second)> Differing(EventTelling one, EventTelling other) =>
        new StatedFigures(one.Record, other.Record, vague, ownPeople: false, other.Signs.PointsBack).Differing();

    private StatedFigures Stated(EventTelling one, EventTelling other, Partnership with) => new(one.Record, other.Record, vague,
        ownPeople: with != Partnership.Own && (one.Signs.CountsShare || other.Signs.CountsShare), other.Signs.PointsBack);

    /// <summary>Figures that differ are those of one event only on one day and of one theme, or where the later telling says so.</summary>
    private static bool MayDiffer(ActivityRecord first, ActivityRecord second, EventDays days, Partnership with, bool back) =>
        back || days == EventDays.Same && (first.Theme == second.Theme || with == Partnership.Mutual);

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

    private static double Likeness(EventTelling one, EventTelling other)
    {
        var likeness = EventWording.Likeness(one.Pairs, other.Pairs);
        return likeness == 0 ? 0 : 4 * likeness + EventWording.LongestRun(one.Own, other.Own) switch { < 3 => 0, < 5 => 1, < 8 => 1.5, _ => 2 };
    }

    /// <summary>Two items of one message are two activities: their teller told them apart.</summary>
    private static bool SameMessage(ActivityRecord first, ActivityRecord second) =>
        first.Source.Activity.Length > 0 && first.Source == second.Source;
}
