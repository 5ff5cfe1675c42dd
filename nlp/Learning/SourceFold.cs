namespace Assistant.Nlp.Learning;

/// <summary>Which part of a split a source falls in: fixed by its name, so that no split ever divides a source.</summary>
public static class SourceFold
{
    public static int Of(string source, int folds)
    {
        var hash = source.Aggregate(2166136261u, (sum, letter) => (sum ^ letter) * 16777619u);
        return (int)((hash >> 8) % (uint)folds);
    }
}
