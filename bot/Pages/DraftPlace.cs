using System.Globalization;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Pages;

/// <summary>A sentence of a draft, or a figure in it, by its place. Written in addresses as <c>1.0.2.0</c>; all count from 0.</summary>
/// <param name="Figure">Null for the sentence as a whole.</param>
public sealed record DraftPlace(int Section, int Paragraph, int Sentence, int? Figure)
{
    public override string ToString() => string.Join('.', ((int?[])[Section, Paragraph, Sentence, Figure]).OfType<int>());

    /// <summary>Null where the text names no place.</summary>
    public static DraftPlace? Read(string? text)
    {
        var numbers = (text ?? "").Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        return numbers.Contains(-1) || numbers.Length is not (3 or 4) ? null
            : new DraftPlace(numbers[0], numbers[1], numbers[2], numbers.Length == 4 ? numbers[3] : null);
    }

    /// <summary>The sentence there, or null where the draft has none.</summary>
    public DraftSentence? In(Draft draft) =>
        draft.Sections.ElementAtOrDefault(Section)?.Paragraphs.ElementAtOrDefault(Paragraph)?.Sentences.ElementAtOrDefault(Sentence);

    public DraftFigure? FigureIn(Draft draft) => Figure is { } figure ? In(draft)?.Figures.ElementAtOrDefault(figure) : null;
}
