using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Summaries;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Drafting;

/// <summary>The reader's table of nlp/Drafting/README.md: written by ACCEPT=1, compared otherwise.</summary>
public sealed partial class ReadersTableTests
{
    private const string Begin = "<!-- readers-table -->\n", End = "<!-- /readers-table -->";

    [Fact]
    public async Task The_readers_table_of_the_README_is_what_the_drafts_come_to()
    {
        var path = Checkout.Path("nlp", "Drafting", "README.md");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var table = await Table();
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            await File.WriteAllTextAsync(path, text[..start] + table + text[end..], TestContext.Current.CancellationToken);
        else Assert.Equal(table, text[start..end]);
    }

    private static async Task<string> Table()
    {
        var table = new StringBuilder("""
            | season | asked | length | sentences | distinct openings | figures a sentence | distinct-4 | branches told / reported | records cited |
            |---|---|---|---|---|---|---|---|---|

            """);
        foreach (var season in SeasonLedger.Names)
            foreach (var length in (int[])[1000, 3000, 5000])
                table.Append(Row(season, length, await Seasons.Draft(season, length, TestContext.Current.CancellationToken)));
        return table.ToString();
    }

    private static string Row(string season, int asked, Draft draft)
    {
        var sentences = draft.Sections.Where(section => section.Heading.Length > 0).SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => paragraph.Sentences).ToList();
        var openings = sentences.Select(sentence => Openings.Of(sentence.Text)).Distinct().Count();
        var figures = sentences.Sum(sentence => sentence.Figures.Count) / (double)sentences.Count;
        var names = SeasonLedger.Read(season).Roster.Branches.Select(branch => branch.Name).ToList();
        var text = string.Concat(sentences.Select(sentence => sentence.Text));
        var told = names.Count(name => text.Contains(Branch.ShortOf(name), StringComparison.Ordinal));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {season} | {asked} | {Seasons.Length(draft)} | {sentences.Count} | {openings} | {figures:F1} | {DistinctFour(sentences, names):F2} | {told} / {draft.Coverage.BranchesCited} | {draft.Coverage.Cited} of {draft.Coverage.Records} |\n");
    }

    /// <summary>Distinct runs of four characters among all of them, numbers and branches being one sign each.</summary>
    private static double DistinctFour(IEnumerable<DraftSentence> sentences, IReadOnlyList<string> names)
    {
        var runs = sentences.Select(sentence => Number().Replace(names.Aggregate(sentence.Text, (text, name) =>
                text.Replace(name, "甲", StringComparison.Ordinal).Replace(Branch.ShortOf(name), "甲", StringComparison.Ordinal)), "0"))
            .SelectMany(text => Enumerable.Range(0, Math.Max(0, text.Length - 3)).Select(i => text.Substring(i, 4))).ToList();
        return runs.Distinct().Count() / (double)runs.Count;
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
