using Assistant.Nlp;
using Assistant.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Bench;

/// <summary>The stages as the product puts them together, over the checkout's own seeds and prompts.</summary>
internal static class InstalledStages
{
    private static readonly IServiceProvider Nlp = new ServiceCollection()
        .AddNlp(Checkout.Folder("seeds"), Checkout.Folder("prompts"))
        .BuildServiceProvider();

    public static T Get<T>() where T : notnull => Nlp.GetRequiredService<T>();
}
