using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Editing;

/// <summary>A message → what it wants changed in a draft, in the order said; nothing where it is no instruction.</summary>
public sealed class EditInstructionReader
{
    private const int FewestCharacters = 50, MostCharacters = 20000;

    private readonly EditWords words;
    private readonly PartReader parts;
    private readonly BranchReader branches;

    public EditInstructionReader(TextFolder seeds, BranchReader branches)
    {
        words = EditWords.Read(seeds);
        (parts, this.branches) = (new PartReader(words, new ThemeNames(seeds)), branches);
    }

    /// <param name="roster">The branches that may be named.</param>
    public IReadOnlyList<EditInstruction> Read(string message, Roster roster)
    {
        var text = Halfwidth.Fold(message).Trim();
        if (Titled(text) is { } title) return [title];
        if (words["not"].IsMatch(text)) return [];

        var found = new List<EditInstruction>();
        var pointed = PaperPart.Whole;
        foreach (var clause in words["between"].Split(text).Where(clause => clause.Trim().Length > 0))
        {
            var part = parts.Read(clause);
            if (part is not null) pointed = part;
            found.AddRange(Of(clause.Trim(), part ?? pointed, roster));
        }
        return [.. found.Distinct()];
    }

    /// <summary>Whether a message names a paper or a part of one (总结, 第二段), whatever it wants.</summary>
    public bool NamesPaper(string message) => words["paper"].IsMatch(Halfwidth.Fold(message));

    private IReadOnlyList<EditInstruction> Of(string clause, PaperPart part, Roster roster)
    {
        if (Figure(clause) is { } figure) return [figure];
        if (words["undo"].IsMatch(clause)) return [new EditInstruction.Undo()];
        if (words["show"].IsMatch(clause)) return [new EditInstruction.Show()];
        if (words["redraft"].IsMatch(clause)) return [new EditInstruction.Redraft()];
        if (Branches(clause, roster) is { Count: > 0 } named) return named;
        if (Examples(clause, part) is { } examples) return [examples];
        if (words["include"].IsMatch(clause) && Included(clause, part) is { } included) return [included];
        if (Resized(clause, part) is { } resized) return [resized];
        if (words["drop"].IsMatch(clause) && !part.IsWhole) return [new EditInstruction.Drop(part)];
        if (words["tone"].Match(clause) is { Success: true } tone) return [new EditInstruction.Reword(tone.Value)];
        return words["rephrase"].IsMatch(clause) ? [new EditInstruction.Rephrase(part)] : [];
    }

    /// <summary>A title may contain anything, so it is looked for in the message as a whole.</summary>
    private EditInstruction.Retitle? Titled(string text)
    {
        var found = words["title"].Match(text);
        if (!found.Success) return null;
        var title = found.Groups["title"].Value.Trim('“', '”', '"', '《', '》', '「', '」', '。', ' ');
        return title.Length is < 2 or > 60 ? null : new EditInstruction.Retitle(parts.Read(text[..found.Groups["title"].Index]) ?? PaperPart.Whole, title);
    }

    private EditInstruction.ChangeFigure? Figure(string clause) =>
        words["figure"].Match(clause) is { Success: true } found ? new EditInstruction.ChangeFigure(found.Groups["from"].Value, found.Groups["to"].Value) : null;

    private EditInstruction.Include? Included(string clause, PaperPart part)
    {
        var topic = words.Topics.Where(topic => topic.When.IsMatch(clause)).Select(topic => (OutlookTopic?)topic.Topic).FirstOrDefault();
        return topic is null && part.IsWhole ? null : new EditInstruction.Include(topic, topic is null ? part : PaperPart.Whole);
    }

    private EditInstruction.Examples? Examples(string clause, PaperPart part)
    {
        if (words["examples"].Match(clause) is not { Success: true } found) return null;
        if (found.Groups["none"].Success) return new EditInstruction.Examples(part, 0, 0);
        if (found.Groups["n"] is { Success: true } said && NumeralReader.ReadAt(said.Value, 0)?.Value is { } most and < 20)
            return new EditInstruction.Examples(part, (int)most, 0);
        return new EditInstruction.Examples(part, null, found.Groups["more"].Success ? 1 : -1);
    }

    private IReadOnlyList<EditInstruction> Branches(string clause, Roster roster)
    {
        var (more, less) = (words["feature"].IsMatch(clause), words["avoid"].IsMatch(clause));
        if (!more && !less) return [];
        return [.. branches.Read(clause, roster).Select(mention => mention.Name).Distinct()
            .Select(name => less ? (EditInstruction)new EditInstruction.Avoid(name) : new EditInstruction.Feature(name))];
    }

    private EditInstruction.Resize? Resized(string clause, PaperPart part)
    {
        foreach (Match said in words["characters"].Matches(clause))
            if (NumeralReader.ReadAt(said.Groups["n"].Value, 0)?.Value is { } number and >= FewestCharacters and <= MostCharacters)
                return new EditInstruction.Resize(part, (int)number, 1);
        var factor = words.Factors.FirstOrDefault(factor => factor.When.IsMatch(clause)).Times;
        return factor == 0 ? null : new EditInstruction.Resize(part, null, factor);
    }
}
