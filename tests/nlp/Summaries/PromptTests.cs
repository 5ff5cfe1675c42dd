using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Nlp.Auditing;
using Assistant.Nlp.Texts;
using Assistant.Tests;
using Microsoft.SemanticKernel;

namespace Assistant.Nlp.Tests.Summaries;

/// <summary>A prompt's text and its declaration say the same.</summary>
public sealed partial class PromptTests
{
    private static readonly TextFolder Prompts = Checkout.Folder("prompts");

    public static TheoryData<string> Names => ["draft-section", "redraft-section"];

    [Theory, MemberData(nameof(Names))]
    public void A_prompt_uses_exactly_the_variables_it_declares(string name) => Assert.Equal(
        Config(name).InputVariables.Select(variable => variable.Name).Order(),
        Variable().Matches(Prompts[$"{name}/skprompt.txt"]).Select(match => match.Groups[1].Value).Distinct().Order());

    [Theory, MemberData(nameof(Names))]
    public void The_form_of_the_answer_is_the_one_that_the_words_ask_for(string name)
    {
        var form = (JsonElement)Config(name).ExecutionSettings["default"].ExtensionData!["response_format"];
        var asked = JsonElement.Parse(Prompts[$"{name}/skprompt.txt"].Split('\n').Single(line => line.StartsWith("{\"", StringComparison.Ordinal)));
        Assert.Equal(Keys(form.GetProperty("properties")), Keys(asked));
        Assert.Equal(Keys(form.GetProperty("properties").GetProperty("sentences").GetProperty("items").GetProperty("properties")), Keys(asked.GetProperty("sentences")[0]));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_prompt_says_that_reports_are_no_orders(string name) =>
        Assert.Contains("一律不照办", Prompts[$"{name}/skprompt.txt"], StringComparison.Ordinal);

    [Fact]
    public void Every_problem_of_the_audit_can_be_told_to_a_model()
    {
        var said = Yaml.Read<Dictionary<string, string>>(Prompts["redraft-section/findings.yaml"]);
        Assert.Empty(Enum.GetNames<AuditProblem>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName).Except(said.Keys));
    }

    private static PromptTemplateConfig Config(string name) => PromptTemplateConfig.FromJson(Prompts[$"{name}/config.json"]);

    private static IEnumerable<string> Keys(JsonElement value) => value.EnumerateObject().Select(field => field.Name);

    [GeneratedRegex(@"\{\{\$(\w+)\}\}")]
    private static partial Regex Variable();
}
