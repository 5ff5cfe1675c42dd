using Assistant.Nlp.Texts;

namespace Assistant.Bot.Commands;

/// <summary>What the server says on the terminal.</summary>
internal sealed class ServerWords
{
    /// <summary>Where it listens; {urls} are the addresses.</summary>
    public string Listening { get; set; } = "";

    public string Stopped { get; set; } = "";

    public string AddressInUse { get; set; } = "";

    /// <summary>The address is well written, and yet the system does not let us listen there.</summary>
    public string CannotListen { get; set; } = "";

    /// <summary>An address that cannot be listened on; {urls} is what was given.</summary>
    public string BadAddress { get; set; } = "";

    public static ServerWords Of(TextFolder prompts) => Yaml.Read<ServerWords>(prompts["server.yaml"]);

    public string Ready(IEnumerable<string> urls) => Listening.Replace("{urls}", string.Join(' ', urls), StringComparison.Ordinal);

    public string NotAnAddress(string given) => BadAddress.Replace("{urls}", given, StringComparison.Ordinal);
}
