using System.Net;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.DirectLine;

/// <summary>The page /chat: its frame from wwwroot, its words from prompts/chat-page.yaml.</summary>
internal sealed class ChatPage(Installation installation, IWebHostEnvironment environment)
{
    private readonly Dictionary<string, object> words = Yaml.Read<Dictionary<string, object>>(installation.Prompts["chat-page.yaml"]);

    /// <summary>A sentence of the page. A missing one is a broken installation.</summary>
    public string this[string key] => (string)words[key];

    public string Write()
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("chat/chat.html").CreateReadStream());
        return words.Aggregate(reader.ReadToEnd(), (html, word) =>
            html.Replace($"{{{{{word.Key}}}}}", Html(word.Value), StringComparison.Ordinal));
    }

    /// <summary>A sentence, or examples that can be tapped.</summary>
    private static string Html(object words) => words is IEnumerable<object> examples
        ? string.Concat(examples.Select(example => $"<li><button type=\"button\">{WebUtility.HtmlEncode((string)example)}</button></li>"))
        : WebUtility.HtmlEncode((string)words);
}
