using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Pages;

/// <summary>What came of checking a table.</summary>
/// <param name="Compared">Numbers that were compared with the ledger or added up.</param>
/// <param name="Findings">What does not hold, a sentence each.</param>
internal sealed record TableChecked(int Compared, IReadOnlyList<string> Findings);

/// <summary>
/// A table typed in Word → what does not hold in it: a row that totals the others is added up; a branch's number is one that the
/// branch reported, or the sum of what it did. A number beside no branch, or under no heading, is left alone.
/// </summary>
internal sealed partial class TableChecker(FigureReader figures, BranchReader branches, PageWords words, TextFolder seeds)
{
    private readonly TotalsAdder adder = new(new MatterReader(seeds));
    private readonly HashSet<string> totals = WordsOf(words["word_table.totals"]), subtotals = WordsOf(words["word_table.subtotals"]), uncounted = WordsOf(words["word_table.uncounted"]);

    private enum RowKind { Plain, Subtotal, Total }

    private sealed record Row(RowKind Kind, IReadOnlyList<string> Cells)
    {
        public string At(int column) => column < Cells.Count ? Cells[column] : "";
    }

    /// <param name="ledger">What was reported in the paper's period.</param>
    public TableChecked Check(IReadOnlyList<IReadOnlyList<string>> rows, Ledger ledger)
    {
        // A title over all columns is no head.
        var table = rows.SkipWhile(row => row.Count(cell => cell.Length > 0) < 2).Select(row => row.Select(Halfwidth.Fold).ToList()).ToList();
        if (table.Count < 2) return new TableChecked(0, []);

        var (head, body) = (table[0], table.Skip(1).Select(row => new Row(KindOf(row), row)).ToList());
        var counted = Enumerable.Range(0, head.Count).Where(column => head[column].Length > 0 && !uncounted.Contains(NameOf(head[column])) && body.Exists(row => NumberIn(row.At(column)) is not null)).ToList();
        var (sums, said) = (counted.SelectMany(column => Sums(head[column], column, body)).ToList(), body.Where(row => row.Kind == RowKind.Plain).SelectMany(row => Reported(row, head, counted, ledger)).ToList());
        return new TableChecked(sums.Count + said.Count, [.. sums.Concat(said).OfType<string>()]);
    }

    /// <summary>Null for each total that holds.</summary>
    private IEnumerable<string?> Sums(string head, int column, List<Row> body)
    {
        var (all, part, whole) = (0m, 0m, true);
        foreach (var row in body)
        {
            var number = NumberIn(row.At(column));
            if (row.Kind == RowKind.Plain)
            {
                whole &= number is not null || row.At(column) is "" or "-" or "—" or "/" or "无";
                (all, part) = (all + (number ?? 0), part + (number ?? 0));
                continue;
            }
            var sum = row.Kind == RowKind.Total ? all : part;
            if (number is { } told && whole)
                yield return told == sum ? null : words.Say("word_table.sum", ("column", NameOf(head)), ("told", row.At(column)), ("sum", sum.ToString("0.######", CultureInfo.InvariantCulture)));
            part = 0;
            if (row.Kind == RowKind.Total) (all, whole) = (0, true);
        }
    }

    /// <summary>Null for each number that the row's branch reported.</summary>
    private IEnumerable<string?> Reported(Row row, List<string> head, List<int> counted, Ledger ledger)
    {
        var name = row.Cells.FirstOrDefault(cell => NumberIn(cell) is null && cell.Length > 1 && branches.Read(cell, ledger.Roster).Count > 0);
        if (name is null)
        {
            if (row.Cells.FirstOrDefault(cell => cell.EndsWith("支部", StringComparison.Ordinal)) is { } unknown && branches.Read(unknown, Roster.Empty).Count > 0)
                yield return words.Say("word_table.unknown", ("branch", unknown));
            yield break;
        }
        var branch = branches.Read(name, ledger.Roster)[0].Name;
        var records = ledger.Records.Where(record => record.Status != RecordStatus.Withdrawn && (record.Branch == branch || record.JointBranches.Contains(branch))).ToList();
        var values = records.SelectMany(record => record.Figures).SelectMany(figure => (decimal?[])[figure.Value, figure.Max]).OfType<decimal>()
            .Concat(adder.Add(records).Select(total => total.Value)).ToHashSet();
        foreach (var column in counted)
            if (NumberIn(row.At(column)) is { } number && number != 0)
                yield return values.Contains(BaseOf(head[column], row.At(column), number)) || values.Contains(number) ? null
                    : words.Say("word_table.unreported", ("branch", name), ("column", NameOf(head[column])), ("told", row.At(column)));
    }

    /// <summary>投资（万元） 11.4 → 114000.</summary>
    private decimal BaseOf(string head, string cell, decimal number)
    {
        var unit = Number().Replace(cell, "").Trim() is { Length: > 0 } own ? own : UnitOf().Match(head).Groups["unit"].Value;
        return figures.Read($"{NameOf(head)}{number.ToString("0.######", CultureInfo.InvariantCulture)}{unit}", []).FirstOrDefault()?.Value ?? number;
    }

    private RowKind KindOf(List<string> row) => row.Select(NameOf).FirstOrDefault(cell => cell.Length > 0) switch
    {
        { } first when totals.Contains(first) => RowKind.Total,
        { } first when subtotals.Contains(first) => RowKind.Subtotal,
        _ => RowKind.Plain,
    };

    /// <summary>机井（眼） → 机井; 合 计 → 合计.</summary>
    private static string NameOf(string cell) => UnitOf().Replace(cell, "").Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Null for words, dates, and numbers that are about so much.</summary>
    private static decimal? NumberIn(string cell) => Number().Match(cell) is { Success: true } match
        && decimal.TryParse(match.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static HashSet<string> WordsOf(string list) => [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"^\s*(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?=\s*[\u4e00-\u9fff]{0,4}\s*$)(?!\s*[年月日号余多])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s*(?:[（(/](?:单位[:：])?(?<unit>[^（）()/]{1,5})[）)]?)$")]
    private static partial Regex UnitOf();
}
