namespace Assistant.Nlp.Learning;

/// <summary>
/// Turns scores into probabilities that mean what they say: one temperature, chosen so that texts of sources the model
/// never saw are least surprising (temperature scaling, Guo et al. 2017).
/// </summary>
internal static class Calibration
{
    public static double[] Softmax(IReadOnlyList<float> scores, double temperature)
    {
        var highest = float.NegativeInfinity;
        for (var i = 0; i < scores.Count; i++) highest = Math.Max(highest, scores[i]);
        var powers = new double[scores.Count];
        var sum = 0.0;
        for (var i = 0; i < powers.Length; i++) sum += powers[i] = Math.Exp((scores[i] - highest) / temperature);
        for (var i = 0; i < powers.Length; i++) powers[i] /= sum;
        return powers;
    }

    /// <summary>The temperature with the least log loss, by golden section between 0.05 and 5.</summary>
    /// <param name="scored">Scores of texts held back, and the index of the label each has.</param>
    public static double Fit(IReadOnlyList<(float[] Scores, int Label)> scored)
    {
        double Loss(double log) => scored.Sum(text => -Math.Log(Softmax(text.Scores, Math.Exp(log))[text.Label] + 1e-12));
        var (low, high) = (Math.Log(0.05), Math.Log(5));
        var ratio = (Math.Sqrt(5) - 1) / 2;
        while (high - low > 1e-3)
        {
            var (left, right) = (high - ratio * (high - low), low + ratio * (high - low));
            if (Loss(left) < Loss(right)) high = right;
            else low = left;
        }
        return Math.Exp((low + high) / 2);
    }
}
