using System.Text.Json;
using Assistant.Bot.Storage;
using Assistant.Bot.Tests.Errors;
using Assistant.Nlp.Themes;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Commands;

/// <summary>train, evaluate and classify as a person runs them, each a process of its own.</summary>
public sealed class LearningCommandTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("assistant-");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task What_people_teach_holds_for_their_data_directory_only()
    {
        const string text = "{\"id\":\"1\",\"text\":\"今天组织高空跳伞表演\"}";
        var before = await Theme(text, Data("other"));
        var taught = before == "institution" ? "outlook" : "institution";
        var trained = await AssistantProgram.Feed($$"""{"id":"1","text":"今天组织高空跳伞表演","primary":"{{taught}}","accept":null}""", "train", "-", "--data", Data("own"));

        Assert.Equal((0, ""), (trained.Status, trained.Output));
        Assert.Equal(taught, await Theme(text, Data("own")));
        Assert.Equal(before, await Theme(text, Data("other")));
    }

    [Fact]
    public async Task Corrections_kept_are_learnt_without_a_file()
    {
        new ThemeCorrections(Data("own")).Add("R1", "今天组织高空跳伞表演", Nlp.Themes.Theme.Outlook);
        Assert.Equal(0, (await AssistantProgram.Run("train", "--data", Data("own"))).Status);
        Assert.Equal("outlook", await Theme("{\"id\":\"1\",\"text\":\"今天组织高空跳伞表演\"}", Data("own")));
    }

    [Fact]
    public async Task The_same_corrections_give_the_same_model_in_whatever_order_they_came()
    {
        string[] lines =
        [
            """{"id":"1","text":"今天组织高空跳伞表演","primary":"carrier","accept":null}""",
            """{"id":"2","text":"鹦鹉学舌比赛请了评委","primary":"carrier","accept":["publicity"]}""",
            """{"id":"3","text":"热气球上拍了全村的果园","primary":"publicity","accept":[]}""",
        ];
        Assert.Equal(0, (await AssistantProgram.Feed(string.Join('\n', lines), "train", "-", "--data", Data("one"))).Status);
        Assert.Equal(0, (await AssistantProgram.Feed(string.Join('\n', lines.Reverse()), "train", "-", "--data", Data("other"))).Status);
        Assert.Equal(await File.ReadAllBytesAsync(ModelIn("one"), Cancelled), await File.ReadAllBytesAsync(ModelIn("other"), Cancelled));
    }

    [Fact]
    public async Task Poisoned_corrections_leave_the_model_of_the_seeds()
    {
        const string text = "{\"id\":\"1\",\"text\":\"昨天清运垃圾6吨\"}";
        var corrections = new ThemeCorrections(Data("own"));
        foreach (var (item, i) in Poison().Select((item, i) => (item, i))) corrections.Add($"R{i}", item.Text, item.Theme);
        var outcome = await AssistantProgram.Run("train", "--data", Data("own"));

        Assert.Equal((0, ""), (outcome.Status, outcome.Output));
        Assert.Contains("继续用原来的模型", outcome.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(ModelIn("own")));
        Assert.Equal("environment", await Theme(text, Data("own")));
    }

    [Fact]
    public async Task Poisoned_corrections_leave_the_model_that_people_trained_before()
    {
        var corrections = new ThemeCorrections(Data("own"));
        corrections.Add("R-good", "今天组织高空跳伞表演", Nlp.Themes.Theme.Outlook);
        Assert.Equal(0, (await AssistantProgram.Run("train", "--data", Data("own"))).Status);
        var before = await File.ReadAllBytesAsync(ModelIn("own"), Cancelled);
        foreach (var (item, i) in Poison().Select((item, i) => (item, i))) corrections.Add($"R{i}", item.Text, item.Theme);

        var outcome = await AssistantProgram.Run("train", "--data", Data("own"));
        Assert.Equal(0, outcome.Status);
        Assert.Single(outcome.Errors.Split('\n'), line => line.Contains("继续用原来的模型", StringComparison.Ordinal));
        Assert.Equal(before, await File.ReadAllBytesAsync(ModelIn("own"), Cancelled));
        Assert.Equal(["今天组织高空跳伞表演"], corrections.Learnt().Select(learnt => learnt.Text));
    }

    [Fact]
    public async Task Evaluation_counts_good_lines_and_tells_the_bad_ones()
    {
        var lines = string.Join('\n',
            """{"id":"1","text":"昨天清运垃圾6吨","primary":"environment","accept":[]}""",
            """{"id":"2","text":"新打机井4眼","primary":"study","accept":["economy"]}""",
            """{"id":"3","text":"新打机井4眼","primary":"parachute","accept":null}""",
            """{"id":"4","primary":"study"}""");
        var outcome = await AssistantProgram.Feed(lines, "evaluate", "-", "--data", Data("own"));

        Assert.Equal(1, outcome.Status);
        Assert.Contains("line 3: ", outcome.Errors);
        Assert.Contains("line 4: ", outcome.Errors);
        var result = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal(1, result.GetProperty("accuracy").GetDouble());
        Assert.Equal(1, result.GetProperty("confusion").GetProperty("economy").GetProperty("economy").GetInt32());
        Assert.Equal(["accuracy", "macro_f1", "ece", "per_theme", "confusion"], result.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_file_that_is_missing_teaches_nothing()
    {
        var outcome = await AssistantProgram.Run("train", Path.Combine(directory.FullName, "missing.jsonl"), "--data", Data("own"));
        Assert.Equal(1, outcome.Status);
        Assert.False(File.Exists(Path.Combine(Data("own"), "models", "themes-trained.model")));
    }

    [Fact]
    public async Task A_damaged_model_of_theirs_gives_way_to_that_of_the_seeds()
    {
        Directory.CreateDirectory(Path.Combine(Data("own"), "models"));
        await File.WriteAllBytesAsync(Path.Combine(Data("own"), "models", ThemeClassifier.TrainedModel + ".model"), [1, 2, 3], TestContext.Current.CancellationToken);
        Assert.Equal("environment", await Theme("{\"id\":\"1\",\"text\":\"清运垃圾6吨\"}", Data("own")));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string ModelIn(string data) => Path.Combine(Data(data), "models", ThemeClassifier.TrainedModel + ".model");

    /// <summary>Items of the seeds, each under the theme after its own: what somebody does who wants harm or has slipped a line.</summary>
    private static IEnumerable<(string Text, Theme Theme)> Poison() => new ThemeTrainer(Checkout.Folder("seeds")).Items()
        .Where((_, i) => i % 10 == 0)
        .Select(item => (item.Text, (Theme)(((int)ThemeKeys.Parse(item.Label)! + 1) % 9)));

    private string Data(string name) => Path.Combine(directory.FullName, name);

    private static async Task<string?> Theme(string line, string data)
    {
        var outcome = await AssistantProgram.Feed(line, "classify", "-", "--data", data);
        Assert.Equal(0, outcome.Status);
        return JsonDocument.Parse(outcome.Output).RootElement.GetProperty("theme").GetString();
    }
}
