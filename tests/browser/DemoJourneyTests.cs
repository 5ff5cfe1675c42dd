using System.Globalization;
using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser.Tests;

/// <summary>From an empty installation by one click to a finished paper, and from its figures back to what was said.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DemoJourneyTests(ChromiumFixture chromium)
{
    public static TheoryData<Screen> Screens { get; } = [Screen.Phone, Screen.Desk];

    [Theory, MemberData(nameof(Screens))]
    public async Task The_demo_leads_to_a_paper_whose_figures_open_the_words_behind_them(Screen screen)
    {
        await using var server = new ServerFixture();
        await server.InitializeAsync();
        var page = await chromium.Open(server.Address, screen);
        var workspace = new Workspace(page);
        await workspace.Go("");
        await workspace.Click("试用演示数据");
        await Expect(workspace.Paper).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(workspace.Paper.Locator("h2")).ToHaveCountAsync(5);
        await Expect(page.Locator(".figure.unsupported")).ToHaveCountAsync(0);

        await Screenshots.Take(page, $"draft-{screen}");
        await ShowsWords(page, workspace);
        await ShowsArithmetic(page, workspace, screen);
        await MarksWhatIsMadeUp(page, workspace);
        await Downloads(page);
        await Looks(workspace, screen);

        await workspace.Go("");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("清河乡台账概览");
        await Looks(workspace, screen);
        await Screenshots.Take(page, $"overview-{screen}");
        foreach (var name in (string[])["ledger", "coverage"])
        {
            await workspace.Go(name);
            await Looks(workspace, screen);
            await Screenshots.Take(page, $"{name}-{screen}");
        }
        Assert.Empty(workspace.Errors);
    }

    private static async Task ShowsWords(IPage page, Workspace workspace)
    {
        var figure = page.Locator(".figure.traced").First;
        var words = await figure.InnerTextAsync();
        await figure.ClickAsync();

        await Expect(workspace.Panel.Locator(".claim b")).ToHaveTextAsync(words);
        await Expect(workspace.Panel.Locator("blockquote mark").First).ToBeVisibleAsync();
        await Expect(workspace.Panel).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(workspace.Panel).ToBeHiddenAsync();
    }

    private static async Task ShowsArithmetic(IPage page, Workspace workspace, Screen screen)
    {
        await page.Locator(".figure.total").Filter(new() { HasText = "万元" }).First.ClickAsync();
        var addends = workspace.Panel.Locator(".sum tbody .number");
        await Expect(addends.First).ToBeVisibleAsync();

        var sum = (await addends.AllInnerTextsAsync()).Sum(Number);
        Assert.Equal(sum, Number((await workspace.Panel.Locator(".sum tfoot .number").InnerTextAsync()).Split(' ')[0]));
        await Screenshots.Take(page, $"evidence-{screen}");
        await workspace.Click("关闭");
    }

    private static async Task MarksWhatIsMadeUp(IPage page, Workspace workspace)
    {
        await page.Locator(".paper .source").First.ClickAsync();
        await page.GetByText("改这句话").ClickAsync();
        var box = workspace.Panel.GetByRole(AriaRole.Textbox);
        var words = await box.InputValueAsync();
        await box.FillAsync($"{words}另有98765人参加。");
        await workspace.Click("保存");
        await Expect(page.Locator(".figure.unsupported")).ToHaveTextAsync("98765人");
        await Expect(workspace.Panel).ToContainTextAsync("算不出来");

        await box.FillAsync(words);
        await workspace.Click("保存");
        await Expect(page.Locator(".figure.unsupported")).ToHaveCountAsync(0);
        await workspace.Click("关闭");
    }

    private static async Task Downloads(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载 Word" }).ClickAsync());
        Assert.EndsWith("总结.docx", download.SuggestedFilename);
        using var file = ZipFile.OpenRead(await download.PathAsync());
        Assert.NotNull(file.GetEntry("word/document.xml"));
    }

    private static async Task Looks(Workspace workspace, Screen screen) => Assert.InRange(await workspace.Overflow(), -screen.Width, 0);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
