using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser.Tests;

/// <summary>Setting up the roster, and who is missing by it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RosterTests(ChromiumFixture chromium, ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task A_pasted_list_becomes_the_roster_and_names_who_is_missing()
    {
        var page = await chromium.Open(server.Address, Screen.Desk);
        var workspace = new Workspace(page);
        await workspace.Go("roster");
        await page.GetByLabel("一行一个全称").FillAsync("1. 柳河村党支部 柳河村\n2. 东坡村党支部\n今天开会");
        await workspace.Click("添加这些支部");

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "东坡村党支部" })).ToBeVisibleAsync();
        await Expect(page.GetByText("今天开会")).ToBeVisibleAsync();

        await workspace.Go("coverage");
        await Expect(workspace.Main).ToContainTextAsync("柳河村");
        Assert.Contains("柳河村、东坡村", await page.GetByLabel("催报短信").InputValueAsync());
    }

    [Fact]
    public async Task A_file_of_an_old_office_machine_is_read()
    {
        var page = await chromium.Open(server.Address, Screen.Phone);
        await new Workspace(page).Go("roster");
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("石桥村党支部,石桥\r\n北岭村党支部,北岭\r\n");
        await page.GetByLabel("从文件添加").SetInputFilesAsync(new FilePayload { Name = "名单.csv", MimeType = "text/csv", Buffer = bytes });

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "北岭村党支部" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_branch_removed_by_mistake_comes_back()
    {
        var page = await chromium.Open(server.Address, Screen.Desk);
        var workspace = new Workspace(page);
        await workspace.Go("roster");
        await page.GetByLabel("一行一个全称").FillAsync("粮站党支部");
        await workspace.Click("添加这些支部");
        await workspace.Click("从名册去掉 粮站党支部");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "粮站党支部" })).ToBeHiddenAsync();
        await workspace.Click("撤销");

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "粮站党支部" })).ToBeVisibleAsync();
    }
}
