using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>A typeface of official papers and what stands in for it where it is not installed.</summary>
/// <param name="Name">As Word lists it. Never embedded.</param>
/// <param name="Substitute">The like that most machines have.</param>
/// <param name="Strokes">Roman (with serifs) or swiss (without): the last hint where neither is installed.</param>
internal sealed record Typeface(string Name, string Substitute, FontFamilyValues Strokes)
{
    public static readonly Typeface Title = new("方正小标宋简体", "宋体", FontFamilyValues.Roman);
    public static readonly Typeface Body = new("仿宋_GB2312", "仿宋", FontFamilyValues.Roman);
    public static readonly Typeface FirstLevel = new("黑体", "SimHei", FontFamilyValues.Swiss);
    public static readonly Typeface SecondLevel = new("楷体_GB2312", "楷体", FontFamilyValues.Roman);
    public static readonly Typeface PageNumber = new("宋体", "SimSun", FontFamilyValues.Roman);

    public static IReadOnlyList<Typeface> All { get; } = [Title, Body, FirstLevel, SecondLevel, PageNumber];

    /// <summary>The typeface for every script, so that digits and marks between Chinese characters are set in it too.</summary>
    public RunFonts Fonts() => new() { Ascii = Name, HighAnsi = Name, EastAsia = Name, ComplexScript = Name };

    public Font Listed() => new(new AltName { Val = Substitute }, new FontCharSet { Val = "86" },
        new FontFamily { Val = Strokes }, new Pitch { Val = FontPitchValues.Variable })
    {
        Name = Name,
    };
}
