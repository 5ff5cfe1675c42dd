using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Outlines;

/// <summary>Figures of one matter → those that a sum beside them has in already.</summary>
internal sealed class SumParts(SumWords words)
{
    /// <summary>东头3眼，西头2眼，共打井5眼: of one report, the parts of a sum that is told too.</summary>
    /// <param name="stated">Figures of one report that measure one thing, in the order told.</param>
    public IReadOnlyCollection<Stated> InReport(IReadOnlyList<Stated> stated)
    {
        if (stated.Count < 2) return [];
        foreach (var sum in stated)
        {
            var marked = words.IsSum(sum.Record.Text, sum.Figure);
            var others = stated.Where(other => other != sum && (!marked || !words.IsSum(other.Record.Text, other.Figure))).ToList();
            if (others.Count < (marked ? 1 : 2) || others.Sum(other => other.Figure.Value) != sum.Figure.Value) continue;
            // Two like numbers are no sum and its part: 共打井3眼，3眼都通了电 says one thing twice all the same.
            return others;
        }
        return [];
    }

    /// <summary>Over the records: what a sum of the whole township, or a running sum of the branch, has in.</summary>
    /// <param name="counted">Figures of one matter that would be added.</param>
    /// <param name="committee">The township's own body.</param>
    public IReadOnlyDictionary<Stated, LeftOut> InLedger(IReadOnlyList<Stated> counted, string committee)
    {
        var left = new Dictionary<Stated, LeftOut>();
        var whole = counted.Where(stated => IsWhole(stated, committee)).ToList();
        var kept = whole.Count == counted.Count ? whole.MaxBy(stated => stated.Figure.Value) : null;
        foreach (var stated in whole.Where(stated => stated != kept)) left[stated] = LeftOut.ReportedTotal;

        foreach (var running in counted.Where(stated => !left.ContainsKey(stated) && words.IsRunning(stated.Record.Text, stated.Figure)).OrderByDescending(stated => stated.Record.Date.End))
        {
            if (left.ContainsKey(running)) continue;
            var earlier = counted.Where(other => other.Record.Branch == running.Record.Branch && other.Record.Id != running.Record.Id
                && !left.ContainsKey(other) && other.Record.Date.End <= running.Record.Date.End && other.Record.ReportedAt <= running.Record.ReportedAt).ToList();
            if (earlier.Sum(other => other.Figure.Value) > running.Figure.Value) continue;
            foreach (var other in earlier) left[other] = LeftOut.InsideSum;
        }
        return left;
    }

    /// <summary>The office speaks of the whole township by itself; a branch does only where it says a sum.</summary>
    private bool IsWhole(Stated stated, string committee) => words.IsWhole(stated.Record.Text, stated.Figure)
        && (stated.Record.Branch == committee || words.IsSum(stated.Record.Text, stated.Figure));
}
