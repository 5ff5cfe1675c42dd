using System.Text;

namespace Assistant.Nlp.Figures.Items;

/// <summary>A figure that a person marked in a text.</summary>
/// <param name="Items">What may be given as counted; the first is the best.</param>
internal sealed record MarkedFigure(int Start, int End, IReadOnlyList<string> Items);

/// <summary>A text whose figures a person marked: <c>去了〔46名〕{党员|人}</c>. What follows a ; in the braces is not read here.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<MarkedFigure> Figures)
{
    public static MarkedText Read(string line)
    {
        var text = new StringBuilder(line.Length);
        var figures = new List<MarkedFigure>();
        var (start, end) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '〔') start = text.Length;
            else if (line[i] == '〕') end = text.Length;
            else if (line[i] == '{')
            {
                var close = line.IndexOf('}', i);
                if (close < 0) throw new FormatException($"No closing brace: {line}");
                figures.Add(new MarkedFigure(start, end, line[(i + 1)..close].Split(';')[0].Split('|')));
                i = close;
            }
            else if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] == 'n')
            {
                text.Append('\n');
                i++;
            }
            else text.Append(line[i]);
        }
        return new MarkedText(text.ToString(), figures);
    }

    /// <summary>One text a line; empty lines and those that begin with # are left out.</summary>
    public static IEnumerable<MarkedText> ReadAll(string lines) =>
        lines.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#').Select(Read);
}
