namespace Assistant.Nlp.Figures.Items;

/// <summary>Hashes that are the same on every machine and in every run: a model keeps them.</summary>
internal static class ItemHash
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619u;
        return (int)hash;
    }
}
