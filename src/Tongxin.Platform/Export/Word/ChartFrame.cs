using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;

namespace Tongxin.Platform.Export.Word;

/// <summary>The place in the text where a chart stands: as wide as the type area.</summary>
internal static class ChartFrame
{
    // English metric units: 12,700 to the point, 635 to the twip.
    private const long Width = Word.Layout.TextWidth * 635L, Height = 7 * Word.Layout.Line * 635L + 5 * 635L;

    public static string Id(int number) => $"chart{number}";

    public static Paragraph Of(int number, string title) => new(
        new ParagraphProperties { ParagraphStyleId = new() { Val = Styles.Chart }, KeepNext = new() },
        new Run(new Drawing(new Inline(
            new Extent { Cx = Width, Cy = Height },
            new DocProperties { Id = (uint)number, Name = Id(number), Description = CleanText.OneLine(title) },
            new A.Graphic(new A.GraphicData(new ChartReference { Id = Id(number) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        })));
}
