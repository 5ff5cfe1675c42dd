using System.IO.Compression;
using System.Text;
using Assistant.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser.Tests;

/// <summary>What an office does with a draft before it is signed: decide what was told twice, change it here and in Word, wait for a model.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DraftWorkTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private static readonly string[] Reports =
    [
        """{"branch":"柳河村党支部","text":"5月15日，组织20名党员清理村内河道，清运垃圾12车","ref_date":"2010-05-16","status":"confirmed"}""",
        """{"branch":"柳河村党支部","text":"5月15日，组织25名党员清理了村里河道，清运垃圾12车","ref_date":"2010-05-17","status":"confirmed"}""",
        """{"branch":"东坡村党支部","text":"5月20日打井3眼，总投资11.4万元","ref_date":"2010-05-21","status":"confirmed"}""",
        """{"branch":"石桥村党支部","text":"6月2日召开党员大会，36名党员集中学习党章","ref_date":"2010-06-03","status":"confirmed"}""",
    ];

    private readonly string data = Directory.CreateTempSubdirectory("assistant-work-").FullName;
    private ServerProcess? server;

    public async ValueTask InitializeAsync()
    {
        var imported = await Tool.Run("dotnet", [ServerProcess.Program, "import", "-", "--data", data], Encoding.UTF8.GetBytes(string.Join('\n', Reports)));
        Assert.True(imported.Status == 0, imported.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task An_event_told_twice_is_decided_once_and_the_draft_follows()
    {
        var (page, workspace) = await Drafted(Screen.Desk);
        await Expect(workspace.Paper).ToContainTextAsync("20名");
        await Expect(page.Locator(".doubt")).ToHaveCountAsync(1);
        await Expect(page.Locator(".doubt li").Nth(1)).ToContainTextAsync("组织25名党员");
        await Screenshots.Take(page, "draft-decision-desk");
        await workspace.Click("以25名为准");
        await Expect(page.Locator(".notes")).ToContainTextAsync("记住了");
        await Expect(page.Locator(".doubt")).ToHaveCountAsync(0);

        await workspace.Click("按现在的台账重写");
        await Expect(workspace.Paper).ToContainTextAsync("25名");
        await Expect(workspace.Paper).Not.ToContainTextAsync("20名");
        await workspace.Go("drafts/D1");
        await Expect(workspace.Paper).ToContainTextAsync("25名");
        await Expect(page.Locator(".doubt")).ToHaveCountAsync(0);
        Assert.Empty(workspace.Errors);
    }

    [Theory, MemberData(nameof(Screens))]
    public async Task A_paper_edited_in_Word_comes_back_with_what_there_is_to_look_at(Screen screen)
    {
        var (page, workspace) = await Drafted(screen);
        await page.GetByText("Word 文件：带依据下载").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载 Word" }).ClickAsync());
        var file = Path.Combine(data, "edited.docx");
        await download.SaveAsAsync(file);
        Edit(file, "11.4万元", "13.4万元", "36名", "自10年6月以来，36名");
        await page.Locator("input[type=file]").SetInputFilesAsync(file);

        await Expect(page.Locator("details.edit [role=status]")).ToContainTextAsync("收到，已存成新的一稿");
        await Expect(page.Locator(".figure.unsupported")).ToHaveTextAsync("13.4万元");
        await Expect(page.Locator(".remark").Filter(new() { HasText = "“13.4万元”" })).ToHaveCountAsync(1);
        await Expect(page.Locator(".remark").Filter(new() { HasText = "“10年”把年份写短了" })).ToHaveCountAsync(1);
        Assert.InRange(await workspace.Overflow(), -screen.Width, 0);
        await page.Locator(".remark").Last.ScrollIntoViewIfNeededAsync();
        await Screenshots.Take(page, $"draft-remarks-{screen}");

        await page.Locator(".remark").Filter(new() { HasText = "“10年”" }).GetByRole(AriaRole.Link, new() { Name = "去改" }).ClickAsync();
        await page.GetByText("改这句话").ClickAsync();
        var box = workspace.Panel.GetByRole(AriaRole.Textbox);
        await box.FillAsync((await box.InputValueAsync()).Replace("自10年", "自2010年", StringComparison.Ordinal));
        await workspace.Click("保存");
        await Expect(page.Locator(".remark").Filter(new() { HasText = "“10年”" })).ToHaveCountAsync(0);
        await Expect(page.Locator(".remark").Filter(new() { HasText = "“13.4万元”" })).ToHaveCountAsync(1);
        Assert.Empty(workspace.Errors);
    }

    public static TheoryData<Screen> Screens { get; } = [Screen.Phone, Screen.Desk];

    [Fact]
    public async Task The_line_for_wishes_revises_the_paper_and_says_what_it_did()
    {
        var (page, workspace) = await Drafted(Screen.Phone);
        var wish = page.GetByLabel("要怎么改，直接说");
        await wish.FillAsync("今天中午吃什么");
        await workspace.Click("改稿");
        await Expect(page.Locator(".instructed")).ToContainTextAsync("没听明白");

        var parts = await page.Locator(".paper h2").CountAsync();
        await wish.FillAsync("去掉第一部分");
        await workspace.Click("改稿");
        await Expect(page.Locator(".paper h2")).ToHaveCountAsync(parts - 1);
        await Expect(wish).ToHaveValueAsync("");
        await wish.FillAsync("撤销");
        await workspace.Click("改稿");
        await Expect(page.Locator(".paper h2")).ToHaveCountAsync(parts);
        Assert.Empty(workspace.Errors);
    }

    [Fact]
    public async Task While_a_model_writes_the_page_says_how_far_it_is()
    {
        await using var model = await HesitantModel.Start();
        server = await ServerProcess.Start(data, settings: model.Settings);
        var page = await chromium.Open(server.Address, Screen.Desk);
        var workspace = await Begin(page);
        await Expect(page.GetByText("语言模型正在写“")).ToContainTextAsync("已写 60 字符");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "正在起草，请稍等…" })).ToBeDisabledAsync();
        model.GoOn();
        await Expect(workspace.Paper).ToContainTextAsync("3眼");
        await Expect(page.Locator(".figure.unsupported")).ToHaveCountAsync(0);
    }

    private async Task<(IPage Page, Workspace Workspace)> Drafted(Screen screen)
    {
        server ??= await ServerProcess.Start(data);
        var page = await chromium.Open(server.Address, screen);
        var workspace = await Begin(page);
        await Expect(workspace.Paper).ToBeVisibleAsync();
        return (page, workspace);
    }

    private static async Task<Workspace> Begin(IPage page)
    {
        var workspace = new Workspace(page);
        await workspace.Go("drafts/new");
        await page.GetByLabel("单位").FillAsync("清河乡");
        await workspace.Click("开始起草");
        return workspace;
    }

    /// <summary>Replaces words in a Word file, pairs of old and new.</summary>
    private static void Edit(string file, params string[] words)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var part = zip.GetEntry("word/document.xml")!;
        string text;
        using (var reader = new StreamReader(part.Open())) text = reader.ReadToEnd();
        for (var i = 0; i < words.Length; i += 2)
        {
            var at = text.IndexOf(words[i], StringComparison.Ordinal);
            Assert.True(at >= 0, $"The paper has no {words[i]}.");
            text = text[..at] + words[i + 1] + text[(at + words[i].Length)..];
        }
        part.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
        writer.Write(text);
    }
}
