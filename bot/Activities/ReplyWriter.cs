using System.Text.Json;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Activities;

/// <summary>Reply → activity that answers another: sender and recipient swapped, no id and no time, which the channel gives.</summary>
internal static class ReplyWriter
{
    public static Activity Write(Reply reply, Activity heard) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = heard.ChannelId,
        From = Bot,
        Recipient = heard.From,
        Conversation = heard.Conversation,
        ReplyToId = heard.Id,
        Locale = "zh-CN",
        Text = reply.Text,
        // The words of a report come back in the reply; an asterisk or a hash in them is no formatting.
        TextFormat = "plain",
        Attachments = reply.Card is null ? null : [new Attachment { ContentType = Attachment.AdaptiveCard, Content = Card(reply.Card) }],
        SuggestedActions = SuggestedActions.Saying(reply.Choices),
    };

    public static Activity Typing(Activity heard) => new()
    {
        Type = ActivityTypes.Typing,
        ChannelId = heard.ChannelId,
        From = Bot,
        Conversation = heard.Conversation,
        ReplyToId = heard.Id,
    };

    public static ChannelAccount Bot { get; } = new() { Id = "assistant", Name = "助手", Role = "bot" };

    private static JsonElement Card(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
