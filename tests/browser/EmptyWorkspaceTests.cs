using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser.Tests;

/// <summary>The workspace of an installation that knows nothing yet.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EmptyWorkspaceTests(ChromiumFixture chromium, ServerFixture server) : IClassFixture<ServerFixture>
{
    public static TheoryData<string, Screen> Pages { get; } = new MatrixTheoryData<string, Screen>(
        ["", "ledger", "drafts", "drafts/new", "drafts/D99", "coverage", "roster", "nowhere"], [Screen.Phone, Screen.Desk]);

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_fits_the_screen_and_asks_nobody_else_for_anything(string path, Screen screen)
    {
        var workspace = new Workspace(await chromium.Open(server.Address, screen));
        await workspace.Go(path);

        await Expect(workspace.Main.Locator("h1")).ToHaveCountAsync(1);
        Assert.InRange(await workspace.Overflow(), -screen.Width, 0);
        Assert.DoesNotContain(workspace.Requests, request => request.Scheme is "http" or "https" or "ws" && request.Port != server.Address.Port);
        Assert.Empty(workspace.Errors);
    }

    [Fact]
    public async Task The_first_page_offers_three_ways_to_begin()
    {
        var page = await chromium.Open(server.Address, Screen.Phone);
        await new Workspace(page).Go("");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "试用演示数据" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "开始上报" })).ToHaveAttributeAsync("href", "/chat");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "设置支部名册" })).ToHaveAttributeAsync("href", "/roster");
    }

    [Fact]
    public async Task The_menu_says_where_one_is()
    {
        var page = await chromium.Open(server.Address, Screen.Desk);
        await new Workspace(page).Go("ledger");

        await Expect(page.Locator("nav [aria-current=page]")).ToHaveTextAsync("台账");
    }

    [Theory]
    [InlineData("ledger", "台账还是空的")]
    [InlineData("drafts", "还没有总结稿")]
    [InlineData("drafts/D99", "没有这份总结")]
    [InlineData("ledger?record=R99", "找不到记录 R99")]
    [InlineData("coverage", "还没有支部名册")]
    [InlineData("nowhere", "没有这个页面")]
    public async Task What_is_not_there_is_said_in_words(string path, string words)
    {
        var workspace = new Workspace(await chromium.Open(server.Address, Screen.Phone));
        await workspace.Go(path);

        await Expect(workspace.Main).ToContainTextAsync(words);
    }

    [Fact]
    public async Task Nothing_to_draft_from_is_said_before_anyone_tries()
    {
        var page = await chromium.Open(server.Address, Screen.Desk);
        await new Workspace(page).Go("drafts/new");

        await Expect(page.GetByText("没有已确认的记录")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "开始起草" })).ToBeDisabledAsync();
    }
}
