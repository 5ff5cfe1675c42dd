using System.CommandLine;
using Assistant.Bot.Storage;
using Assistant.Nlp.Queries;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Commands;

/// <summary><c>search</c>: what a question in words means, the number that answers it, and the records it finds.</summary>
internal sealed class SearchCommand(ReadingStages stages, TimeProvider clock)
{
    private const int Shown = 20;

    private readonly Argument<string> question = new("QUERY");
    private readonly Option<DateOnly?> asOf = new("--as-of") { HelpName = "DATE" };
    private readonly Option<int> limit = new("--limit") { HelpName = "N", DefaultValueFactory = _ => Shown };

    public Command Create()
    {
        limit.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 0) given.AddError("--limit");
        });
        var command = new Command("search") { question, asOf, limit };
        command.SetAction(parsed =>
        {
            using var directory = DataDirectory.Open(parsed.DataDirectory());
            var ledger = new LedgerStore(directory, new RosterStore(directory)).Read();
            var nlp = stages.For(parsed);
            var day = parsed.GetValue(asOf) ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
            var query = nlp.GetRequiredService<QueryReader>().Read(parsed.GetValue(question) ?? "", day, ledger.Roster);
            Print(nlp.GetRequiredService<LedgerSearch>().Find(query, ledger), parsed.GetValue(limit));
            return 0;
        });
        return command;
    }

    private static void Print(SearchResult result, int limit)
    {
        var query = result.Query;
        using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
        output.WriteLine(Json.Write(new
        {
            Query = new
            {
                query.Text,
                query.Branches,
                query.Theme,
                Matter = query.Matter.Length == 0 ? null : query.Matter,
                query.From,
                query.To,
                query.Min,
                query.Max,
                Unit = query.Unit is { Length: > 0 } unit ? unit : null,
                query.Ask,
            },
            Total = result.Hits.Count,
            result.Answer,
            Hits = result.Hits.Take(limit).Select(hit => new { hit.Record.Id, Score = Math.Round(hit.Score, 3), Record = Wire.Record(hit.Record) }),
        }));
    }
}
