using Xunit.Sdk;
using YamlDotNet.Serialization;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>A row of a spec file: a text and what must be read from it. It shows in the test list under its text.</summary>
public abstract class Spec
{
    public string Text { get; set; } = "";

    /// <summary>Why the row is known to fail; null for a row that must pass.</summary>
    [YamlMember(Alias = "known-gap", ApplyNamingConventions = false)]
    public string? KnownGap { get; set; }

    /// <summary>Checks the row. A known gap must fail: once it passes, the mark has to go.</summary>
    public void Holds(Action check)
    {
        if (KnownGap is null)
        {
            check();
            return;
        }

        try
        {
            check();
        }
        catch (XunitException)
        {
            return;
        }
        Assert.Fail($"This passes now; take the mark known-gap ({KnownGap}) off its row.");
    }

    /// <summary>Holds what was expected against what was read, line by line, and prints both whole.</summary>
    protected internal static void Same(IEnumerable<string> expected, IEnumerable<string> read)
    {
        var (said, found) = (string.Join("\n  ", expected), string.Join("\n  ", read));
        Assert.True(said == found, $"expected\n  {said}\nread\n  {found}");
    }

    public override string ToString() => Text;
}
