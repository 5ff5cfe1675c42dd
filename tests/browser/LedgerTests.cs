using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser.Tests;

/// <summary>The ledger in the workspace, filled by people who report in chat.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LedgerTests(ChromiumFixture chromium, ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task What_is_reported_in_chat_shows_up_while_one_watches_and_can_be_confirmed_and_filed_elsewhere()
    {
        var page = await chromium.Open(server.Address, Screen.Desk);
        var workspace = new Workspace(page);
        await workspace.Go($"ledger?branch={Uri.EscapeDataString("柳河村党支部")}");

        var chat = new ChatRoom(await chromium.Open(server.Address, Screen.Phone));
        await chat.SignIn("王建国", "柳河村党支部");
        await chat.Say("昨天下午组织42名党员清理河道800米");

        var row = page.Locator(".records tbody tr");
        await Expect(row).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        await Expect(row.Locator("mark").First).ToHaveTextAsync("42名");
        await Expect(row).ToContainTextAsync("待确认");

        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(workspace.Panel).ToContainTextAsync("王建国");
        await workspace.Click("确认");
        await Expect(row).ToContainTextAsync("已确认");

        await workspace.Panel.GetByLabel("主题").SelectOptionAsync("为民服务");
        await Expect(row).ToContainTextAsync("为民服务");
        await Expect(workspace.Panel).ToContainTextAsync("人工确定");

        await workspace.Panel.GetByRole(AriaRole.Button, new() { Name = "撤回" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await page.GetByLabel("状态").First.SelectOptionAsync("已撤回");
        await Expect(row).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_the_spreadsheet_alike()
    {
        var chat = new ChatRoom(await chromium.Open(server.Address, Screen.Phone));
        await chat.SignIn("赵满仓", "东坡村党支部");
        await chat.Say("昨天走访慰问困难户6户，送去米面12份");
        await chat.Hears("6户");

        var page = await chromium.Open(server.Address, Screen.Phone);
        var workspace = new Workspace(page);
        await workspace.Go("ledger");
        await page.GetByLabel("找什么").FillAsync("慰问");
        await page.GetByLabel("找什么").PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("words="));
        await Expect(page.Locator(".records tbody tr")).ToHaveCountAsync(1);

        await page.GetByLabel("找什么").FillAsync("没有这样的事");
        await page.GetByLabel("找什么").PressAsync("Enter");
        await Expect(workspace.Main).ToContainTextAsync("没有符合条件的记录");
        await workspace.Click("清除筛选");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载 Excel" }).ClickAsync());
        Assert.Equal("台账.xlsx", download.SuggestedFilename);
    }
}
