// Benchmarks of reading, and what the comparison with other programs (peers/run) needs of this one.
//   dotnet run -c Release --project tests/bench -- --filter '*'     BenchmarkDotNet: time and memory by length of text
//   dotnet run -c Release --project tests/bench -- drafts           a table of what drafts cost by number of records
//   dotnet run -c Release --project tests/bench -- cases FILE       writes the cases that all programs answer
//   dotnet run -c Release --project tests/bench -- answer FILE      this program's answers and speed on them
//   dotnet run -c Release --project tests/bench -- table FILE ANSWERS…  holds answers against the cases, as tables
using System.Globalization;
using Assistant.Bench;
using BenchmarkDotNet.Running;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["drafts"]:
        Console.WriteLine(DraftingTable.Write([1_000, 10_000, 100_000]));
        return;
    case ["cases", var file]:
        File.WriteAllText(file, SharedCases.Write());
        return;
    case ["answer", var file]:
        Console.WriteLine(OwnAnswers.To(SharedCases.Read(file)));
        return;
    case ["table", var file, .. var answers]:
        Console.WriteLine(new PeerTable(SharedCases.Read(file)).Write([.. answers.Select(Answers.Read)]));
        return;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);
        return;
}
