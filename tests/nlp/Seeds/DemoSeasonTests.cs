using System.Text.Json;
using Assistant.Nlp.Branches;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Seeds;

/// <summary>The invented season that an empty installation can be tried with.</summary>
public sealed class DemoSeasonTests
{
    private static readonly string[] Fields = ["conversation", "user", "name", "role", "branch", "at", "text"];

    private static IReadOnlyList<JsonElement> Turns { get; } =
        [.. File.ReadAllLines(Checkout.Path("seeds", "demo", "season.jsonl")).Select(line => JsonElement.Parse(line))];

    private static Roster Roster { get; } = Roster.Read(File.ReadAllText(Checkout.Path("seeds", "demo", "roster.yaml")));

    [Fact]
    public void Every_turn_has_the_fields_of_a_turn() => Assert.All(Turns, turn =>
    {
        Assert.Equal(Fields, turn.EnumerateObject().Select(field => field.Name));
        Assert.Contains(turn.GetProperty("role").GetString(), (string[])["secretary", "staff"]);
        Assert.NotEqual("", turn.GetProperty("text").GetString());
    });

    [Fact]
    public void Turns_stand_in_the_order_of_time()
    {
        var times = Turns.Select(turn => turn.GetProperty("at").GetDateTimeOffset()).ToList();
        Assert.Equal(times.Order(), times);
        Assert.All(times, at => Assert.Equal(TimeSpan.FromHours(8), at.Offset));
    }

    [Fact]
    public void Secretaries_speak_for_branches_of_the_roster() =>
        Assert.All(Turns.Where(turn => turn.GetProperty("role").GetString() == "secretary"),
            turn => Assert.NotNull(Roster.Find(turn.GetProperty("branch").GetString()!)));

    [Fact]
    public void One_user_is_one_person() => Assert.All(
        Turns.GroupBy(turn => turn.GetProperty("user").GetString()),
        user => Assert.Single(user.Select(turn => (turn.GetProperty("name").GetString(), turn.GetProperty("branch").GetString())).Distinct()));

    [Fact]
    public void The_season_is_long_enough_to_draft_from()
    {
        Assert.Equal(34, Roster.Branches.Count);
        Assert.True(Turns.Count >= 120, $"{Turns.Count} turns");
        Assert.Equal(34, Roster.Branches.Select(branch => branch.Name).Distinct().Count());
    }
}
