using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongxin.Platform.Export.Word;

/// <summary>The page number between dashes, — 1 —, right on odd pages and left on even ones, one character in (GB/T 9704-2012, 7.5).</summary>
internal static class PageNumbers
{
    private const int OneCharacter = Layout.PageNumber * 10;

    /// <param name="under">Room below the number, where something else stands lower on the page.</param>
    public static Footer Odd(int under) => Footer(JustificationValues.Right, new Indentation { RightChars = 100, Right = $"{OneCharacter}" }, under);

    /// <inheritdoc cref="Odd"/>
    public static Footer Even(int under) => Footer(JustificationValues.Left, new Indentation { LeftChars = 100, Left = $"{OneCharacter}" }, under);

    private static Footer Footer(JustificationValues side, Indentation one, int under) => new(new Paragraph(
        new ParagraphProperties
        {
            ParagraphStyleId = new() { Val = Styles.PageNumber },
            SpacingBetweenLines = under > 0 ? new() { After = $"{under}" } : null,
            Indentation = one,
            Justification = new() { Val = side },
        },
        Inlines.Run("— "),
        new SimpleField(Inlines.Run("1")) { Instruction = " PAGE " },
        Inlines.Run(" —")));
}
