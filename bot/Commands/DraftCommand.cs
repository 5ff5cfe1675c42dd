using System.CommandLine;
using System.Globalization;
using System.Text;
using Assistant.Bot.Documents;
using Assistant.Bot.Models;
using Assistant.Bot.Pages;
using Assistant.Bot.Storage;
using Assistant.Nlp;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Commands;

/// <summary><c>draft</c>: the ledger of a data directory → a summary as JSON, Markdown or Word.</summary>
internal sealed class DraftCommand(Installation installation)
{
    private const int ShortestPaper = 300, LongestPaper = 20_000, MostExamples = 20;

    private readonly Option<DateOnly?> from = new("--from") { HelpName = "DATE" };
    private readonly Option<DateOnly?> to = new("--to") { HelpName = "DATE" };
    private readonly Option<string?> org = new("--org") { HelpName = "NAME" };
    private readonly Option<string> outline = new("--outline") { HelpName = "NAME", DefaultValueFactory = _ => "创先争优" };
    private readonly Option<int> length = new("--length") { HelpName = "N", DefaultValueFactory = _ => 3000 };
    private readonly Option<string?> format = new("--format") { HelpName = "json|md|docx" };
    private readonly Option<Drafter?> drafter = new("--drafter") { HelpName = "embedded|model" };
    private readonly Option<int?> examples = new("--examples") { HelpName = "N" };
    private readonly Option<EmptySection?> empty = new("--empty") { HelpName = "omit|keep" };
    private readonly Option<bool> appendix = new("--appendix");
    private readonly Option<bool> comments = new("--comments");
    private readonly Option<string?> output = new("--out") { HelpName = "FILE" };
    private readonly IReadOnlyDictionary<string, string> words = Yaml.Read<Dictionary<string, string>>(installation.Prompts["drafting.yaml"]);

    public Command Create()
    {
        var command = new Command("draft") { from, to, org, outline, length, examples, drafter, empty, format, appendix, comments, output };
        drafter.AcceptOnlyFromAmong("embedded", "model");
        command.SetAction(Write);
        return command;
    }

    private async Task<int> Write(ParseResult parsed, CancellationToken stop)
    {
        var file = parsed.GetValue(output);
        var wanted = parsed.GetValue(format) ?? FormatOf(file);
        if (wanted is not ("json" or "md" or "docx")) return await Refuse("unknown_format", ("name", wanted));
        if (wanted != "docx" && (parsed.GetValue(appendix) || parsed.GetValue(comments))) return await Refuse("word_only");
        if (parsed.GetValue(length) is < ShortestPaper or > LongestPaper) return await Refuse("length_out_of_range", ("least", $"{ShortestPaper}"), ("most", $"{LongestPaper}"));
        if (parsed.GetValue(examples) is < 0 or > MostExamples) return await Refuse("examples_out_of_range", ("most", $"{MostExamples}"));

        using var directory = DataDirectory.Open(parsed.DataDirectory());
        await using var services = new ServiceCollection().AddLogging().AddNlp(installation.WithOutlinesOf(directory.Path, new Problems(installation.Prompts).Tell).Seeds, installation.Prompts)
            .AddModel(ModelRegistration.Settings()).AddLiteStorage(directory).BuildServiceProvider();
        var ledger = services.GetRequiredService<LedgerStore>().Read();
        var request = Request(parsed, ledger);
        var writer = services.GetRequiredService<SummaryWriter>();
        if (!writer.Outlines.Contains(request.Outline))
            return await Refuse("unknown_outline", ("name", request.Outline), ("known", string.Join('、', writer.Outlines)));
        if (request.Drafter == Drafter.Model && !writer.HasModel) return await Refuse("no_model");
        if (request.To < request.From) return await Refuse("period_reversed", ("from", Iso(request.From)), ("to", Iso(request.To)));

        var draft = await writer.WriteAsync(request, ledger, stop);
        if (draft.Sections.Count == 0) return await NothingToTell(request, ledger);
        if (writer.HasModel && request.Drafter != Drafter.Embedded && draft.Drafter == "embedded") await Console.Error.WriteLineAsync(words["model_silent"]);
        var bytes = wanted switch
        {
            "json" => Encoding.UTF8.GetBytes(Json.Write(draft) + "\n"),
            "md" => Encoding.UTF8.GetBytes(SummaryMarkdown.Write(draft)),
            _ => Word(draft, Extras(parsed, draft, ledger)),
        };
        return file is null or "-" ? await ToStandardOutput(bytes, stop) : await ToFile(draft, bytes, file, stop);
    }

    /// <summary>What is not given comes from the ledger: its township, and the whole of the latest year that much was done in.</summary>
    private DraftRequest Request(ParseResult parsed, Ledger ledger)
    {
        var first = parsed.GetValue(from) ?? new DateOnly(parsed.GetValue(to)?.Year ?? LatestYear(ledger), 1, 1);
        return new DraftRequest(parsed.GetValue(org) ?? ledger.Roster.Township, first,
            parsed.GetValue(to) ?? new DateOnly(first.Year, 12, 31), parsed.GetValue(outline)!,
            parsed.GetValue(length), parsed.GetValue(examples), parsed.GetValue(drafter))
        { Empty = parsed.GetValue(empty) };
    }

    /// <summary>What is dated 明年 is not yet the year to tell of: a year counts with a tenth of the fullest one's records.</summary>
    private static int LatestYear(Ledger ledger)
    {
        var years = ledger.Records.Where(record => record.Status != RecordStatus.Withdrawn).CountBy(record => record.Date.Start.Year).ToList();
        return years.Where(year => year.Value * 10 >= years.Max(other => other.Value)).Select(year => year.Key).DefaultIfEmpty(1).Max();
    }

    /// <summary>The evidence is read only where the file shows it.</summary>
    private PaperExtras? Extras(ParseResult parsed, Draft draft, Ledger ledger)
    {
        if (!parsed.GetValue(appendix) && !parsed.GetValue(comments)) return null;
        var sources = new SourceReader(EvidenceReader.Of(installation.Seeds)).Read(draft, ledger);
        return new PaperExtras(sources, parsed.GetValue(appendix), parsed.GetValue(comments));
    }

    private Task<int> NothingToTell(DraftRequest request, Ledger ledger)
    {
        var pending = Coverage.Of(ledger, request.From, request.To).Pending.Count;
        var period = ledger.Records.Count == 0 ? "台账里" : $"{Iso(request.From)} 至 {Iso(request.To)} ";
        return Refuse(pending > 0 ? "no_records_pending" : "no_records", ("period", period),
            ("pending", pending.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<int> ToStandardOutput(byte[] bytes, CancellationToken stop)
    {
        await using var stream = Console.OpenStandardOutput();
        await stream.WriteAsync(bytes, stop);
        return 0;
    }

    private async Task<int> ToFile(Draft draft, byte[] bytes, string file, CancellationToken stop)
    {
        try
        {
            await File.WriteAllBytesAsync(file, bytes, stop);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await Refuse("not_written", ("file", file), ("reason", problem.Message));
        }
        await Console.Error.WriteLineAsync(Said("written", ("title", draft.Title), ("file", file),
            ("characters", $"{Characters(draft)}"), ("cited", $"{draft.Coverage.Cited}"), ("figures", $"{draft.Audit.Figures}")));
        return 0;
    }

    private static byte[] Word(Draft draft, PaperExtras? extras)
    {
        using var stream = new MemoryStream();
        SummaryDocx.Write(draft, stream, extras: extras);
        return stream.ToArray();
    }

    private static int Characters(Draft draft) => draft.Sections.Sum(section => section.Heading.Length
        + section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Sum(sentence => sentence.Text.Length));

    private static string FormatOf(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        ".docx" => "docx",
        ".md" => "md",
        _ => "json",
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<int> Refuse(string key, params (string Slot, string Value)[] slots)
    {
        await Console.Error.WriteLineAsync(Said(key, slots));
        return 1;
    }

    private string Said(string key, params (string Slot, string Value)[] slots) =>
        slots.Aggregate(words[key], (said, slot) => said.Replace($"{{{slot.Slot}}}", slot.Value, StringComparison.Ordinal));
}
