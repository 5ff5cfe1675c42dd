using System.Buffers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Learning;

/// <summary>
/// Text → what a linear model looks at, each a 64-bit key: n-grams of one to three characters (their UTF-16 code units
/// are the key itself, so no two share one) and the concepts of a word list.
/// </summary>
/// <param name="longest">Longest n-gram, 1 to 3.</param>
public sealed class TextFeatures(int longest, Concepts concepts)
{
    /// <summary>N-grams leave the highest code unit empty; these fill it.</summary>
    private const ulong ConceptMark = 1UL << 48;
    private const ulong NameMark = 2UL << 48;

    /// <summary>Stands at both ends of a text and for every break in it.</summary>
    private const char Edge = '\u0002';


    /// <summary>The keys of a text; one that occurs twice is there twice.</summary>
    public List<ulong> Read(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + 2);
        var folded = buffer.AsSpan(0, Fold(text, buffer));
        var keys = new List<ulong>(folded.Length * longest + 16);
        for (var i = 0; i < folded.Length; i++) AddNgrams(folded, i, keys);
        foreach (var concept in concepts.In(folded)) keys.Add(ConceptMark | concept);
        ArrayPool<char>.Shared.Return(buffer);
        return keys;
    }

    /// <summary>The key of something else that is known of a text and has a name.</summary>
    public static ulong Named(string name) => NameMark | Concepts.IdOf(name);

    /// <summary>No n-gram reaches over an edge; a lone edge is none.</summary>
    private void AddNgrams(ReadOnlySpan<char> folded, int start, List<ulong> keys)
    {
        ulong key = 0;
        for (var n = 0; n < longest && start + n < folded.Length; n++)
        {
            key = (key << 16) | folded[start + n];
            if (folded[start + n] != Edge || n > 0) keys.Add(key);
            if (folded[start + n] == Edge && n > 0) return;
        }
    }

    /// <summary>A run of digits becomes one 0, a run of breaks and white space one edge.</summary>
    /// <returns>How much of the buffer, which has room for two characters more than the text, is folded text.</returns>
    private static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        Halfwidth.Fold(text, folded.Slice(1, text.Length));
        folded[0] = Edge;
        var length = 1;
        for (var i = 1; i <= text.Length; i++)
        {
            var letter = Fold(folded[i]);
            if (letter is not ('0' or Edge) || folded[length - 1] != letter) folded[length++] = letter;
        }
        if (folded[length - 1] != Edge) folded[length++] = Edge;
        return length;
    }

    private static char Fold(char c) => c switch
    {
        >= '一' and <= '鿿' => c,
        >= '0' and <= '9' => '0',
        '.' or ',' or ';' or ':' or '!' or '?' or '，' or '。' or '；' or '：' or '！' or '？' or '、' or '…' or '~' or '～' => Edge,
        _ => char.IsWhiteSpace(c) ? Edge : char.ToLowerInvariant(c),
    };
}
