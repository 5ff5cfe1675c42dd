using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Auditing;

/// <summary>
/// Whether a sentence tells a figure of the thing that the record tells it of. Tolerant: only where the sentence names
/// a thing and the record neither names that thing beside the figure nor calls the figure's own by a like name.
/// </summary>
internal sealed class FigureMatter(AuditReaders readers)
{
    public bool IsSame(Figure told, string sentence, Figure stated, string record)
    {
        if (IsNamedAlike(told, stated) || told.Kind is FigureKind.Percent or FigureKind.Duration) return true;
        if (IsBranch(told.Item)) return true;
        if (told.Kind == FigureKind.Money) return IsSameMoney(told, sentence, stated, record);
        var names = readers.Names.In(told.Item);
        if (names.Count == 0) return IsOpen(told, record);
        if (readers.Matters.Read(told, sentence) is { Known: true } matter && matter.Key == readers.Matters.Read(stated, record).Key) return true;
        var name = names[^1].Value;
        if (stated.Item.Length > 0 && readers.Names.In(stated.Item).Count > 0) return readers.Names.Says(stated.Item, name);
        var clause = record[Texts.Clauses.SentenceStart(record, stated.Start)..Texts.Clauses.SentenceEnd(record, stated.Start)];
        return readers.Names.Says(clause, name) || name.Any(letter => clause.Contains(letter, StringComparison.Ordinal));
    }

    /// <summary>What money was for is rarely named beside it: it is other money only where both are known and the record does not say the sentence's word.</summary>
    private bool IsSameMoney(Figure told, string sentence, Figure stated, string record) =>
        readers.Matters.Read(told, sentence) is not { Known: true } matter || readers.Matters.Read(stated, record) is not { Known: true } other
        || matter.Key == other.Key || record.Contains(matter.Name, StringComparison.Ordinal) || readers.Names.In(told.Item) is not [.., var name] || readers.Names.Says(record, name.Value);

    /// <summary>A sum is of its matter, or of what any of its addends counts.</summary>
    public bool IsSame(Figure told, string sentence, Evidence evidence, IReadOnlyDictionary<string, ActivityRecord> records)
    {
        if (evidence is not Evidence.Sum(var total) || told.Kind == FigureKind.Money || IsBranch(told.Item) || readers.Names.In(told.Item) is not [.., var name]) return true;
        if (total.Matter.Key.Length > 0 && (readers.Matters.Read(told, sentence).Key == total.Matter.Key || total.Matter.Tell.Contains(name.Value, StringComparison.Ordinal))) return true;
        return total.Addends.Any(addend => records.TryGetValue(addend.RecordId, out var record) && IsSame(told, sentence, addend.Figure, record.Text));
    }

    public bool IsNamedAlike(Figure told, Figure stated) =>
        told.Item.Length == 0 || stated.Item.Contains(told.Item, StringComparison.Ordinal)
        || (stated.Item.Length > 0 && told.Item.Contains(stated.Item, StringComparison.Ordinal)) || SharePair(told.Item, stated.Item);

    /// <summary>What seeds do not know may be told of nothing that the record does not say a character of: only counts of things are so plain.</summary>
    private bool IsOpen(Figure told, string record) => told.Kind != FigureKind.Count || told.Item.Length < 2 || readers.Words.PlainPeople.Contains(told.Item)
        || told.Item.Contains(told.Unit, StringComparison.Ordinal) || told.Item.Any(letter => record.Contains(letter, StringComparison.Ordinal));

    /// <summary>其中柳河村4眼: who counts is no thing counted; the sentence names none.</summary>
    private static bool IsBranch(string item) => item.Contains("支部", StringComparison.Ordinal) || item.EndsWith('村');

    private static bool SharePair(string one, string other)
    {
        for (var i = 0; i + 2 <= one.Length; i++)
            if (other.Contains(one.Substring(i, 2), StringComparison.Ordinal)) return true;
        return false;
    }
}
