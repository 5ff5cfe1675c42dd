using System.Collections.Immutable;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>What bears out a number of a sentence that stands in no single record.</summary>
public abstract record Evidence
{
    private Evidence() { }

    /// <summary>The records it is recomputed over.</summary>
    public abstract IReadOnlyList<string> From { get; }

    /// <summary>A sum over figures of records.</summary>
    public sealed record Sum(Total Total) : Evidence
    {
        public override IReadOnlyList<string> From => Total.From;
    }

    /// <summary>The distinct branches of the roster behind records.</summary>
    public sealed record Branches(BranchCount Count) : Evidence
    {
        public override IReadOnlyList<string> From => Count.From;
    }

    /// <summary>How many records there are.</summary>
    public sealed record Records(IReadOnlyList<string> Ids) : Evidence
    {
        public override IReadOnlyList<string> From => Ids;
    }
}

/// <summary>A number of a phrase that is a total, and where it stands.</summary>
/// <param name="Start">Offset of the number in the phrase, in UTF-16 code units.</param>
public sealed record Claim(int Start, string Text, Evidence Evidence)
{
    public int End => Start + Text.Length;
}

/// <summary>Words of a paper with what bears them out. Phrases are put together with <c>+</c>; claims move along.</summary>
/// <param name="Cites">Ids of the records it stands on, each once.</param>
public sealed record Phrase(string Text, ImmutableArray<Claim> Claims, ImmutableArray<string> Cites)
{
    public static Phrase Empty { get; } = new("", [], []);

    public static Phrase Of(string text, params IEnumerable<string> cites) => new(text, [], [.. cites.Distinct()]);

    /// <summary>A number that is a total.</summary>
    public static Phrase Of(string number, Evidence evidence) => new(number, [new Claim(0, number, evidence)], [.. evidence.From]);

    /// <summary>A sum, as the paper writes it: 21.6万元.</summary>
    public static Phrase Of(Total total) =>
        Of(NumberWording.Of(total.Value, total.Unit, total.Kind, total.Approx), new Evidence.Sum(total));

    /// <summary>A pattern whose <paramref name="slot"/> is filled: <c>新打机井{}</c>.</summary>
    public static Phrase Fill(string pattern, string slot, Phrase value)
    {
        var at = pattern.IndexOf(slot, StringComparison.Ordinal);
        return at < 0 ? Of(pattern) + value : Of(pattern[..at]) + value + pattern[(at + slot.Length)..];
    }

    /// <summary>The first <paramref name="slot"/> in these words gives way to the value; the phrase itself where it has none.</summary>
    public Phrase Fill(string slot, Phrase value)
    {
        var at = Text.IndexOf(slot, StringComparison.Ordinal);
        if (at < 0) return this;
        var after = at + slot.Length;
        return this with { Text = Text[..at], Claims = [.. Claims.Where(claim => claim.End <= at)] } + value
            + new Phrase(Text[after..], [.. Claims.Where(claim => claim.Start >= after).Select(claim => claim with { Start = claim.Start - after })], []);
    }

    public static Phrase Join(string separator, IEnumerable<Phrase> phrases) =>
        phrases.Aggregate(Empty, (joined, next) => joined.Text.Length == 0 ? next : joined + separator + next);

    public static Phrase operator +(Phrase first, Phrase second) => new(
        first.Text + second.Text,
        [.. first.Claims, .. second.Claims.Select(claim => claim with { Start = claim.Start + first.Text.Length })],
        [.. first.Cites.Concat(second.Cites).Distinct()]);

    public static Phrase operator +(Phrase first, string text) => first with { Text = first.Text + text };

    public static Phrase operator +(string text, Phrase second) => Of(text) + second;
}
