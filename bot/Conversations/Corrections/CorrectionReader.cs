using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Conversations.Corrections;

/// <summary>What a correction in plain words may say: that something is <paramref name="New"/>.</summary>
/// <param name="Hint">The words beside it that say of what; empty where none do.</param>
/// <param name="Old">What it replaces, where that was said too.</param>
internal sealed record Change(string Hint, string? Old, string New);

/// <summary>
/// A message → the readings it may have as a correction, the likeliest first. Which of them is meant shows when they are
/// laid beside the record: the pattern only proposes.
/// </summary>
internal sealed class CorrectionReader
{
    /// <summary>Longer messages are reports, whatever they begin with.</summary>
    private const int LongestCorrection = 120;

    private readonly IReadOnlyList<Regex> pairs;
    private readonly Regex clause;
    private readonly Regex opener;
    private readonly Regex closer;
    private readonly Regex addition;
    private readonly Regex wrong;
    private readonly Regex sure;
    private readonly Regex notSame;

    public CorrectionReader(TextFolder seeds)
    {
        var seed = CorrectionSeed.Read(seeds);
        pairs = [.. seed.Pairs.Select(CorrectionSeed.Pattern)];
        clause = CorrectionSeed.Pattern(seed.Clause);
        opener = CorrectionSeed.Pattern(seed.Opener);
        closer = CorrectionSeed.Pattern(seed.Closer);
        addition = CorrectionSeed.Pattern(seed.Addition);
        wrong = CorrectionSeed.Pattern(seed.Wrong);
        sure = CorrectionSeed.Pattern(seed.Sure);
        notSame = CorrectionSeed.Pattern(seed.NotSame);
    }

    /// <summary>Whether it says only that something is wrong.</summary>
    public bool OnlySaysWrong(string message) => Fits(message) && wrong.IsMatch(message);

    /// <summary>Whether its form is that of a correction, whatever it is about.</summary>
    public bool SurelyCorrects(string message) => Fits(message) && sure.IsMatch(message);

    /// <summary>Whether it says that two tellings are not of one event.</summary>
    public bool SaysNotSame(string message) => Fits(message) && notSame.IsMatch(message);

    /// <summary>What is told in addition (还有一项：…), or null.</summary>
    public string? Addition(string message) =>
        addition.Match(message) is { Success: true } match ? match.Groups["rest"].Value.Trim() : null;

    /// <summary>Readings that tell old and new together, each a complete alternative.</summary>
    public IEnumerable<Change> Pairs(string message)
    {
        if (!Fits(message)) yield break;
        var text = Stripped(message);
        foreach (var pattern in pairs)
            foreach (Match match in pattern.Matches(text))
                yield return new Change(match.Groups["hint"].Value.Trim(), Told(match, "old"), Clean(match.Groups["new"].Value));
    }

    /// <summary>Readings clause by clause, each of which tells only what is right; several may hold at once.</summary>
    public IEnumerable<Change> Clauses(string message)
    {
        if (!Fits(message)) yield break;
        foreach (var part in Stripped(message).Split((char[])['，', ',', '。', '；', ';', '！', '!', '？', ' ', '\n'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (clause.Match(part) is { Success: true } match)
                yield return new Change(match.Groups["hint"].Value.Trim(), null, Clean(match.Groups["new"].Value));
            yield return new Change("", null, Clean(part));
        }
    }

    /// <summary>The message without 说错了 before it and 嘛 behind it.</summary>
    public string Stripped(string message)
    {
        var text = message.Trim();
        while (opener.Match(text) is { Success: true, Length: > 0 } match) text = text[match.Length..];
        return text.Trim();
    }

    private string Clean(string words) => closer.Replace(words.Trim(), "").Trim();

    private string? Told(Match match, string group) =>
        match.Groups[group] is { Success: true, Length: > 0 } told ? Clean(told.Value) : null;

    private static bool Fits(string message) => message.Length <= LongestCorrection;
}
