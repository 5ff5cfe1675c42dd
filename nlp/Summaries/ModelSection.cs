using System.Collections.Immutable;
using System.Text.Json;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Summaries;

/// <summary>What a model answered for a section: sentences, each with the numbers of the facts it stands on.</summary>
internal sealed class ModelSection
{
    public List<ModelParagraph> Paragraphs { get; set; } = [];

    /// <returns>Null where the answer is not the JSON that was asked for.</returns>
    public static ModelSection? Read(string answer)
    {
        var (start, end) = (answer.IndexOf('{'), answer.LastIndexOf('}'));
        if (start < 0 || end < start) return null;
        try
        {
            return JsonSerializer.Deserialize<ModelSection>(answer[start..(end + 1)], Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed class ModelParagraph
{
    public List<ModelSentence> Sentences { get; set; } = [];
}

internal sealed class ModelSentence
{
    public string Text { get; set; } = "";
    public List<int> Facts { get; set; } = [];

    /// <summary>The sentence with the evidence of its facts. A total of a fact is a total here only where it is written just so.</summary>
    /// <returns>Null where it names no fact: what has no evidence is not printed.</returns>
    public Phrase? On(IReadOnlyList<Phrase> facts)
    {
        var evidence = Facts.Where(number => number > 0 && number <= facts.Count).Select(number => facts[number - 1]).ToList();
        if (evidence.Count == 0 || string.IsNullOrWhiteSpace(Text)) return null;
        var claims = evidence.SelectMany(fact => fact.Claims).Select(claim => claim with { Start = Text.IndexOf(claim.Text, StringComparison.Ordinal) })
            .Where(claim => claim.Start >= 0).DistinctBy(claim => claim.Start);
        return new Phrase(Text.Trim(), [.. claims], [.. evidence.SelectMany(fact => fact.Cites).Distinct()]);
    }
}
