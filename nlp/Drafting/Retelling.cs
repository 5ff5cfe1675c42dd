using System.Text.RegularExpressions;
using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Drafting;

/// <summary>The clauses of a report that is mostly chat → those that tell, behind the branch's name, what it did.</summary>
internal sealed partial class Retelling(WrittenRegister register)
{
    /// <param name="record">The report they are of.</param>
    /// <param name="opening">What was done, in general; for a report that says only who came.</param>
    /// <param name="room">Characters there are.</param>
    /// <returns>Empty where they do not come to a sentence. A topic that comes first follows the village's name, not the branch's.</returns>
    public IReadOnlyList<ShapedClause> Choose(Edited edited, ActivityRecord record, string? opening, int room)
    {
        var formal = edited.Kept > Formal;
        var shaped = edited.Clauses.Select(register.Shape).Select(clause => formal && clause.Form == ClauseForm.None && register.IsPlain(clause.Text) ? clause with { Form = ClauseForm.Detail } : clause).ToList();
        var told = shaped.Exists(IsDone) ? Done(shaped, edited.Gaps, record, room)
            : Met([.. shaped.Where(clause => clause.Form is ClauseForm.Present or ClauseForm.Deed)], opening, room);
        return Says(told) ? told : [];
    }

    /// <summary>Of a report that is kept so far, clauses with a subject of their own may follow a deed.</summary>
    private const double Formal = 0.85;

    private bool IsDone(ShapedClause clause) => clause.Form is ClauseForm.Deed or ClauseForm.Members or ClauseForm.Topic && !register.IsMoney(clause.Text);

    /// <summary>From the first deed on; what leans on a clause that is left out is left out with it.</summary>
    private List<ShapedClause> Done(List<ShapedClause> clauses, IReadOnlySet<int> gaps, ActivityRecord record, int room)
    {
        var told = new List<ShapedClause>();
        var leans = false;
        for (var i = clauses.FindIndex(IsDone); i < clauses.Count; i++)
        {
            var (form, text) = clauses[i];
            leans &= !gaps.Contains(i);
            var counts = form == ClauseForm.Detail && Count().IsMatch(text) && told.Count > 0 && !told[^1].Text.Any(char.IsAsciiDigit);
            var stands = form switch
            {
                ClauseForm.None => false,
                ClauseForm.Detail => leans || (counts && Counts(record, text, told[^1].Text)),
                ClauseForm.Topic => told.Count == 0 || leans,
                _ => true,
            };
            leans = stands && told.Sum(clause => clause.Text.Length + 1) + text.Length <= room && !told.Exists(clause => clause.Text == text);
            if (!leans) continue;
            if (counts) told[^1] = told[^1] with { Text = told[^1].Text + text };
            else told.Add(new ShapedClause(form, form == ClauseForm.Members && told.Count == 0 ? Gather + text : text));
        }
        return told;
    }

    /// <summary>为独居老人送月饼, 68份: the number belongs to what was just told.</summary>
    [GeneratedRegex(@"^\d[\d.]*余?[^\d元人]{1,3}$")]
    private static partial Regex Count();

    /// <summary>栽植红豆杉和枫香 …, 670棵: what is counted was told.</summary>
    private static bool Counts(ActivityRecord record, string count, string told) => record.Figures.Any(figure => figure.Item.Length > 1
        && count.StartsWith(NumberWording.Plain(figure.Value), StringComparison.Ordinal) && told.Contains(figure.Item, StringComparison.Ordinal));

    private const string Gather = "组织";

    private static List<ShapedClause> Met(List<ShapedClause> said, string? opening, int room) =>
        said.Count == 0 || opening is null || opening.Length + said[0].Text.Length > room ? [] : [new ShapedClause(ClauseForm.Deed, opening), .. said.Take(2)];

    /// <summary>Shorter ones say nothing unless they count something.</summary>
    private const int LeastWithoutFigure = 9, Least = 8;

    private static bool Says(List<ShapedClause> told) => told.Sum(clause => clause.Text.Length + 1)
        >= (told.Exists(clause => clause.Text.Any(char.IsAsciiDigit)) ? Least : LeastWithoutFigure);
}
