namespace Assistant.Nlp.Figures.Items;

/// <summary>What is the same for every candidate of a figure.</summary>
internal readonly record struct ItemFigure(
    int Index, int At, int Kind, int KindRole, int Unit, int Before, int Around, int Behind, int BehindClass, int Verb, int Previous, int Per, int Nouns, int VerbTopic)
{
    private const int FarthestVerb = 12;

    public static ItemFigure Of(ItemScene scene, int index)
    {
        var (tokens, at) = (scene.Tokens, scene.NumberTokens[index]);
        var quantity = scene.Quantities[index];
        var (role, per) = scene.Roles[index];
        int Small(int i) => i >= 0 && i < tokens.Length ? tokens[i].Small : 5;
        int Hash(int i) => i >= 0 && i < tokens.Length ? tokens[i].Hash : 0;
        var (verb, topic) = (0, 0);
        for (var i = at - 1; i >= 0 && at - i < FarthestVerb && !tokens[i].Is(TokenClass.Clause | TokenClass.Sentence | TokenClass.Number); i--)
            if (tokens[i].Is(TokenClass.Verb)) { (verb, topic) = (tokens[i].Hash, tokens[i].Topic); break; }
        var previous = index == 0 ? 31 : ((int)scene.Quantities[index - 1].Kind * 2) + (scene.Quantities[index - 1].Unit == quantity.Unit ? 1 : 0);
        static int Nouns(ItemToken[] tokens, int at, int step)
        {
            var nouns = 0;
            for (var i = at + step; i >= 0 && i < tokens.Length && nouns < 2 && !tokens[i].Is(TokenClass.Clause | TokenClass.Sentence | TokenClass.Number); i += step)
                if (tokens[i].Is(TokenClass.Noun)) nouns++;
            return nouns;
        }
        return new ItemFigure(index, at, (int)quantity.Kind, ((int)quantity.Kind * 4) + (int)role, ItemHash.Of(quantity.Unit), Hash(at - 1),
            (((Small(at - 1) * 8) + Small(at + 1)) * 8) + Small(at + 2), Hash(at + 1), Small(at + 1), verb, previous, per is null ? 0 : ItemHash.Of(per), (Nouns(tokens, at, -1) * 3) + Nouns(tokens, at, 1), topic);
    }
}
