using System.Text.Json;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Activities;

/// <summary>Activity → message of a person. Who they are beyond their id is known to the people register.</summary>
internal sealed class MessageReader(SenderClock clock)
{
    /// <param name="activity">A message with the id that the channel gave it.</param>
    /// <param name="userId">Who sent it, as the token or the channel vouches for.</param>
    public IncomingMessage Read(Activity activity, string userId) =>
        new(activity.Id ?? throw new ArgumentException("The channel gives an activity its id before it is read.", nameof(activity)),
            userId, activity.From?.Name ?? "", Role: null, Branch: null, clock.Read(activity), WordsOf(activity));

    /// <summary>The words typed; for a button of a card the words it says: <c>{"say":"确认"}</c> or a string.</summary>
    private static string WordsOf(Activity activity)
    {
        if (!string.IsNullOrEmpty(activity.Text)) return activity.Text;

        return activity.Value switch
        {
            { ValueKind: JsonValueKind.String } words => words.GetString()!,
            { ValueKind: JsonValueKind.Object } card when card.TryGetProperty("say", out var say)
                && say.ValueKind == JsonValueKind.String => say.GetString()!,
            _ => "",
        };
    }
}
