using System.Collections.Frozen;

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
    private readonly List<Node> nodes = [new()];
    private readonly FrozenDictionary<ulong, int> steps;

    /// <param name="words">Words and what each stands for; a word may occur more than once. Empty words are refused.</param>
    public WordFinder(IEnumerable<KeyValuePair<string, T>> words)
    {
        foreach (var (word, value) in words) Add(word, value);
        Link();
        steps = nodes.SelectMany((node, at) => node.Next.Select(next => KeyValuePair.Create(StepKey(at, next.Key), next.Value))).ToFrozenDictionary();
    }

    /// <summary>The words found, by where they end and then longest first.</summary>
    public List<FoundWord<T>> Find(ReadOnlySpan<char> text)
    {
        var found = new List<FoundWord<T>>();
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            state = Step(state, text[i]);
            for (var at = nodes[state].Longest; at > 0; at = nodes[at].Shorter)
                foreach (var value in nodes[at].Values)
                    found.Add(new FoundWord<T>(value, i + 1 - nodes[at].Depth, nodes[at].Depth));
        }
        return found;
    }

    private void Add(string word, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        var at = 0;
        foreach (var letter in word)
        {
            if (!nodes[at].Next.TryGetValue(letter, out var next))
            {
                next = nodes.Count;
                nodes.Add(new Node { Depth = nodes[at].Depth + 1 });
                nodes[at].Next[letter] = next;
            }
            at = next;
        }
        nodes[at].Values.Add(value);
    }

    /// <summary>Gives each node the longest proper suffix that begins a word, and the longest that is one.</summary>
    private void Link()
    {
        var waiting = new Queue<int>(nodes[0].Next.Values);
        while (waiting.TryDequeue(out var at))
        {
            nodes[at].Longest = nodes[at].Values.Count > 0 ? at : nodes[at].Shorter;
            foreach (var (letter, next) in nodes[at].Next)
            {
                var suffix = Built(nodes[at].Fail, letter);
                nodes[next].Fail = suffix;
                nodes[next].Shorter = nodes[suffix].Values.Count > 0 ? suffix : nodes[suffix].Shorter;
                waiting.Enqueue(next);
            }
        }
    }

    private static ulong StepKey(int state, char letter) => ((ulong)state << 16) | letter;

    private int Step(int state, char letter)
    {
        while (true)
        {
            Steps.Take();
            if (steps.TryGetValue(StepKey(state, letter), out var next)) return next;
            if (state == 0) return 0;
            state = nodes[state].Fail;
        }
    }

    /// <summary>The same while the table is not yet made.</summary>
    private int Built(int state, char letter)
    {
        while (true)
        {
            if (nodes[state].Next.TryGetValue(letter, out var next)) return next;
            if (state == 0) return 0;
            state = nodes[state].Fail;
        }
    }

    private sealed class Node
    {
        public Dictionary<char, int> Next { get; } = [];
        public List<T> Values { get; } = [];
        public int Depth { get; init; }
        public int Fail { get; set; }
        public int Shorter { get; set; }

        /// <summary>The node itself if a word ends at it, else the longest suffix that is one; 0 for none.</summary>
        public int Longest { get; set; }
    }
}
