using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Reports;

/// <summary>Says at each juncture whether another item begins, as hand-cut messages taught it.</summary>
internal sealed class BoundaryModel(LinearModel model, JunctureCues cues)
{
    public const string Another = "another";
    public const string Same = "same";

    /// <summary>Counts up when the cues change: a model kept from before has weights for others.</summary>
    private const string Kind = "items-2";

    private readonly int another = model.Labels[0] == Another ? 0 : 1;

    private static readonly string[] Words = ["report-words.yaml", "period-words.yaml", "date-patterns.yaml", "branch-words.yaml", "concepts.yaml"];

    private const string Cuts = "training/message-cuts.txt";

    /// <summary>With the model of the seeds, which is trained where none is kept.</summary>
    public static BoundaryModel Load(TextFolder seeds, ModelSource models, BoundaryTrainer trainer) => new(
        models.Get(Kind, seeds, [.. Words, .. seeds.Under("training/")], _ => trainer.Train(CutMessage.Read(seeds[Cuts]))), trainer.Cues);

    public bool Begins(Juncture at)
    {
        var scores = model.Score(cues.Read(at));
        return scores[another] > scores[1 - another];
    }
}
