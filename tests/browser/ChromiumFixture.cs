using Microsoft.Playwright;

namespace Assistant.Browser.Tests;

/// <summary>One Chromium for all tests; the one that the system has, so that nothing is downloaded.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000); // the machine may be busy with the build of something else
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run",
            ],
        });
    }

    /// <summary>A browser window of its own: nobody has signed in there.</summary>
    public async Task<IPage> Open(Uri address, Screen screen)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            HasTouch = screen.Width < 600,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            AcceptDownloads = true,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>A size of screen, in CSS pixels.</summary>
public sealed record Screen(string Name, int Width, int Height)
{
    public static Screen Phone { get; } = new("phone", 390, 844);

    public static Screen Desk { get; } = new("desk", 1280, 800);

    public override string ToString() => Name;
}
