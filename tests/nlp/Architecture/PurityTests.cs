using System.Reflection;
using Assistant.Tests;
using NetArchTest.Rules;

namespace Assistant.Nlp.Tests.Architecture;

/// <summary>nlp is text in, values out: no network, no storage, no files, no clock, no environment.</summary>
public sealed class PurityTests
{
    private static readonly Assembly Nlp = typeof(NlpRegistration).Assembly;

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Orleans")]
    [InlineData("LiteDB")]
    [InlineData("System.Net.Http")]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.IO.Path")]
    [InlineData("System.Console")]
    [InlineData("System.TimeProvider")]
    public void Nlp_does_not_use(string outside)
    {
        var result = Types.InAssembly(Nlp).ShouldNot().HaveDependencyOn(outside).GetResult();
        var failing = (result.FailingTypeNames ?? []).Where(name => name.StartsWith("Assistant.", StringComparison.Ordinal)).ToList();
        Assert.True(failing.Count == 0, $"{outside} is used by {string.Join(", ", failing)}");
    }

    [Fact]
    public void Nlp_does_not_ask_the_environment() =>
        // Read from the sources: the compiler itself names the type in every iterator.
        Assert.All(Directory.EnumerateFiles(Checkout.Path("nlp"), "*.cs", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("Environment.", File.ReadAllText(file)));

    [Fact]
    public void Nlp_never_makes_up_an_identifier()
    {
        var makers = Types.InAssembly(Nlp).That().HaveDependencyOn("System.Guid").GetTypes();
        Assert.Empty(makers.Select(type => type.FullName));
    }
}
