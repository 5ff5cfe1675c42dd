using System.Text;

namespace Assistant.Nlp.Summaries;

/// <summary>Draft → Markdown: the title, bold headings, one line a paragraph.</summary>
public static class SummaryMarkdown
{
    public static string Write(Draft draft)
    {
        var text = new StringBuilder().Append("# ").Append(draft.Title).Append('\n');
        foreach (var section in draft.Sections)
        {
            if (section.Heading.Length > 0) text.Append("\n## ").Append(section.Heading).Append('\n');
            foreach (var paragraph in section.Paragraphs)
                text.Append('\n').AppendJoin("", paragraph.Sentences.Select(sentence => sentence.Text)).Append('\n');
        }
        return text.ToString();
    }
}
