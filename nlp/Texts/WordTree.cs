namespace Assistant.Nlp.Texts;

/// <summary>
/// The words of a list as a tree of their letters. A position of a text is left at the first letter that no word goes on
/// with, mostly the first of all; the cost does not grow with the list.
/// </summary>
internal sealed class WordTree
{
    /// <summary>Where every word begins; no letter leads to it, so that it also says that none leads on.</summary>
    public const int Root = 0;

    private const int NoWord = -1;

    /// <summary>Bits of the letters that words begin with; letters 1024 apart share one.</summary>
    private readonly ulong[] first = new ulong[16];

    private readonly List<ulong> letters = [];
    private readonly List<int> wordOf = [NoWord];
    private readonly KeyRows nodes;

    /// <param name="words">Those that occur more than once count once. Empty words are refused.</param>
    public WordTree(IEnumerable<string> words)
    {
        var known = new Dictionary<ulong, int>();
        foreach (var word in words) Add(word, known);
        foreach (var key in letters.Where(key => key >> 16 == Root)) first[BlockOf((char)key)] |= BitOf((char)key);
        nodes = new KeyRows([.. letters]);
    }

    /// <summary>How many nodes there are, the root included.</summary>
    public int Size => wordOf.Count;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The node that a letter leads to; the root where no word goes on so.</summary>
    public int Step(int node, char letter)
    {
        Steps.Take();
        if (node == Root && (first[BlockOf(letter)] & BitOf(letter)) == 0) return Root;
        return nodes.Of(KeyOf(node, letter)) + 1;
    }

    /// <summary>The number of the word that ends at a node, in the order of the list; negative for none.</summary>
    public int WordAt(int node) => wordOf[node];

    /// <summary>How one comes to a node other than the root.</summary>
    public (int Parent, char Letter) WayTo(int node) => ((int)(letters[node - 1] >> 16), (char)letters[node - 1]);

    /// <summary>The length of the longest word that begins at a position and goes on forwards (1) or backwards (-1); 0 for none.</summary>
    public int LengthAt(string text, int at, int direction)
    {
        var (node, longest) = (Root, 0);
        for (var i = at; (uint)i < (uint)text.Length && (node = Step(node, text[i])) != Root; i += direction)
            if (wordOf[node] != NoWord) longest = Math.Abs(i - at) + 1;
        return longest;
    }

    private void Add(string word, Dictionary<ulong, int> known)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        var node = Root;
        foreach (var letter in word)
        {
            if (!known.TryGetValue(KeyOf(node, letter), out var next))
            {
                letters.Add(KeyOf(node, letter));
                wordOf.Add(NoWord);
                known.Add(KeyOf(node, letter), next = letters.Count);
            }
            node = next;
        }
        if (wordOf[node] == NoWord) wordOf[node] = Count++;
    }

    private static int BlockOf(char letter) => letter >> 6 & 15;

    private static ulong BitOf(char letter) => 1UL << letter;

    private static ulong KeyOf(int node, char letter) => ((ulong)node << 16) | letter;
}
