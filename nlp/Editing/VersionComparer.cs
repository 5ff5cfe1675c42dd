using Assistant.Nlp.Summaries;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Assistant.Nlp.Editing;

/// <summary>What became of a line of a draft from one version to another.</summary>
public enum LineChange { Same, Added, Removed }

/// <summary>A title, a heading or a sentence.</summary>
public sealed record ComparedLine(LineChange Change, bool IsHeading, string Text);

/// <summary>Two versions of a draft → their title, headings and sentences in the order of the paper, each the same, added or removed.</summary>
public static class VersionComparer
{
    /// <summary>Marks a heading among the lines; no sentence begins so.</summary>
    private const char Heading = '\u0001';

    public static IReadOnlyList<ComparedLine> Compare(Draft before, Draft after) =>
        [.. InlineDiffBuilder.Diff(Lines(before), Lines(after), ignoreWhiteSpace: false).Lines.Where(line => line.Text?.Length > 0).Select(Line)];

    private static ComparedLine Line(DiffPiece line) => new(
        line.Type switch { ChangeType.Inserted => LineChange.Added, ChangeType.Deleted => LineChange.Removed, _ => LineChange.Same },
        line.Text[0] == Heading, line.Text.TrimStart(Heading));

    private static string Lines(Draft draft) => string.Join('\n', draft.Sections.SelectMany(section =>
        section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Select(sentence => sentence.Text.Replace('\n', ' '))
            .Prepend(section.Heading.Length > 0 ? Heading + section.Heading : "")).Prepend(Heading + draft.Title));
}
