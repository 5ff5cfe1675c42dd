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
    private const int LongestCorrection = 80;

    /// <summary>Where only the form says that it corrects, it must be shorter.</summary>
    private const int LongestSure = 40;

    /// <summary>不是同一件 is said in a few words; a longer message tells something of its own.</summary>
    private const int LongestNotSame = 24;

    /// <summary>... and shorter still where it only names a field or adds a figure.</summary>
    private const int LongestField = 18;

    private readonly IReadOnlyList<Regex> pairs;
    private readonly Regex clause;
    private readonly Regex opener;
    private readonly Regex closer;
    private readonly Regex addition;
    private readonly Regex wrong;
    private readonly Regex sure;
    private readonly Regex notSame;
    private readonly Regex field;
    private readonly Regex more;
    private readonly Regex nod;
    private readonly Regex wrongPart;
    private readonly Regex restore;
    private readonly Regex wrongField;
    private readonly Regex detail;
    private readonly Regex dropped;
    private readonly Regex noNod;
    private readonly Regex forgotten;
    private readonly Regex leavesOut;
    private readonly Regex same;

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
        field = CorrectionSeed.Pattern(seed.Field);
        more = CorrectionSeed.Pattern(seed.More);
        nod = CorrectionSeed.Pattern(seed.Nod);
        restore = CorrectionSeed.Pattern(seed.Restore);
        wrongPart = CorrectionSeed.Pattern(seed.WrongPart);
        (wrongField, detail, dropped) = (CorrectionSeed.Pattern(seed.WrongField), CorrectionSeed.Pattern(seed.Detail), CorrectionSeed.Pattern(seed.Dropped));
        (forgotten, leavesOut) = (CorrectionSeed.Pattern(seed.Forgotten), CorrectionSeed.Pattern(seed.LeavesOut));
        (noNod, same) = (CorrectionSeed.Pattern(seed.NoNod), CorrectionSeed.Pattern(seed.Same));
    }

    /// <summary>Whether it says only that something is wrong.</summary>
    public bool OnlySaysWrong(string message) => Fits(message) && wrong.IsMatch(message);

    /// <summary>The field of which it says only that it is wrong (人数不对), or null.</summary>
    public string? WrongField(string message) => wrongField.Match(message) is { Success: true } match ? match.Groups["field"].Value : null;

    /// <summary>Whether it tells more of what was just told: 是给王小丫看病的.</summary>
    public bool IsDetail(string message) => detail.IsMatch(message);

    /// <summary>What should not stand in the record (讲课费去掉 → 讲课费), or null.</summary>
    public string? Dropped(string message) => dropped.Match(message) is { Success: true } match ? match.Groups["what"].Value : null;

    /// <summary>Whether it wants something left out of the sums, not the whole report taken back: 饭钱别算进去.</summary>
    public bool LeavesOutPart(string message) => leavesOut.IsMatch(message);

    /// <summary>What was forgotten of a record that the words point at (第一条少说了，还有4个请假 → 还有4个请假), or null.</summary>
    public string? Forgotten(string message) => forgotten.Match(message) is { Success: true } match ? match.Groups["rest"].Value.Trim() : null;

    /// <summary>Whether it says that two tellings are of one event after all.</summary>
    public bool SaysSame(string message) => same.IsMatch(message);

    /// <summary>Whether it can be no yes: 不用吧, 确认没.</summary>
    public bool IsNoNod(string message) => noNod.IsMatch(message);

    /// <summary>Whether its form is that of a correction, whatever it is about.</summary>
    public bool SurelyCorrects(string message) => message.Length <= LongestSure && sure.IsMatch(message);

    /// <summary>Whether it names a field, or adds a figure to what was just told.</summary>
    public bool IsAboutTheLast(string message) =>
        message.Length <= LongestField && (field.IsMatch(message) || more.IsMatch(message));

    /// <summary>Whether it takes back the taking back.</summary>
    public bool Restores(string message) => restore.IsMatch(message);

    /// <summary>Whether it is a yes, in whatever words.</summary>
    public bool Nods(string message) => nod.IsMatch(message);

    /// <summary>Whether it says that two tellings are not of one event.</summary>
    public bool SaysNotSame(string message) => message.Length <= LongestNotSame && notSame.IsMatch(message);

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

    /// <summary>
    /// Clause by clause, the readings that each may have, the likeliest first; a clause tells only what is right, and
    /// several clauses may hold at once.
    /// </summary>
    public IEnumerable<IReadOnlyList<Change>> Clauses(string message)
    {
        if (!Fits(message)) yield break;
        foreach (var part in Stripped(message).Split((char[])['，', ',', '。', '；', ';', '！', '!', '？', ' ', '\n'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (wrongPart.IsMatch(part)) continue;
            var bare = new Change("", null, Clean(part));
            yield return clause.Match(part) is { Success: true } match
                ? [new Change(match.Groups["hint"].Value.Trim(), null, Clean(match.Groups["new"].Value)), bare]
                : [bare];
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
