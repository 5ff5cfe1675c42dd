using System.Net;
using Assistant.Bot.Conversations;
using Assistant.Nlp.Texts;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.DirectLine;

/// <summary>The page /chat: its frame from wwwroot, its words from prompts/chat-page.yaml.</summary>
internal sealed class ChatPage(
    Installation installation, IWebHostEnvironment environment, IOptions<ConversationOptions> conversations)
{
    private readonly Dictionary<string, object> words = Yaml.Read<Dictionary<string, object>>(installation.Prompts["chat-page.yaml"]);

    /// <summary>A sentence of the page. A missing one is a broken installation.</summary>
    public string this[string key] => (string)words[key];

    public string Write()
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("chat/chat.html").CreateReadStream());
        var frame = reader.ReadToEnd().Replace("{{public_url}}", WebUtility.HtmlEncode(conversations.Value.PublicUrl), StringComparison.Ordinal);
        return words.Aggregate(frame, (html, word) =>
            html.Replace($"{{{{{word.Key}}}}}", Html(word.Value), StringComparison.Ordinal));
    }

    /// <summary>A sentence, or examples that can be tapped.</summary>
    private static string Html(object words) => words is IEnumerable<object> examples
        ? string.Concat(examples.Select(example => $"<li><button type=\"button\">{WebUtility.HtmlEncode((string)example)}</button></li>"))
        : WebUtility.HtmlEncode((string)words);
}
