using Assistant.Nlp.Dates;

namespace Assistant.Nlp.Figures.Items;

/// <summary>A text cut into tokens, its quantities and what is known of them so far.</summary>
/// <param name="NumberTokens">The token of each quantity.</param>
/// <param name="Cohesion">How much each character belongs to the one before it.</param>
/// <param name="Items">The spans found for the quantities before the one at hand.</param>
internal sealed record ItemScene(
    string Text, ItemToken[] Tokens, IReadOnlyList<Quantity> Quantities, (FigureRole Role, string? Per)[] Roles, int[] NumberTokens, byte[] Cohesion, List<(int Start, int End)> Items)
{
    /// <summary>Room for the candidates of one figure after the other.</summary>
    public List<ItemCandidate> Candidates { get; } = new(192);

    public static ItemScene Of(string text, ItemTokenizer tokenizer, IReadOnlyList<Quantity> quantities, (FigureRole Role, string? Per)[] roles, IReadOnlyList<DateMention> dates)
    {
        var tokens = tokenizer.Read(text, quantities, dates);
        var numbers = new int[quantities.Count];
        for (var (i, q) = (0, 0); i < tokens.Length && q < numbers.Length; i++)
            if (tokens[i].Class == TokenClass.Number) numbers[q++] = i;
        return new ItemScene(text, tokens, quantities, roles, numbers, tokenizer.Cohesion(text), new List<(int Start, int End)>(numbers.Length));
    }
}
