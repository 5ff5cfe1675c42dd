namespace Assistant.Nlp.Learning;

/// <summary>A question with its possible answers, of which some are right.</summary>
/// <param name="Choices">The keys of every choice.</param>
/// <param name="Right">How right each is: 0 wrong, 1 the best.</param>
public sealed record ChoiceExample(IReadOnlyList<int[]> Choices, float[] Right);

/// <summary>
/// Conditional logit (McFadden 1974): the weights under which the right choices are likely among those offered. AdaGrad in
/// a fixed order, half of the keys dropped at random from every example (Srivastava et al. 2014), the weights of the later
/// rounds averaged. The same examples give the same model.
/// </summary>
/// <param name="l2">Weight of the penalty on large weights. Default 0.001.</param>
/// <param name="rounds">How often all examples are seen. Default 24.</param>
public sealed class ChoiceTrainer(float l2 = 1e-3f, int rounds = 24)
{
    private const float Rate = 0.15f;

    /// <summary>Gradients smaller than this change nothing worth the time.</summary>
    private const double Negligible = 1e-4;

    private readonly float[] weights = new float[ChoiceModel.Size];
    private readonly float[] squares = new float[ChoiceModel.Size];
    private uint random = 12345;

    public ChoiceModel Train(IReadOnlyList<ChoiceExample> examples)
    {
        Array.Clear(weights);
        Array.Clear(squares);
        random = 12345;
        var sums = new float[ChoiceModel.Size];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var averaged = rounds - (rounds / 2);
        for (var round = 0; round < rounds; round++)
        {
            Shuffle(order);
            foreach (var i in order) Learn(examples[i]);
            if (round < rounds - averaged) continue;
            for (var key = 0; key < sums.Length; key++) sums[key] += weights[key] / averaged;
        }
        return new ChoiceModel(sums);
    }

    private void Learn(ChoiceExample example)
    {
        var salt = Next();
        var scores = example.Choices.Select(keys => (double)keys.Where(key => IsKept(key, salt)).Sum(key => weights[key])).ToArray();
        var highest = scores.Max();
        var powers = scores.Select(score => Math.Exp(score - highest)).ToArray();
        var all = powers.Sum();
        var right = powers.Zip(example.Right).Sum(pair => pair.First * pair.Second);
        if (right == 0) return;

        for (var c = 0; c < powers.Length; c++)
        {
            var gradient = (powers[c] / all) - (powers[c] * example.Right[c] / right);
            if (Math.Abs(gradient) >= Negligible) Step(example.Choices[c], (float)gradient, salt);
        }
    }

    private void Step(int[] keys, float gradient, uint salt)
    {
        foreach (var key in keys)
        {
            if (!IsKept(key, salt)) continue;
            var step = gradient + (l2 * weights[key]);
            squares[key] += step * step;
            weights[key] -= Rate * step / (1 + MathF.Sqrt(squares[key]));
        }
    }

    private static bool IsKept(int key, uint salt) => ((((uint)key ^ salt) * 2654435761u) >> 31) == 0;

    private void Shuffle(int[] order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)((Next() >> 8) % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    private uint Next() => random = (random * 1664525) + 1013904223;
}
