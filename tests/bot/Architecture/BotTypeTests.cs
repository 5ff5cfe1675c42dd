using Assistant.Tests;
using NetArchTest.Rules;

namespace Assistant.Bot.Tests.Architecture;

public sealed class BotTypeTests
{
    private static readonly System.Reflection.Assembly Bot = typeof(Installation).Assembly;

    /// <summary>Blazor components are made by Razor, which does not seal them.</summary>
    [Fact]
    public void Classes_are_sealed() =>
        Assert.All(TypeRules.Unsealed(Bot), name => Assert.StartsWith("Assistant.Bot.Pages.", name, StringComparison.Ordinal));

    [Fact]
    public void Names_say_something() => Assert.Empty(TypeRules.EmptilyNamed(Bot));

    [Theory]
    [InlineData("LiteDB", "Storage")]
    [InlineData("DocumentFormat.OpenXml", "Documents")]
    [InlineData("MiniExcelLibs", "Documents")]
    [InlineData("Lucene.Net", "Search")]
    [InlineData("MudBlazor", "Pages")]
    public void A_library_is_named_in_one_folder_only(string library, string folder)
    {
        var users = Types.InAssembly(Bot).That().HaveDependencyOn(library).GetTypes()
            .Select(type => type.FullName!)
            .Where(name => name.StartsWith("Assistant.Bot.", StringComparison.Ordinal))
            .Where(name => !name.StartsWith($"Assistant.Bot.{folder}.", StringComparison.Ordinal));
        Assert.Empty(users);
    }
}
