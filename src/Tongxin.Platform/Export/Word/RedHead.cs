using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongxin.Platform.Export.Word;

/// <summary>The head of a document (版头): the issuer's red mark, the number under it, the red line (GB/T 9704-2012, 7.2.4, 7.2.5, 7.2.7).</summary>
internal static class RedHead
{
    // 7.2.4 leaves the size to taste; so large that one line holds the name, but no larger than 48 pt and no smaller than the title.
    private const int Largest = 48, Smallest = 22;

    public static IEnumerable<Paragraph> Of(string issuer, string? number)
    {
        var name = CleanText.OneLine(issuer);
        var size = (int)Math.Clamp(Layout.TextWidth / 20.0 / Math.Max(1, TextWidth.Of(name)), Smallest, Largest);
        var mark = new ParagraphProperties
        {
            ParagraphStyleId = new() { Val = Styles.Mark },
            SpacingBetweenLines = new() { Before = $"{Layout.AboveMark}", Line = $"{size * 22}", LineRule = LineSpacingRuleValues.Exact },
        };
        if (number is null) mark.ParagraphBorders = RedLine();
        yield return new Paragraph(mark, Inlines.Run(name, new FontSize { Val = $"{size * 2}" }, new FontSizeComplexScript { Val = $"{size * 2}" }));

        if (number is not null)
            yield return new Paragraph(
                new ParagraphProperties { ParagraphStyleId = new() { Val = Styles.Number }, ParagraphBorders = RedLine() },
                Inlines.Run(CleanText.OneLine(number)));
    }

    // 7.2.7: as wide as the type area.
    private static ParagraphBorders RedLine() =>
        new() { BottomBorder = new() { Val = BorderValues.Single, Size = 12, Space = Layout.AboveRedLinePoints, Color = "FF0000" } };
}
