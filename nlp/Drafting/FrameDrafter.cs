using Assistant.Nlp.Branches;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Drafting;

/// <summary>The lead paragraph with the overall figures, and the bracketed last note on what is missing.</summary>
internal sealed class FrameDrafter(PhraseStock stock, ThemeNames themes)
{
    public IReadOnlyList<Phrase> Lead(PaperFacts facts, string org, DateOnly from, DateOnly to)
    {
        var opening = facts.Outline.Lead.Replace("{period}", PeriodWording.Of(from, to), StringComparison.Ordinal)
            .Replace("{org}", org, StringComparison.Ordinal);
        var reported = facts.Reported.From.ToHashSet();
        var own = facts.Counting.Select(record => record.Id).Where(reported.Contains).ToList();
        var counted = facts.Reported.Branches.Count > 0 ? own : [.. facts.Counting.Select(record => record.Id)];
        var records = Phrase.Of($"{counted.Count}", new Evidence.Records(counted));
        var branches = facts.Reported.Branches.Count == 1 ? Phrase.Of(stock.LeadFactsOne.Replace("{branch}", facts.Reported.Branches.First(), StringComparison.Ordinal))
            : facts.Reported.Branches.Count > 0
            ? Phrase.Fill(stock.LeadFacts, "{branches}", Phrase.Of($"{facts.Reported.Branches.Count}", new Evidence.Branches(facts.Reported)))
            : Phrase.Of(stock.LeadFactsOffice);
        var told = Filled(branches, "{records}", records);
        if (Themes(facts, [.. counted]) is { } shares) told = told + "，" + shares;
        if (facts.Invested is { From.Count: > 1 } invested) told = told + "，" + Phrase.Fill(stock.LeadInvested, "{}", Phrase.Of(invested));
        return [opening + "。" + told + "。" + stock.LeadEnd + "。"];
    }

    /// <summary>From so many records on it says something which themes weigh most.</summary>
    private const int ManyRecords = 40;

    private Phrase? Themes(PaperFacts facts, HashSet<string> counted) =>
        counted.Count < ManyRecords || facts.Counting.Select(record => record.Theme).Distinct().Count() < 4 ? null
        : Phrase.Fill(stock.LeadThemes, "{}", Phrase.Join("、", facts.Counting.Where(record => counted.Contains(record.Id) && record.Theme != Theme.Outlook)
            .GroupBy(record => record.Theme).OrderByDescending(theme => theme.Count()).ThenBy(theme => theme.Key).Take(3)
            .Select(theme => Phrase.Fill(stock.LeadTheme.Replace("{theme}", themes.NameOf(theme.Key), StringComparison.Ordinal), "{n}",
                Phrase.Of($"{theme.Count()}", new Evidence.Records([.. theme.Select(record => record.Id)]))))));

    /// <summary>Which branches have not reported and how many records wait for confirmation; null where neither is so.</summary>
    public Phrase? Closing(PaperFacts facts)
    {
        var parts = new List<Phrase>();
        if (facts.Coverage.Missing is { Count: > 0 } missing)
        {
            var pattern = missing.All(branch => branch.Name.EndsWith("党支部", StringComparison.Ordinal)) ? stock.Missing : stock.MissingOffice;
            var names = pattern == stock.Missing ? missing.Select(branch => branch.Name[..^"党支部".Length]) : missing.Select(branch => branch.Name);
            parts.Add(Phrase.Of(pattern.Replace("{branches}", string.Join('、', names), StringComparison.Ordinal)));
        }
        if (facts.Coverage.Pending is { Count: > 0 } pending)
            parts.Add(Phrase.Fill(stock.Pending, "{n}", Phrase.Of($"{pending.Count}", new Evidence.Records([.. pending.Select(record => record.Id)]))));
        return parts.Count == 0 ? null : Phrase.Fill(stock.Closing, "{}", Phrase.Join("；", parts));
    }

    private static Phrase Filled(Phrase phrase, string slot, Phrase value)
    {
        var at = phrase.Text.IndexOf(slot, StringComparison.Ordinal);
        if (at < 0) return phrase;
        var before = phrase with { Text = phrase.Text[..at] };
        return before + value + phrase.Text[(at + slot.Length)..];
    }
}
