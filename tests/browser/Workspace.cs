using Microsoft.Playwright;

namespace Assistant.Browser.Tests;

/// <summary>The web workspace in a browser window, used as a person uses it.</summary>
internal sealed class Workspace
{
    private readonly IPage page;

    public Workspace(IPage page)
    {
        this.page = page;
        page.PageError += (_, error) => Errors.Add(error);
        page.Request += (_, request) => Requests.Add(new Uri(request.Url));
    }

    /// <summary>What went wrong in scripts so far.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Everything the browser asked for so far.</summary>
    public List<Uri> Requests { get; } = [];

    public ILocator Main => page.Locator("#main");

    /// <summary>What stands beside the page: a record, or the evidence of a figure.</summary>
    public ILocator Panel => page.Locator(".panel");

    /// <summary>The draft as it will look on paper.</summary>
    public ILocator Paper => page.Locator(".paper");

    /// <summary>Opens a page and waits until it answers to clicks.</summary>
    public async Task Go(string path)
    {
        await page.GotoAsync(path);
        await Answers();
    }

    /// <summary>Waits until the page answers to clicks.</summary>
    public Task Answers() => page.Locator("#main[data-ready=yes]").WaitForAsync();

    public Task Click(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>How many CSS pixels the page is wider than the screen.</summary>
    public Task<int> Overflow() => page.EvaluateAsync<int>("""
        Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('main *')].map(e => Math.ceil(e.getBoundingClientRect().right))) - innerWidth
        """);
}
