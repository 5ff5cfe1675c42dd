using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Queries;

/// <summary>
/// Whether a text tells of a matter: by the very words, by others for the same thing (打井 and 机井), or by words of it
/// that stand apart in one clause (打了两眼井).
/// </summary>
internal sealed class MatterMatcher
{
    /// <summary>How far apart two characters of a word may stand: 打 … 井.</summary>
    private const int Apart = 8;

    /// <summary>And the other way round: 井也打成了.</summary>
    private const int ApartTurned = 3;

    /// <summary>The least part of a matter's pieces that must be found.</summary>
    private const double Enough = 0.6;

    /// <summary>... and the least part that is told at all, where nothing tells more.</summary>
    private const double Little = 0.45;

    /// <summary>The score from which on a text surely tells of a matter.</summary>
    public const double Sure = 2 * Enough;

    /// <summary>What another word for the same thing is worth; with 独居老人 alone, a text with 老人 is no 走访独居老人.</summary>
    private const double Same = 0.89;

    private readonly IReadOnlyList<IReadOnlyList<string>> same;
    private readonly WordFinder<int> groups;

    private readonly string verbs;

    public MatterMatcher(QueryWords words, MatterReader matters)
    {
        (same, verbs) = ([.. words.Same, .. matters.Asked], words.Verbs);
        groups = new WordFinder<int>(same.SelectMany((words, group) => words.Select(word => KeyValuePair.Create(word, group))));
    }

    /// <returns>0 where the text does not tell of it, less than <see cref="Sure"/> where of a part; up to 3, the very words.</returns>
    public double Score(string matter, string text)
    {
        if (matter.Length == 0) return 1;
        if (text.Contains(matter, StringComparison.Ordinal)) return 3;

        var pieces = Pieces(matter);
        var found = pieces.Sum(piece => piece.Length * Found(piece, text));
        var part = found / pieces.Sum(piece => piece.Length);
        return part < Little ? 0 : 2 * part;
    }

    /// <summary>The pieces of a matter that a text tells, joined; the same for texts that tell the same part.</summary>
    public string Told(string matter, string text) => string.Join('|', Pieces(matter).Where(piece => Found(piece, text) > 0));

    /// <summary>Whether a short phrase (what a figure counts) is of the matter.</summary>
    public bool Touches(string matter, string item) =>
        item.Length > 0 && (matter.Contains(item, StringComparison.Ordinal) || Score(matter, item) >= Sure
            || Pieces(matter).Any(piece => Found(piece, item) > 0) || SharesNoun(matter, item));

    /// <summary>打井 and 机井: the last character of a short matter is mostly its noun.</summary>
    private static bool SharesNoun(string matter, string item) => matter.Length <= 4 && item.Contains(matter[^1], StringComparison.Ordinal);

    /// <summary>The known words of a matter, and what stands between them in pairs of characters.</summary>
    private List<string> Pieces(string matter)
    {
        var known = groups.Find(matter).OrderByDescending(word => word.Length).ThenBy(word => word.Start)
            .Aggregate(new List<FoundWord<int>>(), (taken, word) =>
            {
                if (!taken.Exists(other => other.Start < word.End && word.Start < other.End)) taken.Add(word);
                return taken;
            });
        var pieces = known.Select(word => matter.Substring(word.Start, word.Length)).ToList();
        for (var i = 0; i < matter.Length;)
        {
            if (known.Find(word => word.Start <= i && i < word.End) is { Length: > 0 } word)
            {
                i = word.End;
                continue;
            }
            var next = known.Where(word => word.Start > i).Select(word => word.Start).DefaultIfEmpty(matter.Length).Min();
            var length = next - i == 3 ? 3 : Math.Min(2, next - i);
            pieces.Add(matter.Substring(i, length));
            i += length;
        }
        return pieces;
    }

    private double Found(string piece, string text)
    {
        if (text.Contains(piece, StringComparison.Ordinal)) return 1;
        if (groups.Find(piece).Where(word => word.Length == piece.Length).Any(word => same[word.Value].Any(other => text.Contains(other, StringComparison.Ordinal)))) return Same;
        return piece.Length is 2 or 3 && verbs.Contains(piece[0])
            && (StandsApart(piece, text, Apart) || piece.Length == 2 && StandsApart($"{piece[1]}{piece[0]}", text, ApartTurned)) ? 0.8 : 0;
    }

    /// <summary>Its characters in order, in one clause, not far apart.</summary>
    private static bool StandsApart(string piece, string text, int apart)
    {
        for (var start = text.IndexOf(piece[0], StringComparison.Ordinal); start >= 0; start = text.IndexOf(piece[0], start + 1))
        {
            var (at, rest) = (start, 1);
            for (var i = start + 1; i < text.Length && i - at <= apart && rest < piece.Length && !Texts.Clauses.EndsClause(text[i]); i++)
            {
                if (text[i] != piece[rest]) continue;
                (at, rest) = (i, rest + 1);
            }
            if (rest == piece.Length) return true;
        }
        return false;
    }
}
