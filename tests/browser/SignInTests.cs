using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser.Tests;

/// <summary>The chat page before anything is said: who someone is, what to say, and what may be missing.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SignInTests(ChromiumFixture chromium, ServerFixture server) : IClassFixture<ServerFixture>
{
    public static TheoryData<Screen> Screens { get; } = [Screen.Phone, Screen.Desk];

    [Theory, MemberData(nameof(Screens))]
    public async Task Who_someone_is_is_asked_once(Screen screen)
    {
        var page = await chromium.Open(server.Address, screen);
        await new ChatRoom(page).SignIn("王建国", "柳河村");
        await page.ReloadAsync();

        await Expect(page.Locator("#who")).ToHaveTextAsync("王建国 柳河村");
        await Expect(page.Locator("#sign-in")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Another_person_can_take_over_the_browser()
    {
        var page = await chromium.Open(server.Address, Screen.Phone);
        await new ChatRoom(page).SignIn("王建国", "柳河村");
        await page.Locator("#leave").ClickAsync();
        await Expect(page.Locator("#sign-in")).ToBeVisibleAsync();
        await new ChatRoom(page).SignIn("李敏", "清河乡党委", staff: true);

        await Expect(page.Locator("#who")).ToHaveTextAsync("李敏 清河乡党委");
        await Expect(page.Locator("#hints")).ToContainTextAsync("总结");
    }

    [Fact]
    public async Task An_example_goes_into_the_box_and_is_not_sent()
    {
        var page = await chromium.Open(server.Address, Screen.Phone);
        var chat = new ChatRoom(page);
        await chat.SignIn("王建国", "柳河村");
        await chat.Hints.GetByRole(AriaRole.Button).First.ClickAsync();

        await Expect(chat.SendBox).ToHaveValueAsync("昨天下午42名党员去敬老院打扫卫生，送了12份米面油");
        await Expect(chat.SendBox).ToBeFocusedAsync();
        await Expect(chat.Messages).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Enter_that_ends_a_composition_sends_nothing()
    {
        var page = await chromium.Open(server.Address, Screen.Desk);
        var chat = new ChatRoom(page);
        await chat.SignIn("王建国", "柳河村");
        await chat.SendBox.FillAsync("zuotian");
        await chat.SendBox.EvaluateAsync("""
            box => box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }))
            """);

        await Expect(chat.SendBox).ToHaveValueAsync("zuotian");
        await Expect(chat.Messages).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_Web_Chat_the_page_says_what_is_missing_and_how_to_mend_it()
    {
        var page = await chromium.Open(server.Address, Screen.Phone);
        await page.RouteAsync("**/webchat/webchat.js", route => route.FulfillAsync(new() { Status = 404 }));
        await page.GotoAsync("chat");

        await Expect(page.Locator("#missing")).ToContainTextAsync("dotnet build bot");
    }

    [Theory, MemberData(nameof(Screens))]
    public async Task The_page_fits_the_screen_and_asks_nobody_else_for_anything(Screen screen)
    {
        var page = await chromium.Open(server.Address, screen);
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" } url && url.Port != server.Address.Port) strangers.Add(request.Url);
        };
        var wrong = new List<string>();
        page.PageError += (_, error) => wrong.Add(error);
        await new ChatRoom(page).SignIn("王建国", "柳河村党支部");

        Assert.Equal(screen.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(strangers);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_second_window_takes_over_and_the_first_says_so()
    {
        var page = await chromium.Open(server.Address, Screen.Desk);
        await new ChatRoom(page).SignIn("王建国", "柳河村");
        var second = await page.Context.NewPageAsync();
        await second.GotoAsync("chat");
        await Expect(second.GetByPlaceholder("像平常说话一样，说说做了什么…")).ToBeVisibleAsync();

        await Expect(page.Locator("#elsewhere")).ToBeVisibleAsync();
    }
}
