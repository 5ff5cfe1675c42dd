using System.Reflection;
using NetArchTest.Rules;

namespace Assistant.Nlp.Tests.Architecture;

/// <summary>A stage knows the stages before it and none after it.</summary>
public sealed class StageOrderTests
{
    private static readonly string[] Stages =
    [
        "Texts", "Learning", "Numerals", "Dates", "Figures", "Branches", "Themes", "Intents", "Reports", "Ledgers",
        "Outlines", "Queries", "Drafting", "Auditing", "Summaries", "Editing",
    ];

    private static readonly Assembly Nlp = typeof(NlpRegistration).Assembly;

    public static TheoryData<string, string[]> StagesAndTheLaterOnes() =>
        new(Stages.SkipLast(1).Select((stage, i) => (stage, Stages[(i + 1)..])));

    [Theory, MemberData(nameof(StagesAndTheLaterOnes))]
    public void A_stage_never_uses_a_later_one(string stage, string[] laterStages)
    {
        var result = Types.InAssembly(Nlp).That().ResideInNamespace($"Assistant.Nlp.{stage}")
            .ShouldNot().HaveDependencyOnAny([.. laterStages.Select(later => $"Assistant.Nlp.{later}")]).GetResult();
        Assert.True(result.IsSuccessful, $"{stage} looks ahead in: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    [Fact]
    public void Every_type_is_in_a_stage()
    {
        var homeless = Nlp.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Assistant.Nlp.", StringComparison.Ordinal) == true)
            .Where(type => !Stages.Contains(type.Namespace!.Split('.')[2]))
            .Select(type => type.FullName);
        Assert.Empty(homeless);
    }
}
