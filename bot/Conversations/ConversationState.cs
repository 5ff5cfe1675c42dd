using System.Text.Json.Serialization;
using Assistant.Bot.Storage;
using Assistant.Nlp.Queries;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Conversations;

/// <summary>What a conversation remembers from turn to turn. The records themselves are in the ledger.</summary>
public sealed record ConversationState : ICarriesWrites
{
    /// <summary>How many turns were answered.</summary>
    public int Turns { get; init; }

    /// <summary>Ids of the records of the last report, in the order told; what 确认, 撤回 and corrections mean.</summary>
    public IReadOnlyList<string> LastReport { get; init; } = [];

    /// <summary>What the bot asked last and was not answered yet; null if nothing.</summary>
    public Question? Open { get; init; }

    /// <summary>The draft that was written or spoken of last; null since something else was reported.</summary>
    public string? Draft { get; init; }

    /// <summary>What was looked up last; null since something else was talked of.</summary>
    public Topic? Topic { get; init; }

    /// <summary>Whether the speaker said that something more will come: what they report next belongs to the last report.</summary>
    public bool Adding { get; init; }

    [JsonIgnore]
    public TurnWrites? Writes { get; init; }
}

/// <summary>What was looked up last, which the next question may go on from.</summary>
/// <param name="Query">Null where it was who has reported and who has not.</param>
/// <param name="From">First day of the period asked about; null for no bound.</param>
public sealed record Topic(Query? Query, DateOnly? From, DateOnly? To, DateTimeOffset At);

/// <summary>A question the bot asked. None of them blocks: whoever answers something else is answered about that.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "asks")]
[JsonDerivedType(typeof(WhichBranch), "branch")]
[JsonDerivedType(typeof(WhichTheme), "theme")]
[JsonDerivedType(typeof(WhichPlace), "place_in_record")]
[JsonDerivedType(typeof(WhichTelling), "telling")]
public abstract record Question
{
    private Question() { }

    /// <summary>Which branch does the speaker belong to? Their reports wait here, in their own words.</summary>
    public sealed record WhichBranch(IReadOnlyList<IncomingMessage> Waiting) : Question;

    /// <summary>Which of two themes is the record's?</summary>
    public sealed record WhichTheme(string RecordId, IReadOnlyList<Theme> Choices) : Question;

    /// <summary>Asked of staff: which of two tellings counts?</summary>
    /// <param name="Doubt">The key of the doubt.</param>
    public sealed record WhichTelling(string Doubt) : Question;

    /// <summary>Which record, or which figure of it, does a correction mean?</summary>
    /// <param name="Words">The correction as it was said.</param>
    public sealed record WhichPlace(string Words, IReadOnlyList<Candidate> Candidates) : Question;
}

/// <summary>A place in the last report that a correction may mean.</summary>
/// <param name="Label">As offered to the person.</param>
/// <param name="FigureStart">Offset of the figure in the record's text; null for the whole record.</param>
public sealed record Candidate(string Label, string RecordId, int? FigureStart);
