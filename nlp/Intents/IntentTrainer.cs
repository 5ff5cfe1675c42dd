using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Intents;

/// <summary>Labelled messages → an intent model. The same messages give the same model.</summary>
public sealed class IntentTrainer
{
    private const string Utterances = "intents/utterances";

    private readonly TextFolder seeds;
    private readonly IntentRules rules;
    private readonly IntentFeatures features;

    public IntentTrainer(TextFolder seeds) => (this.seeds, rules, features) = (seeds, new IntentRules(seeds), new IntentFeatures(seeds));

    /// <summary>The seeds that a model is trained from.</summary>
    public IEnumerable<string> From => [IntentFeatures.Cues, IntentRules.Rules, .. seeds.Under(Utterances)];

    /// <summary>The messages that the product knows at birth; their style is the speaker's role.</summary>
    public IReadOnlyList<LabelledText> Messages() =>
        [.. seeds.Under(Utterances).SelectMany(name => LabelledTable.Read(seeds[name], name, "intent", "role"))];

    public LinearModel Train(IReadOnlyList<LabelledText> messages, IProgress<double>? progress = null) =>
        new LinearTrainer(message => features.Read(rules.Wanted(Halfwidth.Fold(message.Text).Trim()), RoleOf(message)), new LinearTraining())
            .Train(messages, progress);

    private static Role RoleOf(LabelledText message) => Enum.Parse<Role>(message.Style, ignoreCase: true);
}
