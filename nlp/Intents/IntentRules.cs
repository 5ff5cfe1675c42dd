using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Intents;

/// <summary>What is certain of a message without a model; <c>intents/rules.yaml</c> says what each part is for.</summary>
internal sealed class IntentRules
{
    internal const string Rules = "intents/rules.yaml";

    /// <summary>A pattern that matches nothing.</summary>
    private const string Never = "(?!)";

    private sealed record Rule(Intent Intent, Role? Role, Regex When, Regex? Unless);

    private readonly Regex setAside;
    private readonly Rule[] rules;
    private readonly Regex deed;
    private readonly Regex told;
    private readonly Regex noReport;
    private readonly ReportSeed report;
    private readonly Regex brief;
    private readonly Regex bareWord;
    private readonly Regex bareWords;
    private readonly Regex noSearch;
    private readonly double searchSurerThan;

    public IntentRules(TextFolder seeds) : this(Yaml.Read<RulesSeed>(seeds[Rules]))
    {
    }

    private IntentRules(RulesSeed seed)
    {
        setAside = Pattern(seed.SetAside);
        rules = [.. seed.Rules.Select(rule => new Rule(IntentKeys.Parse(rule.Intent), rule.Role is null ? null : Enum.Parse<Role>(rule.Role, ignoreCase: true),
            Pattern(rule.When), rule.Unless is null ? null : Pattern(rule.Unless)))];
        report = seed.Report;
        (bareWord, bareWords) = (Pattern(seed.Search.Word), Pattern(seed.Search.Words));
        (noSearch, searchSurerThan, brief) = (Pattern(seed.Search.Unless), seed.Search.SurerThan, Pattern(report.Brief));
        (deed, told, noReport) = (Pattern(report.Deed), Pattern(report.Told), Pattern(report.Unless));
    }

    /// <summary>No rules: the model alone.</summary>
    public static IntentRules None { get; } = new(new RulesSeed());

    /// <summary>The message without what it says is not wanted.</summary>
    public string Wanted(string message) => setAside.Replace(message, "", 1);

    /// <summary>What a message wants for certain; null where no rule says.</summary>
    public Intent? Decide(string message, Role role) => Array.Find(rules, rule =>
        (rule.Role ?? role) == role && rule.When.IsMatch(message) && rule.Unless?.IsMatch(message) != true)?.Intent;

    /// <summary>Whether a secretary's message that is taken for something else with this confidence tells a deed all the same.</summary>
    public bool TellsDeed(string message, double confidence) =>
        !noReport.IsMatch(message)
        && (confidence < report.SurerThan && message.Length >= report.Length && deed.IsMatch(message) && told.IsMatch(message)
            || confidence < report.BriefSurerThan && brief.IsMatch(message));

    /// <summary>Whether a doubted message is only words to look for, though it is taken for a report or for nothing.</summary>
    public bool IsBareWord(string message, Role role, Intent taken, double confidence)
    {
        if (confidence >= searchSurerThan || noSearch.IsMatch(message)) return false;

        return (role, taken) switch
        {
            (Role.Staff, Intent.Report) => bareWords.IsMatch(message),
            (Role.Staff, Intent.Other) or (Role.Secretary, Intent.Report) => bareWord.IsMatch(message),
            _ => false,
        };
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private sealed class RulesSeed
    {
        public string SetAside { get; set; } = Never;
        public List<RuleSeed> Rules { get; set; } = [];
        public ReportSeed Report { get; set; } = new();
        public SearchSeed Search { get; set; } = new();
    }

    private sealed class SearchSeed
    {
        public double SurerThan { get; set; }
        public string Word { get; set; } = Never;
        public string Words { get; set; } = Never;
        public string Unless { get; set; } = Never;
    }

    private sealed class RuleSeed
    {
        public string Intent { get; set; } = "";
        public string? Role { get; set; }
        public string When { get; set; } = "";
        public string? Unless { get; set; }
    }

    private sealed class ReportSeed
    {
        public double SurerThan { get; set; }
        public double BriefSurerThan { get; set; }
        public int Length { get; set; }
        public string Brief { get; set; } = Never;
        public string Deed { get; set; } = Never;
        public string Told { get; set; } = Never;
        public string Unless { get; set; } = "";
    }
}
