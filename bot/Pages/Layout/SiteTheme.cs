using MudBlazor;

namespace Assistant.Bot.Pages.Layout;

/// <summary>The colours and letters of the workspace: paper, ink, and one red.</summary>
internal static class SiteTheme
{
    private static readonly string[] Letters =
        ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#9a2a22",
            Secondary = "#35506b",
            Info = "#35506b",
            Success = "#2b6b45",
            Warning = "#8a5a00",
            Error = "#a3211a",
            Background = "#f6f5f1",
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#22262b",
            TextPrimary = "#22262b",
            TextSecondary = "#5a6068",
            LinesDefault = "#dddad2",
            LinesInputs = "#8c8f94",
            TableLines = "#e7e4dc",
            Divider = "#e2dfd7",
            ActionDefault = "#5a6068",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Letters, FontSize = "1rem", LineHeight = "1.6", LetterSpacing = "0" },
            Body1 = new Body1Typography { FontSize = "1rem", LineHeight = "1.6", LetterSpacing = "0" },
            Body2 = new Body2Typography { FontSize = ".9375rem", LineHeight = "1.6", LetterSpacing = "0" },
            Button = new ButtonTypography { FontSize = "1rem", FontWeight = "500", LetterSpacing = "0", TextTransform = "none" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
