using System.Runtime.InteropServices;

namespace Assistant.Nlp.Learning;

/// <summary>The rows of a text's keys → the values of its rows: (1 + ln count) · idf, brought to length one.</summary>
internal static class TermWeights
{
    /// <param name="rows">The rows of a text's known keys; put in order by this.</param>
    /// <returns>Rows in rising order, each once.</returns>
    public static List<(int Row, float Value)> Of(List<int> rows, float[] idf)
    {
        rows.Sort();
        var values = new List<(int Row, float Value)>(rows.Count);
        var squares = 0f;
        for (var i = 0; i < rows.Count;)
        {
            var first = i;
            while (i < rows.Count && rows[i] == rows[first]) i++;
            var value = i - first == 1 ? idf[rows[first]] : idf[rows[first]] * (1 + MathF.Log(i - first));
            values.Add((rows[first], value));
            squares += value * value;
        }
        if (squares == 0) return values;

        var scale = 1 / MathF.Sqrt(squares);
        foreach (ref var pair in CollectionsMarshal.AsSpan(values)) pair.Value *= scale;
        return values;
    }
}
