using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser.Tests;

/// <summary>Working on a draft in the workspace: say what to change, see what changed, take it back, redraft when the ledger moved on.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RevisionTests(ChromiumFixture chromium, ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task A_draft_is_revised_compared_restored_and_redrafted_when_a_record_changes()
    {
        var phone = new ChatRoom(await chromium.Open(server.Address, Screen.Phone));
        await phone.SignIn("王建国", "柳河村");
        await phone.Say("昨天下午42名党员清理河道800米");
        await phone.Hears("42名");
        await phone.Confirm();
        var office = new ChatRoom(await chromium.Open(server.Address, Screen.Desk));
        await office.SignIn("李敏", "清河乡党委", staff: true);
        await office.Say("把今年的总结起个草");
        await office.Hears("起草好了");

        var page = await chromium.Open(server.Address, Screen.Desk);
        var workspace = new Workspace(page);
        await workspace.Go("drafts/D1");
        await page.GetByLabel("要怎么改，直接说").FillAsync("标题改成清河乡党建工作总结");
        await workspace.Click("改稿");
        await Expect(page.Locator(".instructed")).ToContainTextAsync("标题改成了");
        await Expect(workspace.Paper).ToContainTextAsync("清河乡党建工作总结");

        await workspace.Go("drafts/D1/versions");
        await Expect(page.Locator(".compared ins")).ToContainTextAsync("增");
        await Expect(page.Locator(".compared del")).ToContainTextAsync("删");
        await Screenshots.Take(page, "draft-versions-desk");

        await phone.Say("人数是45不是42");
        await phone.Hears("45名");
        await workspace.Go("drafts");
        await Expect(workspace.Main).ToContainTextAsync("台账有变动");
        await workspace.Go("drafts/D1");
        await Expect(page.Locator(".stale")).ToContainTextAsync("数字由42名变45名");
        await Screenshots.Take(page, "draft-stale-desk");
        await workspace.Click("按现在的台账重写");
        await Expect(page.Locator(".stale")).ToHaveCountAsync(0);
        await Expect(workspace.Paper).ToContainTextAsync("45");
        await Expect(workspace.Paper).ToContainTextAsync("清河乡党建工作总结");

        await workspace.Go("drafts/D1/versions?v=1");
        await workspace.Click("用回第 1 稿");
        await Expect(workspace.Paper).ToContainTextAsync("创先争优活动开展情况总结");
        Assert.Empty(workspace.Errors);
    }
}
