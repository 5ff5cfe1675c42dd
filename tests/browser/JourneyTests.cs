using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser.Tests;

/// <summary>The main job as people do it: a secretary reports on a phone, a staff member has the summary drafted and takes it away as Word.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(ChromiumFixture chromium, ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Report = "昨天下午42名党员去敬老院打扫卫生，送了12份米面油";

    public static TheoryData<Screen> Screens { get; } = [Screen.Phone, Screen.Desk];

    [Theory, MemberData(nameof(Screens))]
    public async Task A_report_is_understood_confirmed_drafted_and_downloaded(Screen screen)
    {
        var secretary = await chromium.Open(server.Address, screen);
        var chat = new ChatRoom(secretary);
        await chat.SignIn("王建国", screen == Screen.Phone ? "柳河村" : "东坡村");
        await Expect(chat.Hints).ToBeVisibleAsync();
        await Screenshots.Take(secretary, $"chat-hints-{screen}");
        await chat.Say(Report);
        await chat.Hears("敬老院");
        await Expect(secretary.GetByRole(AriaRole.Button, new() { Name = "确认", Exact = true }).Last).ToBeVisibleAsync();
        await Screenshots.Take(secretary, $"chat-report-{screen}");
        await chat.Confirm();
        await Screenshots.Take(secretary, $"chat-confirmed-{screen}");

        var staff = await chromium.Open(server.Address, screen);
        var office = new ChatRoom(staff);
        await office.SignIn("李敏", "清河乡党委", staff: true);
        await office.Say("把今年的总结起个草");
        await office.Hears("起草好了");
        await Screenshots.Take(staff, $"chat-draft-{screen}");

        var download = await staff.RunAndWaitForDownloadAsync(() => office.TapInCard("下载 Word"));
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        await using var word = File.OpenRead((await download.PathAsync())!);
        Assert.Equal((byte)'P', word.ReadByte());
    }

    [Fact]
    public async Task What_was_said_is_still_there_after_a_reload_and_after_a_power_cut()
    {
        var page = await chromium.Open(server.Address, Screen.Phone);
        var chat = new ChatRoom(page);
        await chat.SignIn("赵秀英", "石桥村");
        await chat.Say("今天上午27名党员清理河道");
        await chat.Hears("石桥村党支部");
        await page.ReloadAsync();
        await chat.Hears("石桥村党支部");
        await server.KillAndRestart();
        await page.ReloadAsync();
        await chat.Hears("石桥村党支部");

        await chat.Confirm();
    }
}
