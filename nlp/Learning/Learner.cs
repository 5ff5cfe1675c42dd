using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Assistant.Nlp.Learning;

/// <summary>An algorithm of ML.NET that finds weights for every label and gives them away. The README of Themes says how they compare.</summary>
public enum Learner
{
    /// <summary>Maximum entropy over all labels at once, by L-BFGS.</summary>
    MaximumEntropy,

    /// <summary>The same, by stochastic dual coordinate ascent.</summary>
    StochasticMaximumEntropy,

    /// <summary>A hinge loss over all labels at once, by stochastic dual coordinate ascent.</summary>
    StochasticMargin,
}

internal static class LearnerExtensions
{
    private const int Rounds = 30;

    /// <param name="data">Columns Label (a key) and Features.</param>
    /// <param name="l2">Weight of the penalty on large weights, as L-BFGS has it.</param>
    /// <returns>The weights of each label, and its bias.</returns>
    public static (VBuffer<float>[] Weights, float[] Biases) Learn(this Learner learner, MLContext learning, IDataView data, float l2)
    {
        var all = learning.MulticlassClassification.Trainers;
        return learner switch
        {
            Learner.MaximumEntropy => Of(all.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
            { L1Regularization = 0, L2Regularization = l2, OptimizationTolerance = 1e-5f, NumberOfThreads = 1 }).Fit(data).Model),
            Learner.StochasticMaximumEntropy => Of(all.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
            { L1Regularization = 0, L2Regularization = l2 / 1000, NumberOfThreads = 1, MaximumNumberOfIterations = Rounds }).Fit(data).Model),
            Learner.StochasticMargin => Of(all.SdcaNonCalibrated(new SdcaNonCalibratedMulticlassTrainer.Options
            { L1Regularization = 0, L2Regularization = l2 / 1000, NumberOfThreads = 1, MaximumNumberOfIterations = Rounds, Loss = new HingeLoss() }).Fit(data).Model),
            _ => throw new ArgumentOutOfRangeException(nameof(learner), learner, "No such learner."),
        };
    }

    private static (VBuffer<float>[] Weights, float[] Biases) Of(LinearMulticlassModelParametersBase model)
    {
        var weights = default(VBuffer<float>[]);
        model.GetWeights(ref weights, out _);
        return (weights!, [.. model.GetBiases()]);
    }
}
