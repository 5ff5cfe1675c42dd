using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Assistant.Nlp.Texts;

/// <summary>Reads the YAML of seeds and prompts: snake_case keys, unknown keys refused.</summary>
public static class Yaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .Build();

    public static T Read<T>(string text) => Reader.Deserialize<T>(text);
}
