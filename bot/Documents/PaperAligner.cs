using System.Text.RegularExpressions;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Documents;

/// <summary>
/// Draft + the paper it became → sentence beside sentence. What stands word for word is cut out first; the rest is cut
/// into sentences, each set beside those of the draft that share most of its pairs of characters.
/// </summary>
internal sealed partial class PaperAligner(Draft draft)
{
    /// <summary>Share of the shorter sentence's pairs that both must have.</summary>
    private const double Alike = 0.5;

    private const int FewestPairs = 3;

    /// <summary>One sentence may be made of several, joined by hand.</summary>
    private const int MostSources = 3;

    private readonly List<DraftSentence> free = [.. draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences)];

    public ReturnedPaper Align(EditedPaper paper)
    {
        var cut = paper.Sections.Append(new EditedSection("", paper.Notes)).Select(section => (section.Heading, Paragraphs: section.Paragraphs.Select(Cut).ToList())).ToList();
        var used = new HashSet<DraftSentence>(ReferenceEqualityComparer.Instance);
        var sections = cut.Where(section => section.Heading.Length > 0 || section.Paragraphs.Count > 0).Select(section =>
        {
            IReadOnlyList<IReadOnlyList<ReturnedSentence>> paragraphs = [.. section.Paragraphs.Select(paragraph =>
                (IReadOnlyList<ReturnedSentence>)[.. paragraph.Select(piece => piece.Kept is { } kept ? new ReturnedSentence(piece.Text, [kept], true) : Changed(piece.Text, used))])];
            return new ReturnedSection(section.Heading, SectionOf(section.Heading, paragraphs), paragraphs);
        }).ToList();
        return new ReturnedPaper(sections, [.. free.Where(sentence => !used.Contains(sentence))]);
    }

    /// <summary>Cuts out the draft's own sentences, the longest first, each once.</summary>
    private List<(string Text, DraftSentence? Kept)> Cut(string text)
    {
        if (text.Length == 0) return [];
        var kept = free.Select(sentence => (sentence, words: sentence.Text.Trim())).Where(one => one.words.Length > 0)
            .OrderByDescending(one => one.words.Length).Select(one => (one.sentence, one.words, at: Place(text, one.words))).FirstOrDefault(one => one.at >= 0);
        if (kept.sentence is null) return [.. Sentence().Matches(text).Select(match => match.Value.Trim()).Where(piece => piece.Length > 0).Select(piece => (piece, (DraftSentence?)null))];

        free.Remove(kept.sentence);
        return [.. Cut(text[..kept.at]), (kept.words, kept.sentence), .. Cut(text[(kept.at + kept.words.Length)..])];
    }

    /// <summary>Where a whole sentence begins and ends.</summary>
    private static int Place(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if ((at == 0 || IsEnd(text[at - 1])) && (at + words.Length == text.Length || IsEnd(words[^1]))) return at;
        return -1;
    }

    private static bool IsEnd(char c) => c is '。' or '！' or '？' or '”' or '）' or '；' || char.IsWhiteSpace(c);

    private ReturnedSentence Changed(string text, HashSet<DraftSentence> used)
    {
        var pairs = Pairs(text);
        var sources = free.Select(sentence => (sentence, alike: Likeness(pairs, Pairs(sentence.Text)))).Where(one => one.alike >= Alike)
            .OrderByDescending(one => one.alike).Take(MostSources).Select(one => one.sentence).ToList();
        used.UnionWith(sources);
        return new ReturnedSentence(text, sources, false);
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared < FewestPairs ? 0 : (double)shared / Math.Min(one.Count, other.Count);
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    /// <summary>The section of the same heading, whatever its number; else the one that most of its sentences come from.</summary>
    private DraftSection? SectionOf(string heading, IReadOnlyList<IReadOnlyList<ReturnedSentence>> paragraphs)
    {
        if (draft.Sections.FirstOrDefault(section => section.Heading.Length > 0 && Number().Replace(section.Heading, "") == Number().Replace(heading, "")) is { } same) return same;
        var before = paragraphs.SelectMany(paragraph => paragraph).SelectMany(sentence => sentence.Before).ToList();
        return draft.Sections.Where(section => section.Heading.Length > 0 == heading.Length > 0)
            .Select(section => (section, shared: section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Count(sentence => before.Exists(one => ReferenceEquals(one, sentence)))))
            .Where(one => one.shared > 0).OrderByDescending(one => one.shared).Select(one => one.section).FirstOrDefault();
    }

    [GeneratedRegex("[^。！？]+[。！？]*[”’）]*|[。！？]+[”’）]*")]
    private static partial Regex Sentence();

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、")]
    private static partial Regex Number();
}
