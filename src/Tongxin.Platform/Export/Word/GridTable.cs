using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongxin.Platform.Export.Word;

/// <summary>A ruled table as wide as the type area; its head is repeated on every page and no row is torn apart.</summary>
internal static class GridTable
{
    // Columns are as wide as their longest text asks, within these bounds (in characters).
    private const double Narrowest = 3, Widest = 16;

    // What the cell's margins take, in characters, with a little air.
    private const double Margins = 2.2;

    // Up to here a column reads better centred than flush left.
    private const double Short = 8;

    public static Table Of(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<Span>> rows, Inlines inlines)
    {
        if (heads.Count == 0) throw new ArgumentException("A table needs columns.", nameof(heads));
        if (rows.Any(row => row.Count != heads.Count)) throw new ArgumentException("Every row needs one cell for each column.", nameof(rows));

        var longest = heads.Select((head, column) => rows.Select(row => row[column].Text).Append(head).Max(Longest)).ToArray();
        var widths = Widths(longest);
        var sides = longest.Select(width => width <= Short ? JustificationValues.Center : JustificationValues.Left).ToArray();

        var table = new Table(
            new TableProperties
            {
                TableWidth = new() { Width = $"{Layout.TextWidth}", Type = TableWidthUnitValues.Dxa },
                TableBorders = Borders(),
                TableLayout = new() { Type = TableLayoutValues.Fixed },
                TableCellMarginDefault = new(
                    new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }),
            },
            new TableGrid(widths.Select(width => (OpenXmlElement)new GridColumn { Width = $"{width}" })));

        table.Append(new TableRow([
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. heads.Select((head, column) => Cell(head, widths[column], Styles.CellHead, null, inlines))]));
        foreach (var row in rows)
            table.Append(new TableRow([
                new TableRowProperties(new CantSplit()),
                .. row.Select((cell, column) => Cell(cell, widths[column], Styles.Cell, sides[column], inlines))]));
        return table;
    }

    private static double Longest(string text) => CleanText.Lines(text).Max(TextWidth.Of);

    private static int[] Widths(double[] longest)
    {
        var asked = longest.Select(width => Math.Clamp(width, Narrowest, Widest) + Margins).ToArray();
        return [.. asked.Select(width => (int)(Layout.TextWidth * width / asked.Sum()))];
    }

    private static TableCell Cell(Span cell, int width, string style, JustificationValues? side, Inlines inlines) => new(
        new TableCellProperties
        {
            TableCellWidth = new() { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
            TableCellVerticalAlignment = new() { Val = TableVerticalAlignmentValues.Center },
        },
        new Paragraph(
        [
            new ParagraphProperties
            {
                ParagraphStyleId = new() { Val = style },
                Justification = side is { } value ? new() { Val = value } : null,
            },
            .. inlines.Of(cell),
        ]));

    private static TableBorders Borders() => new()
    {
        TopBorder = Line<TopBorder>(),
        LeftBorder = Line<LeftBorder>(),
        BottomBorder = Line<BottomBorder>(),
        RightBorder = Line<RightBorder>(),
        InsideHorizontalBorder = Line<InsideHorizontalBorder>(),
        InsideVerticalBorder = Line<InsideVerticalBorder>(),
    };

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
