using Assistant.Tests;

namespace Assistant.Nlp.Tests.Architecture;

public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Checkout.Path("Assistant.sln")).Replace('\\', '/');
        var projects = Directory.EnumerateFiles(Checkout.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("node_modules/", StringComparison.Ordinal));
        Assert.All(projects, project => Assert.Contains(project, solution));
    }

    [Fact]
    public void Versions_stand_in_one_place()
    {
        var versioned = Directory.EnumerateFiles(Checkout.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllLines(file).Any(line => line.Contains("PackageReference") && line.Contains("Version=")));
        Assert.Empty(versioned);
    }
}
