using Assistant.Bot.Activities;
using Assistant.Bot.Conversations;
using Assistant.Bot.DirectLine;
using Assistant.Bot.Models;
using Assistant.Bot.Pages;
using Assistant.Bot.Storage;
using Assistant.Nlp;
using Assistant.Nlp.Themes;
using Microsoft.Extensions.Configuration.Memory;

namespace Assistant.Bot;

/// <summary>The web server: chat, web pages and channel endpoints in one process.</summary>
internal static class Server
{
    /// <summary>Where it listens unless told otherwise: for this machine only.</summary>
    private const string DefaultUrl = "http://localhost:5080";

    /// <param name="installation">What it knows and says.</param>
    /// <param name="directory">What it keeps; closed by whoever opened it, after the server has stopped.</param>
    /// <param name="training">Told how far the theme model is, where it is trained first.</param>
    /// <param name="urls">Addresses to listen on, separated by semicolons; null for the setting Urls, then the default.</param>
    public static WebApplication Create(Installation installation, DataDirectory directory, string? urls, IProgress<double> training)
    {
        installation = installation.WithOutlinesOf(directory.Path, new Commands.Problems(installation.Prompts).Tell);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        var addresses = urls ?? builder.Configuration["Urls"] ?? DefaultUrl;
        builder.WebHost.UseUrls(addresses);
        // Links in replies lead here, unless the settings know a better name.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = [new("Conversations:PublicUrl", PublicUrlOf(addresses))] });
        // Standard output is for results; warnings belong elsewhere.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning)
            // It tells by stack trace what the command tells in a sentence.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        builder.Services.AddSingleton(installation).AddSingleton(TimeProvider.System);
        builder.Services.AddNlp(installation.Seeds, installation.Prompts, new ModelCache(directory.Path, AppContext.BaseDirectory), training);
        builder.Services.AddModel(builder.Configuration);
        builder.Services.AddLiteStorage(directory);
        builder.Services.AddDirectLine();
        builder.Services.AddChatPage();
        builder.Services.AddPages(installation, directory);
        builder.Services.AddConversations(installation);
        builder.UseConversationSilo();

        var app = builder.Build();
        app.Services.GetRequiredService<ThemeClassifier>();  // trained now, if ever, and not while someone waits for an answer
        app.UseWebSockets();
        app.UseCors();
        app.MapStaticAssets();
        app.MapChatPage();    // /chat
        app.MapDirectLine();  // /v3/directline
        app.MapPages();       // /, /ledger, /drafts, /coverage, /roster
        return app;
    }

    /// <summary>The first address, with a name that can be opened on this machine where it listens on all.</summary>
    private static string PublicUrlOf(string addresses)
    {
        var address = BindingAddress.Parse(addresses.Split(';')[0]);
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return $"{address.Scheme}://{host}:{address.Port}";
    }
}
