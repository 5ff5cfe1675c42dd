using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser.Tests;

/// <summary>The chat page in a browser window, used as a person uses it.</summary>
internal sealed class ChatRoom(IPage page)
{
    public ILocator Hints => page.Locator("#hints");

    public ILocator SendBox => page.GetByPlaceholder("像平常说话一样，说说做了什么…");

    /// <summary>The messages shown, the oldest first; a card counts as one.</summary>
    public ILocator Messages => page.Locator(".webchat__basic-transcript__activity");

    public async Task SignIn(string name, string branch, bool staff = false)
    {
        await page.GotoAsync("chat");
        if (staff) await page.GetByLabel("乡镇工作人员").CheckAsync();
        await page.GetByLabel(staff ? "哪个单位" : "哪个支部").FillAsync(branch);
        await page.GetByLabel("怎么称呼").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "开始" }).ClickAsync();
        await Connected();
    }

    /// <summary>Waits until words can be sent.</summary>
    public async Task Connected() => await page.Locator("#chat[data-state=online]").WaitForAsync();

    public async Task Say(string words)
    {
        await SendBox.FillAsync(words);
        await SendBox.PressAsync("Enter");
        await Expect(Messages.Filter(new() { HasText = words }).First).ToBeVisibleAsync();
    }

    /// <summary>Taps one of the buttons below the conversation.</summary>
    public async Task Tap(string choice) =>
        await page.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).Last.ClickAsync();

    /// <summary>Taps a button of the newest card that has it.</summary>
    public Task TapInCard(string title) => page.Locator(".ac-pushButton", new() { HasText = title }).Last.ClickAsync();

    /// <summary>Waits until the conversation shows those words.</summary>
    public async Task Hears(string words) =>
        await Expect(Messages.Filter(new() { HasText = words }).Last).ToBeVisibleAsync(new() { Timeout = 20_000 });

    /// <summary>Confirms the last report and waits for the answer, whatever its wording: the question is gone.</summary>
    public async Task Confirm()
    {
        var before = await Messages.CountAsync();
        await Tap("确认");
        await Expect(Messages).ToHaveCountAsync(before + 2, new() { Timeout = 20_000 });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "确认", Exact = true })).ToHaveCountAsync(0);
    }
}
