namespace Assistant.Nlp.Figures.Items;

/// <summary>What is crossed on the way from a figure to a word.</summary>
internal record struct ItemPath
{
    /// <summary>How many classes are kept in their order.</summary>
    private const int Kept = 5;

    public int Clauses { get; private set; }
    public int Sentences { get; private set; }
    public int Numbers { get; private set; }
    public int Nouns { get; private set; }
    public int Verbs { get; private set; }
    public int Tokens { get; private set; }


    /// <summary>The first classes crossed, three bits each.</summary>
    public int Classes { get; private set; }

    public void Cross(in ItemToken token)
    {
        if (token.Is(TokenClass.Clause)) Clauses++;
        else if (token.Is(TokenClass.Sentence)) Sentences++;
        else if (token.Is(TokenClass.Number)) Numbers++;
        else if (token.Is(TokenClass.Noun)) Nouns++;
        else if (token.Is(TokenClass.Verb)) Verbs++;
        if (Tokens < Kept) Classes = (Classes * 8) + token.Small;
        Tokens++;
    }
}
