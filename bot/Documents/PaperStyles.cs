using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>The Word styles of a paper after GB/T 9704-2012: sizes and typefaces per level, first lines indented two characters.</summary>
internal static class PaperStyles
{
    /// <summary>Height of a grid line, in twentieths of a point: 22 of them fill 225 mm.</summary>
    public const int Line = 579;

    /// <summary>Width of a grid column, in twentieths of a point: 28 of them fill 156 mm.</summary>
    public const int Column = 316;

    /// <summary>
    /// What a character of 16 points gives up, in twentieths of a point, so that 28 fit. The grid of the page says the
    /// same; but LibreOffice gives a character wider than its column two of them, and Word counts the grid by its own
    /// default font. So the text does not snap: exact lines and this spacing hold 22 × 28 in both.
    /// </summary>
    private const int Tightening = -6;

    public const string Title = "Title";
    public const string Body = "BodyText";
    public const string FirstLevel = "Heading1";
    public const string SecondLevel = "Heading2";
    public const string ThirdLevel = "Heading3";
    public const string RunIn = "RunInHeading";
    public const string Signature = "Signature";
    public const string Note = "Note";
    public const string Footer = "Footer";
    public const string AppendixMark = "AppendixMark";
    public const string AppendixTitle = "AppendixTitle";
    public const string Cell = "TableText";
    public const string Comment = "CommentText";

    public static Styles All() => new(
        Defaults(),
        Paragraphs("Normal", "Normal", Typeface.Body, 32, layout: Layout(), isDefault: true),
        Paragraphs(Title, "Title", Typeface.Title, 44, Layout(JustificationValues.Center)),
        Paragraphs(Body, "Body Text", Typeface.Body, 32, Layout(JustificationValues.Both, indented: true)),
        Paragraphs(FirstLevel, "heading 1", Typeface.FirstLevel, 32, Layout(JustificationValues.Both, indented: true, level: 0)),
        Paragraphs(SecondLevel, "heading 2", Typeface.SecondLevel, 32, Layout(JustificationValues.Both, indented: true, level: 1)),
        Paragraphs(ThirdLevel, "heading 3", Typeface.Body, 32, Layout(JustificationValues.Both, indented: true, level: 2)),
        Paragraphs(Signature, "Signature", Typeface.Body, 32, Layout(JustificationValues.Right)),
        Paragraphs(Note, "Note", Typeface.Body, 32, Layout(JustificationValues.Both, indented: true)),
        Paragraphs(Footer, "footer", Typeface.PageNumber, 28, FooterLayout()),
        Paragraphs(AppendixMark, "Appendix Mark", Typeface.FirstLevel, 32, Layout()),
        Paragraphs(AppendixTitle, "Appendix Title", Typeface.Title, 44, Layout(JustificationValues.Center)),
        Paragraphs(Cell, "Table Text", Typeface.Body, 21, CompactLayout()),
        Paragraphs(Comment, "annotation text", Typeface.PageNumber, 18, CompactLayout()),
        new Style(new StyleName { Val = "Run-in Heading" }, new StyleRunProperties(Typeface.SecondLevel.Fonts()))
        {
            Type = StyleValues.Character,
            StyleId = RunIn,
            CustomStyle = true,
        });

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            Typeface.Body.Fonts(), new FontSize { Val = "32" }, new FontSizeComplexScript { Val = "32" },
            new Languages { Val = "en-US", EastAsia = "zh-CN", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault());

    private static Style Paragraphs(
        string id, string name, Typeface typeface, int halfPoints, StyleParagraphProperties layout, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        if (id.StartsWith("Heading", StringComparison.Ordinal)) style.Append(new NextParagraphStyle { Val = Body });
        style.Append(new PrimaryStyle());
        style.Append(layout);
        style.Append(new StyleRunProperties(typeface.Fonts(),
            new SnapToGrid { Val = false }, new Spacing { Val = halfPoints == 32 ? Tightening : 0 },
            new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" }));
        return style;
    }

    /// <summary>Every line one line of the grid, whatever its size; nothing hangs out of the type area or widens between scripts.</summary>
    private static StyleParagraphProperties Layout(JustificationValues? justified = null, bool indented = false, int? level = null) => new()
    {
        KeepNext = level is null ? null : new KeepNext(),
        WidowControl = new WidowControl { Val = false },
        OverflowPunctuation = new OverflowPunctuation { Val = false },
        AutoSpaceDE = new AutoSpaceDE { Val = false },
        AutoSpaceDN = new AutoSpaceDN { Val = false },
        SnapToGrid = new SnapToGrid { Val = false },
        SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = $"{Line}", LineRule = LineSpacingRuleValues.Exact },
        Indentation = indented ? new Indentation { FirstLineChars = 200, FirstLine = $"{2 * Column}" } : null,
        Justification = justified is { } value ? new Justification { Val = value } : null,
        OutlineLevel = level is { } depth ? new OutlineLevel { Val = depth } : null,
    };

    /// <summary>As high as its letters, off the grid.</summary>
    private static StyleParagraphProperties CompactLayout() => new()
    {
        SnapToGrid = new SnapToGrid { Val = false },
        SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = "264", LineRule = LineSpacingRuleValues.Auto },
    };

    private static StyleParagraphProperties FooterLayout() => new()
    {
        SnapToGrid = new SnapToGrid { Val = false },
        SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = "320", LineRule = LineSpacingRuleValues.Exact },
    };
}
