using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongxin.Platform.Export.Word;

/// <summary>
/// Who signs and when, without a seal (GB/T 9704-2012, 7.3.5.2): one line under the body, two characters from the right edge;
/// the date below begins two characters further right than the name. Where the date would come nearer to the edge than
/// that, it ends two characters from it, and the name moves left.
/// </summary>
internal static class SignatureBlock
{
    public static IEnumerable<Paragraph> Of(string signer, DateOnly on)
    {
        var name = CleanText.OneLine(signer);
        // 7.3.5.4: Arabic digits, no leading zeros.
        var date = $"{on.Year}年{on.Month}月{on.Day}日";
        // A name longer than the line is broken; it is as wide as the line then.
        var (nameWidth, dateWidth) = (Math.Min(TextWidth.Of(name), Layout.CharactersPerLine - 2), TextWidth.Of(date));
        var fromRight = 2 + Math.Max(nameWidth, 2 + dateWidth);
        var begins = Math.Max(0, Layout.TextWidth - (int)(fromRight * Layout.Character));
        yield return Line(name, begins, Layout.Character, new KeepNext(), new SpacingBetweenLines { Before = $"{Layout.Line}" });
        // A face with wider digits than 仿宋 must not break it.
        yield return Line(date, begins + 2 * Layout.Character, -2 * Layout.Character, null, null);
    }

    // Both are measured from the left: then the date stands where it must below the name, whatever face draws the digits.
    private static Paragraph Line(string text, int begins, int right, KeepNext? keep, SpacingBetweenLines? above) => new(
        new ParagraphProperties
        {
            ParagraphStyleId = new() { Val = Styles.Signature },
            KeepNext = keep,
            SpacingBetweenLines = above,
            Indentation = new() { Left = $"{begins}", Right = $"{right}" },
        },
        Inlines.Run(text));
}
