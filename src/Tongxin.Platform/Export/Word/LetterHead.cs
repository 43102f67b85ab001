using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongxin.Platform.Export.Word;

/// <summary>
/// The head of an official letter (信函格式, GB/T 9704-2012, 10.1): the issuer's mark 30 mm under the paper's edge, a red double line
/// 4 mm under it and another 20 mm above the lower edge, both 170 mm long; the number at the right under the first line; no page number on the first page.
/// </summary>
/// <param name="Issuer">The issuer's full name, without 文件.</param>
/// <param name="Number">The document number (发文字号); empty where none is given.</param>
/// <param name="Corner">What stands in the upper right corner, e.g. the class of a result; may be empty.</param>
/// <param name="Stamp">What stands in the upper left corner, e.g. 送审稿; may be empty.</param>
public sealed record LetterHead(string Issuer, string Number, string Corner = "", string Stamp = "")
{
    // From the paper's edge to the corners' line: 15 mm, so that it ends above the mark.
    internal const uint HeaderDistance = 851, FooterDistance = 1134;

    /// <summary>The lower line stands where page numbers would; on later pages they keep their place above it.</summary>
    internal const int UnderPageNumber = (int)(Layout.FooterDistance - FooterDistance);

    // To the mark's upper edge 30 mm; the lines reach 7 mm beyond the type area on both sides.
    private const int AboveMark = 1701 - (int)HeaderDistance - Layout.Line, Beyond = -397;

    // 10.1 leaves the size to taste: one line holds the name, no larger than 42 pt and no smaller than the title.
    private const int Largest = 42, Smallest = 22;

    internal Header Top()
    {
        var name = CleanText.OneLine(Issuer);
        var size = (int)Math.Clamp(Layout.TextWidth / 20.0 / Math.Max(1, TextWidth.Of(name)), Smallest, Largest);
        return new(
            new Paragraph(
                new ParagraphProperties
                {
                    ParagraphStyleId = new() { Val = Styles.Corner },
                    Tabs = new(new TabStop { Val = TabStopValues.Right, Position = Layout.TextWidth }),
                },
                Inlines.Run($"{CleanText.OneLine(Stamp)}\t{CleanText.OneLine(Corner)}")),
            new Paragraph(
                new ParagraphProperties
                {
                    ParagraphStyleId = new() { Val = Styles.Mark },
                    ParagraphBorders = new() { BottomBorder = new() { Val = BorderValues.ThickThinSmallGap, Size = 24, Space = Layout.AboveRedLinePoints, Color = "FF0000" } },
                    SpacingBetweenLines = new() { Before = $"{AboveMark}", Line = $"{size * 22}", LineRule = LineSpacingRuleValues.Exact },
                    Indentation = new() { Left = $"{Beyond}", Right = $"{Beyond}" },
                },
                Inlines.Run(name, new FontSize { Val = $"{size * 2}" }, new FontSizeComplexScript { Val = $"{size * 2}" })));
    }

    internal static Footer Bottom() => new(new Paragraph(new ParagraphProperties
    {
        ParagraphStyleId = new() { Val = Styles.PageNumber },
        ParagraphBorders = new() { BottomBorder = new() { Val = BorderValues.ThinThickSmallGap, Size = 24, Space = 0, Color = "FF0000" } },
        Indentation = new() { Left = $"{Beyond}", Right = $"{Beyond}" },
    }));

    /// <summary>The number, seven eighths of a character under the red line, flush right.</summary>
    internal Paragraph? NumberLine() => string.IsNullOrWhiteSpace(Number) ? null : new(
        new ParagraphProperties
        {
            ParagraphStyleId = new() { Val = Styles.Number },
            SpacingBetweenLines = new() { Before = $"{Layout.Body * 10 * 7 / 8}" },
            Justification = new() { Val = JustificationValues.Right },
        },
        Inlines.Run(CleanText.OneLine(Number)));
}
