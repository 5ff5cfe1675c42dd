using Assistant.Bot.Pages.Layout;
using Assistant.Bot.Storage;
using Assistant.Nlp.Outlines;
using Microsoft.AspNetCore.DataProtection;
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
        return services.AddSingleton(new PageWords(installation.Prompts))
            .AddSingleton(new EvidenceReader(new TotalsAdder(new MatterReader(installation.Seeds)), new Attendance(installation.Seeds)))
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
        app.UseAntiforgery();
        app.MapDownloads();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
