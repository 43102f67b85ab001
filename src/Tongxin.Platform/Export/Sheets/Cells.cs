using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>Rows and cells of a worksheet. Numbers and dates stay numbers and dates; everything else is text, and no text is ever a formula.</summary>
internal static partial class Cells
{
    /// <summary>Indices into <see cref="XlsxParts.Styles"/>.</summary>
    private const int Plain = 0, Head = 1, Date = 2, Instant = 3, MarkedAsText = 4, AsText = 5;

    // Excel's limits: characters in a cell, digits of a number, the first day after the leap day it invented.
    private const int LongestText = 32_767;
    private const decimal LargestNumber = 999_999_999_999_999;
    private static readonly DateTime firstDay = new(1900, 3, 1);

    public static void AppendRow(StringBuilder xml, int number, IEnumerable<object?> values, bool head)
    {
        xml.Append("<row r=\"").Append(number).Append("\">");
        var column = 0;
        foreach (var value in values) Append(xml, Reference(++column), number, value, head);
        xml.Append("</row>");
    }

    /// <summary>1 is A, 27 is AA.</summary>
    public static string Reference(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Reference((column - 1) / 26) + (char)('A' + (column - 1) % 26);

    public static string Escape(string text) =>
        LooksEscaped().Replace(text, "_x005F_")
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static void Append(StringBuilder xml, string column, int row, object? value, bool head)
    {
        if (value is null or "") return;
        xml.Append("<c r=\"").Append(column).Append(row).Append('"');
        if (AsNumber(value) is var (amount, style)) xml.Append($" s=\"{style}\"><v>{amount}</v></c>");
        else
        {
            var text = CleanText.WithBreaks(Shown.As(value)).Cut(LongestText);
            var look = head ? Head : value is CodeText ? AsText : Formula.IsLike(text) ? MarkedAsText : Plain;
            xml.Append($" s=\"{look}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(Escape(text)).Append("</t></is></c>");
        }
    }

    private static (string Amount, int Style)? AsNumber(object value) => value switch
    {
        DateOnly date when date.ToDateTime(default) is var day && day >= firstDay => (Text(day.ToOADate()), Date),
        DateTime instant when instant >= firstDay => (Text(instant.ToOADate()), Instant),
        double or float when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var real => double.IsFinite(real) ? (Text(real), Plain) : null,
        _ when Shown.IsNumber(value) => Math.Abs(Convert.ToDecimal(value, CultureInfo.InvariantCulture)) <= LargestNumber ? (Shown.As(value), Plain) : null,
        _ => null,
    };

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    // Excel reads _x0041_ as A; the underscore itself is then written _x005F_.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();
}
