using System.Globalization;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Import;

/// <summary>A row of a sheet, read cell by cell; what is wrong is gathered in words that name the column.</summary>
public sealed class TableRow(Table table, BookRow row)
{
    /// <summary>A code that stands for an example; such rows are never read.</summary>
    public const string Example = "示例";

    public string Sheet => table.Name;
    public int Number => row.Number;

    /// <summary>Why the row is not taken.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>What to look at although the row is taken.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Codes that stand in cells as numbers: zeros before them may be lost.</summary>
    public HashSet<string> Numeric { get; } = [];

    public bool Has(string column) => table.Place(column) is not null;

    public bool IsBlank => row.Cells.Values.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    public bool IsExample => row.Cells.Values.Any(cell => cell.Text == Example);

    public string Text(string column, int longest, bool required) => Words(column, longest, required, Typed.Line);

    /// <summary>Text of several lines.</summary>
    public string Lines(string column, int longest, bool required = false) => Words(column, longest, required, Typed.Text);

    string Words(string column, int longest, bool required, Func<string, string> clean)
    {
        var cell = Cell(column);
        var text = clean(cell.Text);
        if (cell.Kind is CellKind.Boolean or CellKind.Date)
            Wrong.Add($"“{column}”应是文字，单元格里是{(cell.Kind == CellKind.Boolean ? "真假值" : "日期")}");
        if (cell.Kind == CellKind.Number)
            Notes.Add($"“{column}”的单元格是数字，按“{text}”收");
        if (text.Length > longest)
            Wrong.Add($"“{column}”太长，最多 {longest} 字");
        if (text.Length == 0 && required && cell.Kind is not (CellKind.Formula or CellKind.Error))
            Wrong.Add($"缺“{column}”");
        return text.Cut(longest);
    }

    public string Code(string column, bool required)
    {
        var cell = Cell(column);
        var text = Typed.Line(cell.Text);
        if (cell.Kind == CellKind.Number)
        {
            Notes.Add($"“{column}”的单元格是数字，按“{text}”收；前面本来有 0 的，请把单元格改成文本再填");
            Numeric.Add(text);
        }
        if (cell.Kind is CellKind.Boolean or CellKind.Date)
            Wrong.Add($"“{column}”应是文字");
        if (text.Length > 40)
            Wrong.Add($"“{column}”太长，最多 40 字");
        if (text.Length == 0 && required && cell.Kind is not (CellKind.Formula or CellKind.Error))
            Wrong.Add($"缺“{column}”");
        return text.Cut(40);
    }

    public DateOnly? Day(string column, bool required)
    {
        var cell = Cell(column);
        if (cell.Kind == CellKind.Empty || cell.Text.Trim().Length == 0)
        {
            if (required)
                Wrong.Add($"缺“{column}”");
            return null;
        }
        var day = CellDates.Read(cell, table.Starts1904);
        if (day is null && cell.Kind is not (CellKind.Formula or CellKind.Error))
            Wrong.Add($"“{column}”写的是“{Short(cell.Text)}”，不是日期；请写成 2022-01-01 这样");
        return day;
    }

    public int? Count(string column)
    {
        var cell = Cell(column);
        if (cell.Kind == CellKind.Empty || cell.Text.Trim().Length == 0)
            return null;
        if (int.TryParse(Typed.Line(cell.Text).Normalize(System.Text.NormalizationForm.FormKC), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 9999)
            return number;
        Wrong.Add($"“{column}”写的是“{Short(cell.Text)}”，应是 0 到 9999 的整数");
        return null;
    }

    public bool? Yes(string column)
    {
        var cell = Cell(column);
        var text = Typed.Line(cell.Text).ToLowerInvariant();
        switch (text)
        {
            case "是" or "true" or "√" or "✓" or "1":
                return true;
            case "" or "否" or "false" or "0" or "×":
                return false;
            default:
                Wrong.Add($"“{column}”写的是“{Short(text)}”，请写 是 或 否");
                return null;
        }
    }

    BookCell Cell(string column)
    {
        if (table.Place(column) is not { } place)
            return BookCell.Empty;
        if (table.Sheet.Merged.FirstOrDefault(block => block.Covers(row.Number, place)) is { } block)
            Wrong.Add($"“{column}”在合并单元格 {block} 里，分不清每一行各是什么；请取消合并再填");
        var cell = row.Cells.GetValueOrDefault(place, BookCell.Empty);
        if (cell.Kind == CellKind.Formula)
            Wrong.Add($"“{column}”（{ColumnName.Of(place)}{row.Number}）是公式，只收写好的内容；请复制后“选择性粘贴”为数值");
        if (cell.Kind == CellKind.Error)
            Wrong.Add($"“{column}”（{ColumnName.Of(place)}{row.Number}）是错误值 {Short(cell.Text)}");
        return cell.Kind is CellKind.Formula or CellKind.Error ? cell with { Text = "" } : cell;
    }

    static string Short(string text) => Typed.Line(text) is { Length: > 30 } line ? string.Concat(line.EnumerateRunes().Take(30)) + "…" : Typed.Line(text);
}
