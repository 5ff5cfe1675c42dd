using System.Text.RegularExpressions;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;
using YamlDotNet.Core;

namespace Assistant.Bot;

/// <summary>What can be wrong with an outline of a township's own. The sentences about it are in prompts/problems.yaml.</summary>
public enum OutlineFault
{
    /// <summary>Its file name ends in .yml or another way that is not read.</summary>
    FileName,

    /// <summary>Nothing stands in it.</summary>
    Empty,

    /// <summary>It is no YAML.</summary>
    Syntax,

    /// <summary>It has an entry that outlines do not have.</summary>
    UnknownEntry,

    /// <summary>It names a theme that there is not.</summary>
    UnknownTheme,

    /// <summary>Its name is not that of its file.</summary>
    OtherName,

    /// <summary>It has no title, or no lead.</summary>
    NoTitle,

    /// <summary>It has no sections.</summary>
    NoSections,

    /// <summary>A section has no key of small letters, or one that another has.</summary>
    BadKey,

    /// <summary>A section has no heading, or no themes.</summary>
    EmptySection,
}

/// <param name="Line">Counted from 1; null where it is about no line.</param>
/// <param name="Words">The words that are wrong: an entry, a theme, a key.</param>
public sealed record OutlineMistake(string File, OutlineFault Fault, int? Line, string Words);

/// <summary>The outlines that a township wrote itself: the files of DATA/outlines. One that is wrong stays away and is told; the others serve.</summary>
internal static partial class OwnOutlines
{
    private const string Ending = ".yaml";

    public static (IReadOnlyDictionary<string, string> Good, IReadOnlyList<OutlineMistake> Mistakes) Read(string directory)
    {
        var folder = Path.Combine(directory, "outlines");
        if (!Directory.Exists(folder)) return (new Dictionary<string, string>(), []);
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(file => !Path.GetFileName(file).StartsWith('.')).ToList();
        var read = files.Where(file => Path.GetExtension(file) == Ending).Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Select(file => (file.Name, file.Text, Mistake: MistakeOf(file.Name, file.Text))).ToList();
        return (read.Where(file => file.Mistake is null).ToDictionary(file => $"outlines/{file.Name}", file => file.Text),
        [
            .. files.Where(file => Path.GetExtension(file) != Ending).Select(file => new OutlineMistake(Path.GetFileName(file), OutlineFault.FileName, null, "")),
            .. read.Select(file => file.Mistake).OfType<OutlineMistake>(),
        ]);
    }

    private static OutlineMistake? MistakeOf(string file, string text)
    {
        OutlineMistake Wrong(OutlineFault fault, string words = "", int? line = null) => new(file, fault, line, words);
        if (text.Trim().Length == 0) return Wrong(OutlineFault.Empty);
        var name = file[..^Ending.Length];
        try
        {
            return new OutlineShelf(new TextFolder(new Dictionary<string, string> { [$"outlines/{file}"] = text })).Find(name) is { } outline
                && FaultOf(outline, name) is { } found ? Wrong(found.Fault, found.Words) : null;
        }
        catch (YamlException problem)
        {
            var words = Quoted().Match($"{problem.Message} {problem.InnerException?.Message}").Groups["words"].Value;
            var fault = problem.Message.Contains("not found on type", StringComparison.Ordinal) ? OutlineFault.UnknownEntry
                : problem.InnerException is ArgumentException ? OutlineFault.UnknownTheme : OutlineFault.Syntax;
            return Wrong(fault, words, (int)problem.Start.Line);
        }
    }

    private static (OutlineFault Fault, string Words)? FaultOf(Outline outline, string name)
    {
        if (outline.Name != name) return (OutlineFault.OtherName, outline.Name);
        if (outline.Title.Length == 0 || outline.Lead.Length == 0) return (OutlineFault.NoTitle, "");
        if (outline.Sections.Count == 0) return (OutlineFault.NoSections, "");
        string[] keys = ["lead", "closing", .. outline.Sections.Select(section => section.Key)];
        if (outline.Sections.FirstOrDefault(section => !Key().IsMatch(section.Key) || keys.Count(key => key == section.Key) > 1) is { } bad) return (OutlineFault.BadKey, bad.Key);
        return outline.Sections.FirstOrDefault(section => section.Heading.Length == 0 || section.Themes.Count == 0) is { } empty ? (OutlineFault.EmptySection, empty.Heading.Length > 0 ? empty.Heading : empty.Key) : null;
    }

    [GeneratedRegex("^[a-z][a-z_]*$")]
    private static partial Regex Key();

    [GeneratedRegex("'(?<words>[^']+)'")]
    private static partial Regex Quoted();
}
