using Assistant.Nlp.Auditing;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Summaries;

/// <summary>
/// What became of every figure that was done: counted in a total that the text tells, told in a sentence of its record, or
/// left out for a reason. Taken from the audited sentences and their evidence, whoever wrote them.
/// </summary>
internal sealed class FigureAccount(PaperFacts facts, DraftNotes notes)
{
    /// <param name="reported">Records of the period that would count if nothing were in doubt.</param>
    public IReadOnlyList<LeftOutFigure> LeftOut(IReadOnlyList<AuditedSection> written, IEnumerable<ActivityRecord> reported)
    {
        var told = Told(written);
        var reasons = new UntoldReasons(facts);
        return [.. reported.SelectMany(record => record.Figures
            .Where(figure => figure.Role == FigureRole.Done && !told.Contains((record.Id, figure.Start)))
            .Select(figure => new LeftOutFigure(record.Id, figure.Text, figure.Item, notes.Reason(reasons.Of(record, figure)))))];
    }

    private HashSet<(string, int)> Told(IReadOnlyList<AuditedSection> written)
    {
        var records = facts.Counting.ToDictionary(record => record.Id);
        var totals = Planned().ToLookup(total => (total.Value, total.Unit, total.Addends.Count > 0 ? total.Addends[0].RecordId : ""));
        var told = new HashSet<(string, int)>();
        foreach (var figure in written.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph).SelectMany(sentence => sentence.Figures))
        {
            if (figure.Support == Support.Unsupported || figure.From.Count == 0) continue;
            var total = totals[(figure.Value, figure.Unit, figure.From[0])].FirstOrDefault(total => total.From.SequenceEqual(figure.From));
            if (total is not null) told.UnionWith(total.Addends.Select(addend => (addend.RecordId, addend.Figure.Start)));
            else if (figure.Support == Support.Traced) told.UnionWith(figure.From.Where(records.ContainsKey).SelectMany(id => Stated(figure, records[id])));
        }
        return told;
    }

    /// <summary>All sums that the sentences could tell.</summary>
    private IEnumerable<Total> Planned()
    {
        var groups = facts.Sections.SelectMany(section => section.Groups).ToList();
        return facts.Totals.Concat(groups.SelectMany(group => group.Kinds).SelectMany(kind => kind.Totals))
            .Concat(groups.SelectMany(group => group.Further)).Concat(facts.Invested is { } invested ? [invested] : Array.Empty<Total>());
    }

    private static IEnumerable<(string, int)> Stated(CheckedFigure told, ActivityRecord record)
    {
        var like = record.Figures.Where(figure => figure.Value == told.Value || figure.Max == told.Value).ToList();
        var same = like.FindAll(figure => figure.Unit == told.Unit || (figure.Kind == FigureKind.People && told.Unit is "人" or "名"));
        return (same.Count > 0 ? same : like).Select(figure => (record.Id, figure.Start));
    }
}
