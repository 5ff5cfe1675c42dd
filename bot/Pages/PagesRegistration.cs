using Assistant.Bot.Pages.Layout;
using Assistant.Bot.Storage;
using Assistant.Nlp.Themes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using MudBlazor;
using MudBlazor.Services;

namespace Assistant.Bot.Pages;

/// <summary>Puts the web workspace together.</summary>
internal static class PagesRegistration
{
    /// <param name="directory">Keeps the keys that guard forms, so that pages left open outlive a restart.</param>
    public static IServiceCollection AddPages(this IServiceCollection services, Installation installation, DataDirectory directory)
    {
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(directory.Path, "keys")));
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services.AddSingleton(provider => new PageWords(installation.Prompts, provider.GetRequiredService<ThemeNames>()))
            .AddSingleton(EvidenceReader.Of(installation.Seeds))
            .AddSingleton<SourceReader>().AddSingleton<DraftMaker>().AddSingleton<SentenceChecker>().AddSingleton<DraftEditor>().AddSingleton<DraftInstructor>().AddSingleton<DraftState>().AddSingleton<WordReturn>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<TableChecker>(provider, installation.Seeds))
            .AddMudServices(mud =>
            {
                mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
                mud.SnackbarConfiguration.VisibleStateDuration = 4000;
                mud.SnackbarConfiguration.PreventDuplicates = true;
            });
    }

    /// <summary>The pages, and the files they offer. An unknown address shows a page that says so.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.Use(AnswerProgramsPlainly);
        app.UseAntiforgery();
        app.MapDownloads();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    /// <summary>Programs that speak a protocol get its own answers, never a page for people.</summary>
    private static Task AnswerProgramsPlainly(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Path.StartsWithSegments("/v3") || context.Request.Path.StartsWithSegments("/api"))
            context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        return next(context);
    }
}
