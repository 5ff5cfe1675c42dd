namespace Assistant.Nlp.Figures.Items;

/// <summary>What a token can be; a word of two lists (培训) has two flags.</summary>
[Flags]
internal enum TokenClass
{
    /// <summary>One character of no known word.</summary>
    Unknown = 0,
    Noun = 1,
    Verb = 2,

    /// <summary>A function word, a pronoun, a word of time.</summary>
    Stop = 4,

    /// <summary>和, 及, 、: joins what stands on both sides.</summary>
    Joint = 8,

    /// <summary>A mark that ends a phrase, a digit that counts nothing, a date.</summary>
    Mark = 16,

    /// <summary>A mark that ends a clause.</summary>
    Clause = 32,

    /// <summary>A mark that ends a sentence.</summary>
    Sentence = 64,

    /// <summary>A quantity, with its unit.</summary>
    Number = 128,
}

/// <summary>A word of a text.</summary>
/// <param name="Hash">Of its characters.</param>
/// <param name="Group">What the word lists say beyond its class.</param>
/// <param name="Topic">Under which heading of the lexicon it stands, or words that end like it; 0 for none.</param>
/// <param name="Word">Its number among the <see cref="ItemWords"/>; negative for none of them.</param>
internal readonly record struct ItemToken(int Start, int End, TokenClass Class, int Hash, WordGroup Group, byte Topic, int Word = -1)
{
    public bool IsWord => (Class & (TokenClass.Noun | TokenClass.Verb)) != 0 || Class == TokenClass.Unknown;

    /// <summary>Stands before the first token and behind the last.</summary>
    public static ItemToken Edge { get; } = new(0, 0, TokenClass.Sentence, 0, WordGroup.None, 0);

    /// <summary>The class as one of eight.</summary>
    public byte Small { get; } = SmallOf(Class);

    public bool Is(TokenClass any) => (Class & any) != 0;

    private static byte SmallOf(TokenClass kind) => kind switch
    {
        TokenClass.Unknown => 0,
        TokenClass.Noun => 1,
        TokenClass.Verb => 2,
        TokenClass.Noun | TokenClass.Verb => 3,
        TokenClass.Number => 4,
        TokenClass.Clause or TokenClass.Sentence => 5,
        TokenClass.Mark or TokenClass.Joint => 6,
        _ => 7,
    };
}

/// <summary>Groups of words that mean something for what a figure counted.</summary>
[Flags]
internal enum WordGroup
{
    None = 0,

    /// <summary>党员, 群众.</summary>
    People = 1,

    /// <summary>资金, 费用: money that does not say what it was for.</summary>
    GenericMoney = 2,

    /// <summary>村, 支部, 我们: who did it.</summary>
    Doer = 4,

    /// <summary>村里, 上半年: stands before a noun and says nothing of it.</summary>
    Decoration = 8,

    /// <summary>左右, 深, 宽: stands behind a number and is nothing counted.</summary>
    Noise = 16,

    /// <summary>共计, 合计.</summary>
    Total = 32,

    /// <summary>面积, 造价, 长度: what is measured of a thing, not the thing.</summary>
    Attribute = 64,
}
