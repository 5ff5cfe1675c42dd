using Assistant.Tests;
using Microsoft.Playwright;

namespace Assistant.Browser.Tests;

/// <summary>The pictures of the READMEs, taken anew with ACCEPT=1; look at them before keeping them.</summary>
internal static class Screenshots
{
    public static async Task Take(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT") != "1") return;
        await page.ScreenshotAsync(new() { Path = Checkout.Path(".readme", $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
