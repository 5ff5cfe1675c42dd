using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Summaries.Masking;

/// <summary>
/// What is told of people in the texts of one draft, each with a placeholder that stays the same throughout: 〔人1〕. Texts that
/// leave the house are hidden by it, and restored when they come back.
/// </summary>
internal sealed partial class Mask
{
    private readonly PersonalNames names;
    private readonly WordSet branches;
    private readonly bool masksBranches;
    private readonly HashSet<string> taken;
    private readonly Dictionary<string, string> placeholders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> meanings = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private WordSet known = new([]);

    /// <param name="texts">All that will be sent; what they tell of people is numbered in their order.</param>
    /// <param name="masksBranches">Whether names of branches and villages are hidden too.</param>
    public Mask(PersonalNames names, Roster roster, IReadOnlyList<string> texts, bool masksBranches)
    {
        (this.names, this.masksBranches) = (names, masksBranches);
        branches = new WordSet(roster.Branches.SelectMany(branch => branch.Aliases.Prepend(branch.Short).Prepend(branch.Name))
            .Concat([roster.Township, roster.Committee]).Where(name => name.Length > 1));
        taken = [.. texts.SelectMany(PlaceholdersIn)];
        foreach (var text in texts) Hide(text);
        known = new WordSet(placeholders.Keys);
    }

    /// <summary>With placeholders for all that is private; a name that is found once is hidden wherever it stands.</summary>
    public string Hide(string text)
    {
        var (folded, hidden, at) = (Halfwidth.Fold(text), new System.Text.StringBuilder(), 0);
        foreach (var (kind, span) in Found(folded).OrderBy(found => found.Span.Start).ThenByDescending(found => found.Span.Length))
        {
            if (span.Start < at) continue;
            hidden.Append(text, at, span.Start - at).Append(PlaceholderOf(kind, span.Of(text)));
            at = span.End;
        }
        return hidden.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>With what the placeholders stand for; one that stands for nothing stays.</summary>
    public string Restore(string text) => Placeholder().Replace(text, match => meanings.GetValueOrDefault(match.Value, match.Value));

    /// <summary>Whatever looks like a placeholder.</summary>
    public static IEnumerable<string> PlaceholdersIn(string text) => Placeholder().Matches(text).Select(match => match.Value);

    private IEnumerable<(string Kind, TextSpan Span)> Found(string text)
    {
        var open = Words(text, branches).ToList();
        var found = names.Find(text).Select(span => ("person", span))
            .Concat(Words(text, known).Select(span => ("known", span)))
            .Concat(PersonalNumbers.Find(text).Select(span => ("number", span)))
            .Where(one => !open.Exists(one.span.Overlaps));
        return found.Concat(masksBranches ? open.Select(span => ("branch", span)) : [])
            .Concat(Placeholder().Matches(text).Select(match => (meanings.ContainsKey(match.Value) ? "placeholder" : "bracket", new TextSpan(match.Index, match.Length))));
    }

    private static IEnumerable<TextSpan> Words(string text, WordSet words)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (words.LengthAt(text, i) is not (> 0 and var length)) continue;
            yield return new TextSpan(i, length);
            i += length - 1;
        }
    }

    private string PlaceholderOf(string kind, string words)
    {
        if (kind == "placeholder") return words;
        lock (gate)
        {
            if (placeholders.TryGetValue(words, out var placeholder)) return placeholder;
            for (var number = 1; placeholder is null || taken.Contains(placeholder); number++) placeholder = $"〔{names.Labels[kind]}{number}〕";
            taken.Add(placeholder);
            placeholders[words] = placeholder;
            meanings[placeholder] = words;
            return placeholder;
        }
    }

    [GeneratedRegex("〔[^〔〕]*〕")]
    private static partial Regex Placeholder();
}
