using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Summaries;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Drafting;

/// <summary>The reader's table and the samples of nlp/Drafting/README.md: written by ACCEPT=1, compared otherwise.</summary>
public sealed partial class ReadersTableTests
{
    [Fact]
    public async Task The_readers_table_of_the_README_is_what_the_drafts_come_to() => await Matches("readers-table", await Table());

    [Theory, InlineData(3000), InlineData(1000)]
    public async Task The_samples_of_the_README_are_what_the_command_writes(int length) =>
        await Matches($"sample-{length}", Quoted(SummaryMarkdown.Write(await Seasons.Draft(SeasonLedger.Names[0], length, TestContext.Current.CancellationToken))));

    /// <summary>The part of the README between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
    private static async Task Matches(string name, string written)
    {
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        await OneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var path = Checkout.Path("nlp", "Drafting", "README.md");
            var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
            var (start, stop) = (text.IndexOf(begin, StringComparison.Ordinal) + begin.Length, text.IndexOf(end, StringComparison.Ordinal));
            if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
                await File.WriteAllTextAsync(path, text[..start] + written + text[stop..], TestContext.Current.CancellationToken);
            else Assert.Equal(written, text[start..stop]);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>A paper inside another: quoted, its headings two levels down.</summary>
    private static string Quoted(string markdown) => string.Concat(markdown.TrimEnd('\n').Split('\n')
        .Select(line => line.StartsWith('#') ? "##" + line : line).Select(line => line.Length == 0 ? ">\n" : $"> {line}\n"));

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
