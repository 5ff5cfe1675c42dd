using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Intents;

/// <summary>Labelled messages → an intent model. The same messages give the same model.</summary>
public sealed class IntentTrainer
{
    private const string Utterances = "intents/utterances";
    private static readonly string Cancel = IntentKeys.Of(Intent.Cancel);

    /// <summary>How the model is trained; the README says how other ways compare.</summary>
    internal static LinearTraining Chosen { get; } = new(L2: 0.01f);

    private readonly TextFolder seeds;
    private readonly IntentRules rules;
    private readonly IntentFeatures features;

    public IntentTrainer(TextFolder seeds) : this(seeds, new IntentFeatures(seeds))
    {
    }

    internal IntentTrainer(TextFolder seeds, IntentFeatures features) =>
        (this.seeds, rules, this.features) = (seeds, new IntentRules(seeds), features);

    /// <summary>The seeds that a model is trained from.</summary>
    public IEnumerable<string> From => [IntentFeatures.Cues, IntentRules.Rules, ThemeTrainer.Concepts, .. seeds.Under(Utterances)];

    /// <summary>The messages that the product knows at birth; their style is the speaker's role.</summary>
    public IReadOnlyList<LabelledText> Messages() =>
        [.. seeds.Under(Utterances).SelectMany(name => LabelledTable.Read(seeds[name], name, "intent", "role"))];

    public LinearModel Train(IReadOnlyList<LabelledText> messages, IProgress<double>? progress = null) =>
        Train(messages, Chosen, progress);

    internal LinearModel Train(IReadOnlyList<LabelledText> messages, LinearTraining how, IProgress<double>? progress = null) =>
        new LinearTrainer(FeaturesOf, how).Train(messages, progress);

    /// <summary>What the model looks at in a labelled message. What is not wanted is the whole point of a cancel, so there it stays.</summary>
    private List<ulong> FeaturesOf(LabelledText message)
    {
        var said = Halfwidth.Fold(message.Text).Trim();
        return features.Read(message.Label == Cancel ? said : rules.Wanted(said), RoleOf(message));
    }

    private static Role RoleOf(LabelledText message) => Enum.Parse<Role>(message.Style, ignoreCase: true);
}
