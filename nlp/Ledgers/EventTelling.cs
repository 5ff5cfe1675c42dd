using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Ledgers;

/// <summary>A record with what its words say about which event it tells; read when first asked for.</summary>
internal sealed class EventTelling(ActivityRecord record, EventTellings tellings)
{
    private string? own;
    private HashSet<int>? pairs;
    private EventSigns? signs;

    public ActivityRecord Record { get; } = record;

    /// <summary>Its own words, without those of every report, cut where others stood.</summary>
    public string Own => own ??= tellings.Wording.Own(Record);

    public HashSet<int> Pairs => pairs ??= EventWording.Pairs(Own);

    public EventSigns Signs => signs ??= tellings.SignsOf(Record.Text);
}

/// <summary>What words of seeds/event-words.yaml a text has.</summary>
/// <param name="Apart">For each group, which of its words.</param>
internal sealed record EventSigns(IReadOnlyList<uint> Apart, int Further, bool PointsBack, bool CountsShare)
{
    /// <summary>Whether each has a word of a group that the other lacks.</summary>
    public bool TellApart(EventSigns other)
    {
        for (var i = 0; i < Apart.Count; i++)
            if ((Apart[i] & ~other.Apart[i]) != 0 && (other.Apart[i] & ~Apart[i]) != 0) return true;
        return false;
    }
}

/// <summary>Record → telling.</summary>
internal sealed class EventTellings
{
    private enum Sign { Apart, Further, Again, Share }

    private readonly WordFinder<(Sign Sign, int Group, int Word)> finder;
    private readonly int groups;

    public EventTellings(EventWords words)
    {
        (Wording, groups) = (new EventWording(words), words.Apart.Count);
        finder = new WordFinder<(Sign, int, int)>([
            .. words.Apart.SelectMany((group, g) => group.Select((word, w) => KeyValuePair.Create(word, (Sign.Apart, g, w)))),
            .. Signed(words.Further, Sign.Further), .. Signed(words.Again, Sign.Again), .. Signed(words.Share, Sign.Share)]);
    }

    public EventWording Wording { get; }

    public EventTelling Read(ActivityRecord record) => new(record, this);

    public EventSigns SignsOf(string text)
    {
        var (apart, further, again, share) = (new uint[groups], 0, false, false);
        foreach (var (sign, group, word) in finder.Find(text).Select(found => found.Value))
        {
            if (sign == Sign.Apart) apart[group] |= 1u << word;
            else if (sign == Sign.Further) further |= 1 << word;
            else if (sign == Sign.Again) again = true;
            else share = true;
        }
        return new EventSigns(apart, further, again, share);
    }

    private static IEnumerable<KeyValuePair<string, (Sign, int, int)>> Signed(List<string> words, Sign sign) =>
        words.Select((word, w) => KeyValuePair.Create(word, (sign, 0, w)));
}
