namespace Assistant.Nlp.Reports;

/// <summary>A message of <c>message-cuts.txt</c>: its words, and where items begin besides the first.</summary>
internal sealed record CutMessage(string Text, IReadOnlyList<int> Cuts)
{
    private const char Cut = '‖';

    /// <param name="table">One message a line; ‖ where a new item begins, \n for a line break, # before a remark.</param>
    public static IEnumerable<CutMessage> Read(string table)
    {
        foreach (var line in table.Split('\n'))
            if (line.TrimEnd('\r') is { Length: > 0 } said && said[0] != '#') yield return Of(said.Replace("\\n", "\n", StringComparison.Ordinal));
    }

    private static CutMessage Of(string marked)
    {
        var cuts = new List<int>();
        for (var i = marked.IndexOf(Cut, StringComparison.Ordinal); i >= 0; i = marked.IndexOf(Cut, i + 1)) cuts.Add(i - cuts.Count);
        return new CutMessage(marked.Replace(Cut.ToString(), "", StringComparison.Ordinal), cuts);
    }

    /// <summary>Whether a new item begins between the end of one clause and the first words of the next.</summary>
    public bool IsCut(int from, int to) => Cuts.Any(cut => cut >= from && cut <= to);
}
