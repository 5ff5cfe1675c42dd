using Assistant.Nlp.Summaries;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Documents;

/// <summary>A paper of tests/papers as a draft: the title, then headings marked # and paragraphs, one a line.</summary>
internal static class PaperFile
{
    public static Draft Read(string name)
    {
        var lines = File.ReadAllLines(Checkout.Path("tests", "papers", name));
        var sections = new List<DraftSection> { Section("") };
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) sections.Add(Section(line[2..]));
            else ((List<DraftParagraph>)sections[^1].Paragraphs).Add(new([new DraftSentence(line, ["R1"], [])]));
        }
        return new Draft(lines[0], "清河乡党委", new(2010, 4, 1), new(2010, 8, 31), sections,
            new(0, 0, 0, 0), new(0, 0, 0, 0), "embedded");
    }

    private static DraftSection Section(string heading) => new(heading, [], new List<DraftParagraph>());
}
