namespace Assistant.Nlp.Texts;

/// <summary>A word of a list found in a text.</summary>
/// <param name="Value">What the list says of it.</param>
/// <param name="Start">In UTF-16 code units.</param>
public readonly record struct FoundWord<T>(T Value, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds every word of a list in a text in one pass, overlapping ones too (Aho–Corasick): the cost does not grow
/// with the list.
/// </summary>
public sealed class WordFinder<T>
{
    private readonly WordTree tree;
    private readonly Node[] nodes;
    private readonly List<T>[] values;

    /// <param name="words">Words and what each stands for; a word may occur more than once. Empty words are refused.</param>
    public WordFinder(IEnumerable<KeyValuePair<string, T>> words)
    {
        var known = words.ToLookup(word => word.Key, word => word.Value);
        tree = new WordTree(known.Select(word => word.Key));
        values = [.. known.Select(word => word.ToList())];
        nodes = new Node[tree.Size];
        Link();
    }

    /// <summary>The words found, by where they end and then longest first.</summary>
    public List<FoundWord<T>> Find(ReadOnlySpan<char> text)
    {
        var found = new List<FoundWord<T>>();
        var node = WordTree.Root;
        for (var i = 0; i < text.Length; i++)
        {
            node = Step(node, text[i]);
            for (var at = nodes[node].Longest; at != WordTree.Root; at = nodes[at].Shorter)
                foreach (var value in values[tree.WordAt(at)])
                    found.Add(new FoundWord<T>(value, i + 1 - nodes[at].Depth, nodes[at].Depth));
        }
        return found;
    }

    /// <summary>Gives each node the longest proper suffix that begins a word, and the longest that is one; shallow nodes first.</summary>
    private void Link()
    {
        for (var node = 1; node < nodes.Length; node++) nodes[node].Depth = nodes[tree.WayTo(node).Parent].Depth + 1;
        foreach (var node in Enumerable.Range(1, nodes.Length - 1).OrderBy(node => nodes[node].Depth))
        {
            var (parent, letter) = tree.WayTo(node);
            var suffix = parent == WordTree.Root ? WordTree.Root : Step(nodes[parent].Suffix, letter);
            nodes[node].Suffix = suffix;
            nodes[node].Shorter = nodes[suffix].Longest;
            nodes[node].Longest = tree.WordAt(node) >= 0 ? node : nodes[suffix].Longest;
        }
    }

    /// <summary>The node of the longest beginning of a word that ends with this letter.</summary>
    private int Step(int node, char letter)
    {
        while (true)
        {
            if (tree.Step(node, letter) is not WordTree.Root and var next) return next;
            if (node == WordTree.Root) return node;
            node = nodes[node].Suffix;
        }
    }

    /// <summary>What is known of a node of the tree besides its letters.</summary>
    private struct Node
    {
        public int Depth;

        /// <summary>The longest proper suffix that begins a word.</summary>
        public int Suffix;

        /// <summary>The longest proper suffix that is a word; the root for none.</summary>
        public int Shorter;

        /// <summary>The node itself if a word ends at it, else the longest suffix that is one; the root for none.</summary>
        public int Longest;
    }
}
