using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Sheet = DocumentFormat.OpenXml.Wordprocessing.Styles;

namespace Tongxin.Platform.Export.Word;

/// <summary>The styles of an official document; whoever edits the file in Word finds them by name.</summary>
internal static class Styles
{
    public const string Mark = "Mark", Number = "Number", Title = "Title", Addressee = "Addressee", Body = "Body",
        Signature = "Signed", Cell = "Cell", CellHead = "CellHead", AfterTable = "AfterTable", Chart = "Chart", PageNumber = "Footer", Corner = "Corner";

    public static string Heading(int level) => $"Heading{level}";

    public static Sheet Sheet() => new(
        Defaults(),
        // What LibreOffice would not take from the defaults stands here: it reckons the grid by this style's size, too.
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle(), Paragraphs(), Face(Typeface.FangSong, Layout.Body)) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        // 7.2.4: red, centred.
        Style(Mark, "发文机关标志", Typeface.XiaoBiaoSong, 72, Ordered(Off(new SnapToGrid()), Centre()), red: true),
        // 7.2.5: centred, two lines under the mark. Its line is as high as its characters, so that 4 mm are 4 mm (7.2.7).
        Style(Number, "发文字号", Typeface.FangSong, Layout.Body, Ordered(Off(new SnapToGrid()), Lines(2 * Layout.Line, 320), Centre())),
        // 7.3.1: centred; one line of the grid for each line, however tall the face that stands in for 小标宋 is. 7.3.2: one line free below.
        Style(Title, "Title", Typeface.XiaoBiaoSong, Layout.Title, Ordered(Off(new SnapToGrid()), Lines(0, Layout.Line, after: Layout.Line), Centre())),
        // 7.3.2: flush left.
        Style(Addressee, "主送机关", Typeface.FangSong, Layout.Body, Ordered()),
        // 7.3.3: paragraphs set in by two characters; levels in 黑体, 楷体, 仿宋, 仿宋, all of the body's size, none bold.
        Style(Body, "公文正文", Typeface.FangSong, Layout.Body, Ordered(TwoIn(), Both())),
        Level(1, Typeface.Hei), Level(2, Typeface.Kai), Level(3, Typeface.FangSong), Level(4, Typeface.FangSong),
        // 7.3.5: kept together with the date.
        Style(Signature, "署名", Typeface.FangSong, Layout.Body, Ordered(new KeepLines())),
        Style(Cell, "表格文字", Typeface.FangSong, Layout.Cell, Ordered(Off(new SnapToGrid()))),
        Style(CellHead, "表头", Typeface.Hei, Layout.Cell, Ordered(new KeepNext(), Off(new SnapToGrid()), Centre())),
        Style(AfterTable, "表后", Typeface.FangSong, Layout.Cell, Ordered(Off(new SnapToGrid()), Lines(0, 160))),
        Style(Chart, "图", Typeface.FangSong, Layout.Cell, Ordered(new KeepNext(), Off(new SnapToGrid()), Centre())),
        // 7.5: half-width 宋体 of 四号.
        Style(PageNumber, "footer", Typeface.Song, Layout.PageNumber, Ordered(Off(new SnapToGrid()), Lines(0, 280))),
        // What 7.2.1 to 7.2.3 put into a corner of the first page stands in 黑体 of 三号.
        Style(Corner, "首页角标", Typeface.Hei, Layout.Body, Ordered(Off(new SnapToGrid()), Lines(0, Layout.Line))));

    // 5.2.2, 5.2.4: 仿宋 of 三号, black.
    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            Typeface.FangSong.Runs(),
            new Color { Val = "000000" },
            new FontSize { Val = $"{Layout.Body}" },
            new FontSizeComplexScript { Val = $"{Layout.Body}" },
            new Languages { Val = "zh-CN", EastAsia = "zh-CN", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle()));

    // No line is held back for widows, or a page would not have its 22 lines; no air is put between Chinese and digits, or a line
    // would not have its 28 characters.
    private static StyleParagraphProperties Paragraphs() => Ordered(Off(new WidowControl()), Off(new AutoSpaceDE()), Off(new AutoSpaceDN()));

    private static Style Level(int level, Typeface face) => Style(Heading(level), $"heading {level}", face, Layout.Body,
        Ordered(new KeepNext(), TwoIn(), Both(), new OutlineLevel { Val = level - 1 }));

    private static Style Style(string id, string name, Typeface face, int size, StyleParagraphProperties paragraph, bool red = false) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, Face(face, size, red))
        { Type = StyleValues.Paragraph, StyleId = id };

    private static StyleRunProperties Face(Typeface face, int size, bool red = false)
    {
        var runs = new StyleRunProperties(face.Runs());
        if (red) runs.Append(new Color { Val = "FF0000" });
        runs.Append(new Spacing { Val = size == Layout.Body ? Layout.CharacterSpacing : 0 });
        runs.Append(new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" });
        return runs;
    }

    // The schema wants them in this order: keepNext, keepLines, snapToGrid, spacing, ind, jc, outlineLvl.
    private static StyleParagraphProperties Ordered(params OpenXmlElement[] properties) => new(properties);

    private static T Off<T>(T property) where T : OnOffType
    {
        property.Val = false;
        return property;
    }

    private static SpacingBetweenLines Lines(int before, int line, int after = 0) =>
        new() { Before = $"{before}", After = $"{after}", Line = $"{line}", LineRule = LineSpacingRuleValues.Exact };

    private static Indentation TwoIn() => new() { FirstLineChars = 200, FirstLine = $"{2 * Layout.Character}" };

    private static Justification Centre() => new() { Val = JustificationValues.Center };

    private static Justification Both() => new() { Val = JustificationValues.Both };
}
