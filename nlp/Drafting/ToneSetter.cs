using System.Text.RegularExpressions;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Drafting;

/// <summary>Sentences of the embedded pen → the same in the register that was asked for, from seeds/sentences/tones.yaml. Figures stay where they are.</summary>
internal sealed class ToneSetter
{
    private readonly IReadOnlyDictionary<PaperTone, IReadOnlyList<(Regex From, string To)>> rules;

    public ToneSetter(TextFolder seeds)
    {
        var seed = Yaml.Read<Dictionary<PaperTone, List<Rule>>>(seeds["sentences/tones.yaml"]);
        rules = seed.ToDictionary(tone => tone.Key, tone => (IReadOnlyList<(Regex, string)>)[.. tone.Value.Select(rule => (new Regex(rule.From, RegexOptions.CultureInvariant), rule.To))]);
    }

    /// <param name="passes">Whether a sentence would pass its audit; one that would not stays as it was.</param>
    public SectionText Set(SectionText text, PaperTone tone, Predicate<Phrase> passes) => !rules.ContainsKey(tone) ? text
        : text with { Paragraphs = [.. text.Paragraphs.Select(paragraph => (IReadOnlyList<Phrase>)[.. paragraph.Select(sentence => Set(sentence, tone, passes))])] };

    private Phrase Set(Phrase sentence, PaperTone tone, Predicate<Phrase> passes)
    {
        foreach (var (from, to) in rules[tone])
            if (Reworded(sentence, from, to) is { } other && passes(other)) sentence = other;
        return sentence;
    }

    /// <summary>The first place gives way; what is claimed behind it moves along.</summary>
    /// <returns>Null where the words are not there, or a figure stands in them.</returns>
    private static Phrase? Reworded(Phrase sentence, Regex from, string to)
    {
        if (from.Match(sentence.Text) is not { Success: true } match || match.Value.Any(char.IsAsciiDigit)) return null;
        var moved = to.Length - match.Length;
        return sentence with
        {
            Text = sentence.Text[..match.Index] + to + sentence.Text[(match.Index + match.Length)..],
            Claims = [.. sentence.Claims.Select(claim => claim.Start < match.Index ? claim : claim with { Start = claim.Start + moved })],
        };
    }

    private sealed class Rule
    {
        public string From { get; set; } = "";
        public string To { get; set; } = "";
    }
}
