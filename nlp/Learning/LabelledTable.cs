namespace Assistant.Nlp.Learning;

/// <summary>Reads labelled texts from a table: a header line, then one text a line, fields parted by tabs.</summary>
public static class LabelledTable
{
    /// <param name="name">For the message when a line is wrong, which is a broken installation.</param>
    /// <param name="label">The column that holds the label.</param>
    /// <param name="style">The column that holds the style.</param>
    /// <remarks>A column <c>accept</c>, where there is one, holds further labels parted by commas, or <c>-</c>.</remarks>
    public static IEnumerable<LabelledText> Read(string table, string name, string label, string style)
    {
        var lines = table.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var header = lines[0].TrimStart('\uFEFF').Split('\t').ToList();
        var (source, text, accept) = (header.IndexOf("source"), header.IndexOf("text"), header.IndexOf("accept"));
        var (labelAt, styleAt) = (header.IndexOf(label), header.IndexOf(style));
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            var fields = lines[i].Split('\t');
            if (fields.Length < header.Count) throw new InvalidOperationException($"{name} line {i + 1} lacks a field.");
            yield return new LabelledText(fields[source], fields[styleAt], fields[labelAt], accept < 0 ? [] : Others(fields[accept]), fields[text]);
        }
    }

    private static string[] Others(string accept) =>
        accept is "" or "-" ? [] : accept.Split([',', '|', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
