using System.Globalization;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Editing;
using Assistant.Nlp.Tests.Specs;

namespace Assistant.Nlp.Tests.Editing;

/// <summary>A message about a draft and what it wants changed.</summary>
public sealed class EditSpec : Spec
{
    public List<string> Edits { get; set; } = [];
}

public sealed class EditSpecs
{
    private static readonly Roster Roster = new("清河乡", "清河乡党委",
        [.. "柳河村 东坡村 石桥村 卫生院 乡中学".Split(' ').Select(name => Branch.Named(name + "党支部"))]);

    [Theory, SpecFile("edits.yaml")]
    public void Reads_what_is_to_be_changed(EditSpec spec) => spec.Holds(() =>
        Spec.Same(spec.Edits, Installed.Get<EditInstructionReader>().Read(spec.Text, Roster).Select(Written)));

    private static string Written(EditInstruction edit) => edit switch
    {
        EditInstruction.Resize resize => $"resize {Written(resize.Part)} {(resize.Characters is { } wanted ? $"{wanted}" : "x" + resize.Factor.ToString(CultureInfo.InvariantCulture))}",
        EditInstruction.Feature feature => $"feature {feature.Branch}",
        EditInstruction.Avoid avoid => $"avoid {avoid.Branch}",
        EditInstruction.Reword => "tone",
        EditInstruction.Drop drop => $"drop {Written(drop.Part)}",
        EditInstruction.Include { Topic: { } topic } => $"include {topic.ToString().ToLowerInvariant()}",
        EditInstruction.Include include => $"include {Written(include.Part)}",
        EditInstruction.Examples examples => $"examples {Written(examples.Part)} {(examples.Most is { } most ? $"{most}" : examples.Step < 0 ? "-" : "+")}",
        EditInstruction.Retitle retitle => $"title {Written(retitle.Part)} {retitle.Title}",
        EditInstruction.Rephrase rephrase => $"rephrase {Written(rephrase.Part)}",
        EditInstruction.ChangeFigure change => $"figure {change.From} {change.To}",
        _ => edit.GetType().Name.ToLowerInvariant(),
    };

    private static string Written(PaperPart part) => part.IsWhole ? "all" : part == PaperPart.Lead ? "lead"
        : part.Theme is { } theme ? theme.ToString().ToLowerInvariant()
        : $"{part.Section}{(part.Paragraph is { } paragraph ? $".{paragraph}" : "")}";
}
