namespace Assistant.Browser.Tests;

/// <summary>The tests that share the browser; one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "browser";
}
