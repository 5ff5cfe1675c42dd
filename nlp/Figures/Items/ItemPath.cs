namespace Assistant.Nlp.Figures.Items;

/// <summary>What is crossed on the way from a figure to a word. Kept small: a figure has a hundred candidates with two ways each.</summary>
internal record struct ItemPath
{
    /// <summary>How many classes are kept in their order.</summary>
    private const int Kept = 5;

    private byte clauses;
    private byte sentences;
    private byte numbers;
    private byte nouns;
    private byte verbs;
    private byte tokens;
    private ushort classes;

    public readonly int Clauses => clauses;

    public readonly int Sentences => sentences;

    public readonly int Numbers => numbers;

    public readonly int Nouns => nouns;

    public readonly int Verbs => verbs;

    public readonly int Tokens => tokens;

    /// <summary>The first classes crossed, three bits each.</summary>
    public readonly int Classes => classes;

    public void Cross(in ItemToken token)
    {
        if (token.Is(TokenClass.Clause)) clauses++;
        else if (token.Is(TokenClass.Sentence)) sentences++;
        else if (token.Is(TokenClass.Number)) numbers++;
        else if (token.Is(TokenClass.Noun)) nouns++;
        else if (token.Is(TokenClass.Verb)) verbs++;
        if (tokens < Kept) classes = (ushort)((classes * 8) + token.Small);
        tokens++;
    }
}
