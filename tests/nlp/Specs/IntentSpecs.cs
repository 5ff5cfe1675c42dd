using System.Text.Json;
using Assistant.Nlp.Intents;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>A message, who says it, and what it wants.</summary>
public sealed class IntentSpec : Spec
{
    public Role Role { get; set; }
    public string Intent { get; set; } = "";
}

public sealed class IntentSpecs
{
    [Theory, SpecFile("intents.yaml")]
    public void Knows_what_a_message_wants(IntentSpec spec) => spec.Holds(() =>
        Spec.Same([spec.Intent], [JsonNamingPolicy.SnakeCaseLower.ConvertName(Installed.Get<IntentClassifier>().Classify(spec.Text, spec.Role).Intent.ToString())]));
}
