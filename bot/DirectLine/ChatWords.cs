using Assistant.Nlp.Texts;

namespace Assistant.Bot.DirectLine;

/// <summary>What the chat server itself says to people; everything else the conversation says.</summary>
internal sealed class ChatWords
{
    /// <summary>The message came with files, which are not read.</summary>
    public string FilesUnread { get; set; } = "";

    /// <summary>The message could not be handled after all.</summary>
    public string NotTaken { get; set; } = "";

    public static ChatWords Of(TextFolder prompts) => Yaml.Read<ChatWords>(prompts["chat.yaml"]);
}
