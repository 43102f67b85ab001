using System.Globalization;
using System.Xml;

namespace Tongxin.Platform.Import;

/// <summary>Reads the rows of one sheet.</summary>
static class SheetReader
{
    /// <param name="left">Rows that may still be read, of all sheets together.</param>
    public static BookSheet Read(BookParts parts, BookIndex.Entry sheet, IReadOnlyList<string> strings, BookLimits limits, ref int left)
    {
        var rows = new List<BookRow>();
        var merged = new List<MergedCells>();
        using var xml = parts.Open(sheet.Path);
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                number = xml.GetAttribute("r") is { } said ? int.Parse(said, NumberStyles.None, CultureInfo.InvariantCulture) : number + 1;
                var cells = Cells(xml, strings);
                if (cells.Count == 0)
                    continue;
                if (--left < 0)
                    throw limits.TooManyRows;
                rows.Add(new(number, cells));
            }
            else if (xml.LocalName == "mergeCell" && Merged(xml.GetAttribute("ref")) is { } block)
            {
                if (merged.Count == BookFile.MostMerged)
                    throw new UnreadableBookException($"工作表“{sheet.Name}”里合并的单元格太多。请先取消合并，每一行写全。");
                merged.Add(block);
            }
        }
        return new(sheet.Name, sheet.IsHidden, rows, merged);
    }

    static Dictionary<int, BookCell> Cells(XmlReader xml, IReadOnlyList<string> strings)
    {
        var cells = new Dictionary<int, BookCell>();
        if (xml.IsEmptyElement)
            return cells;
        var (end, column) = (xml.Depth, -1);
        while (xml.Read() && xml.Depth > end)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            column = ColumnName.Parse(xml.GetAttribute("r"))?.Column ?? column + 1;
            var cell = Cell(xml, strings);
            if (column < BookFile.MostColumns && cell.Kind != CellKind.Empty)
                cells[column] = cell;
        }
        return cells;
    }

    static BookCell Cell(XmlReader xml, IReadOnlyList<string> strings)
    {
        var type = xml.GetAttribute("t") ?? "n";
        if (xml.IsEmptyElement)
            return BookCell.Empty;
        var (end, value, formula) = (xml.Depth, "", false);
        while (xml.Read() && xml.Depth > end)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "f")
            {
                formula = true;
                SharedStrings.Pass(xml);
            }
            else if (xml.LocalName is "v" or "is")
            {
                value = SharedStrings.TextOf(xml);
            }
        }
        if (formula)
            return new(value, CellKind.Formula);
        return type switch
        {
            "s" => Text(strings[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)]),
            "inlineStr" or "str" => Text(value),
            "b" => new(value is "1" or "true" ? "true" : "false", CellKind.Boolean),
            "e" => new(value, CellKind.Error),
            "d" => new(value.Trim(), CellKind.Date),
            _ when string.IsNullOrWhiteSpace(value) => BookCell.Empty,
            _ => Number(value),
        };
    }

    static BookCell Text(string text) => string.IsNullOrWhiteSpace(text) ? BookCell.Empty : new(text, CellKind.Text);

    static BookCell Number(string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return new(value, CellKind.Error);
        var text = Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
        return new(text, CellKind.Number);
    }

    static MergedCells? Merged(string? place) =>
        place?.Split(':') is [var first, var last] && ColumnName.Parse(first) is { } from && ColumnName.Parse(last) is { } to
            ? new(from.Row, from.Column, to.Row, to.Column)
            : null;
}
