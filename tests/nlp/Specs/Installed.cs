using Assistant.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>The stages as the product puts them together, over the checkout's own seeds and prompts.</summary>
internal static class Installed
{
    private static readonly IServiceProvider Nlp = new ServiceCollection()
        .AddNlp(Checkout.Folder("seeds"), Checkout.Folder("prompts"))
        .BuildServiceProvider();

    public static T Get<T>() where T : notnull => Nlp.GetRequiredService<T>();
}
