using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Reports;

/// <summary>Clause → its traits.</summary>
internal sealed class ClauseReader(ReportWords words, ThemeClassifier themes)
{
    public ClauseTraits Read(string text, Clause clause, IReadOnlyList<DateMention> dates, IReadOnlyList<BranchMention> branches)
    {
        var at = clause.Start + clause.Enumerated;
        while (at < clause.End && text[at] is ' ' or '“' or '·' or '-' or '—') at++;
        if (at == clause.End) at = clause.Start;
        var (connective, length) = ConnectiveAt(text, at);
        var date = dates.Within(clause.Start, clause.End).FirstOrDefault(mention => !mention.Background);
        var act = connective is Connective.Continuing ? at : at + length;
        if (date is not null && date.Offset - act <= 1 && date.OffsetEnd < clause.End) act = date.OffsetEnd;
        while (act < clause.End && text[act] is ' ' or '，' or ',' or '又' or '还' or '也' or '再') act++;
        var theme = themes.Weigh(text.AsSpan(clause.Start, clause.End - clause.Start));
        if (act >= clause.End) act = at;
        return new ClauseTraits(clause, at, connective, act, Verbs(text, at, clause.End), PartOfDay.At(text, act) || PartOfDay.At(text, at), date, Doer(branches, clause),
            theme, themes.Judge(theme));
    }

    private (Connective Kind, int Length) ConnectiveAt(string text, int at)
    {
        if (words.Strong.LengthAt(text, at) is > 0 and var strong) return (Connective.Strong, strong);
        if (words.Weak.LengthAt(text, at) is > 0 and var weak) return (Connective.Weak, weak);
        return words.Continuing.LengthAt(text, at) is > 0 and var continuing ? (Connective.Continuing, continuing) : (Connective.None, 0);
    }

    private List<(int Start, int Length)> Verbs(string text, int from, int to)
    {
        var verbs = new List<(int, int)>();
        for (var i = from; i < to; i++)
        {
            if (words.Heads.LengthAt(text, i) is not (> 0 and var length) || i + length > to) continue;
            verbs.Add((i, length));
            i += length - 1;
        }
        return verbs;
    }

    private static string? Doer(IReadOnlyList<BranchMention> branches, Clause clause)
    {
        foreach (var branch in branches.Within(clause.Start, clause.End))
            if (branch.Part == BranchPart.Doer) return branch.Name;
        return null;
    }
}
