using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongxin.Platform.Export.Word;

/// <summary>The page number between dashes, — 1 —, right on odd pages and left on even ones, one character in (GB/T 9704-2012, 7.5).</summary>
internal static class PageNumbers
{
    private const int OneCharacter = Layout.PageNumber * 10;

    public static Footer Odd() => Footer(JustificationValues.Right, new Indentation { RightChars = 100, Right = $"{OneCharacter}" });

    public static Footer Even() => Footer(JustificationValues.Left, new Indentation { LeftChars = 100, Left = $"{OneCharacter}" });

    private static Footer Footer(JustificationValues side, Indentation one) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = Styles.PageNumber }, one, new Justification { Val = side }),
        Inlines.Run("— "),
        new SimpleField(Inlines.Run("1")) { Instruction = " PAGE " },
        Inlines.Run(" —")));
}
