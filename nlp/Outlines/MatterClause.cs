using System.Text.RegularExpressions;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Outlines;

/// <summary>The clause of a figure: how well the words around the figure fit a rule of seeds/matters.yaml.</summary>
internal sealed partial class MatterClause
{
    /// <summary>How far from the figure a word of its clause may stand and still say what is counted.</summary>
    private const int Reach = 10;

    /// <summary>How far back a clause that begins with the figure looks: "垃圾桶到位，40个".</summary>
    private const int LookBack = 26;

    private readonly Figure figure;
    private readonly WordSpots text;
    private readonly int start, end, before;

    /// <summary>Where the list begins that the clause ends: there stands the verb of 走访老党员、困难党员58名.</summary>
    private readonly int listed;

    /// <summary>Whether the clause has nothing beside its figure that could say what is counted.</summary>
    private readonly bool isBare;

    public MatterClause(Figure figure, WordSpots text)
    {
        (this.figure, this.text) = (figure, text);
        var span = Clauses.Around(text.Text, figure.Start, figure.End);
        (start, end, before) = (span.Start, span.End, Math.Max(0, span.Start - LookBack));
        listed = start;
        while (listed > 0 && text.Text[listed - 1] == '、') listed = Clauses.Around(text.Text, listed - 1, listed - 1).Start;
        isBare = end - figure.End < 5 && Lead().IsMatch(text.Text.AsSpan(start..figure.Start));
    }

    public bool Allows(MatterSeed rule) =>
        !(rule.Unless.Count > 0 && rule.Unless.Exists(Stands))
        && (rule.Must.Count == 0 || rule.Must.Exists(word => Stands(word) || text.Has(word, listed, start)))
        && (rule.Context.Count == 0 || rule.Context.Exists(text.Has))
        && !rule.Never.Exists(text.Has);

    /// <summary>A name inside the counted noun weighs most, the longer the more; then the nearest word of the clause; then what was said before.</summary>
    public double Score(MatterSeed rule)
    {
        var named = 0;
        foreach (var word in rule.Words)
            if (word.Length > named && Names(figure.Item, word)) named = word.Length;
        var near = 0.0;
        foreach (var word in rule.Near) near = Math.Max(near, Nearness(word));
        foreach (var word in rule.Words)
            if (word.Length > 1) near = Math.Max(near, Nearness(word));
        if (named > 0) return 100 + 20 * named + near;
        if (near > 0) return near;
        return isBare && LastBefore(rule) is > 0 and var last ? 0.1 + last / 100.0 : 0;
    }

    /// <summary>In the clause; before it, where the clause says nothing itself.</summary>
    private bool Stands(string word) => text.Has(word, start, end) || (isBare && text.Has(word, before, start));

    /// <returns>How far along the words before the clause the last word of the rule ends; 0 if none stands there.</returns>
    private int LastBefore(MatterSeed rule)
    {
        var last = 0;
        foreach (var word in rule.Near.Concat(rule.Words))
            foreach (var at in text.Of(word))
                if (at >= before && at + word.Length <= start) last = Math.Max(last, at - before + word.Length);
        return last;
    }

    /// <summary>A noun of one character names only what ends with it.</summary>
    private static bool Names(string item, string word) =>
        word.Length > 1 ? item.Contains(word, StringComparison.Ordinal) : item.Length <= 3 && item.EndsWith(word, StringComparison.Ordinal);

    /// <returns>Up to about 11 for a word that touches the figure, less with each character between; words before it weigh more. 0 if out of reach.</returns>
    private double Nearness(string word)
    {
        var best = 0.0;
        foreach (var at in text.Of(word))
        {
            if (at < start || at + word.Length > end) continue;
            var gap = at >= figure.End ? at - figure.End + 1.5 : Math.Max(0, figure.Start - at - word.Length);
            if (gap <= Reach) best = Math.Max(best, 10 - gap * 0.8 + word.Length * 0.3);
        }
        return best;
    }

    [GeneratedRegex("^(?:一?共计?|总共|合计|总计|累计|完成|又是|就是|已经?|头一批|第一批|近|约|有|全长|长约?|总长|全程|另有|全?[清修打栽铺换拆挖种建装架刷挂贴发印通][了完通好出来]{1,3})*$")]
    private static partial Regex Lead();
}
