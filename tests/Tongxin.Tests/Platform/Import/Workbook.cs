using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Tongxin.Tests.Platform.Import;

/// <summary>Writes workbooks for tests, also such as no decent program would write.</summary>
sealed class Workbook
{
    public const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    readonly List<(string Name, string State, string Rows, string After)> sheets = [];

    public string Namespace { get; init; } = Transitional;
    public bool Starts1904 { get; init; }

    /// <summary>A formula, whatever it shows.</summary>
    public sealed record Formula(string Text);

    /// <summary>A cell as it stands in the file.</summary>
    public sealed record Raw(string Type, string Inner);

    public Workbook Sheet(string name, params object?[][] rows) => Sheet(name, "visible", "", rows);

    public Workbook Sheet(string name, string state, string after, params object?[][] rows)
    {
        var xml = new StringBuilder();
        foreach (var (at, row) in rows.Index())
        {
            xml.Append($"<row r=\"{at + 1}\">");
            foreach (var (column, value) in row.Index())
                xml.Append(Cell($"{(char)('A' + column)}{at + 1}", value));
            xml.Append("</row>");
        }
        sheets.Add((name, state, xml.ToString(), after));
        return this;
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Put(zip, "_rels/.rels", Relations("<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"http://x/relationships\"><workbookPr date1904=\"{(Starts1904 ? 1 : 0)}\"/><sheets>"
                + string.Concat(sheets.Select((s, at) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{at + 1}\" state=\"{s.State}\" r:id=\"s{at}\"/>")) + "</sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", Relations(string.Concat(sheets.Select((_, at) => $"<Relationship Id=\"s{at}\" Type=\"x/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"))));
            foreach (var (at, sheet) in sheets.Index())
                Put(zip, $"xl/worksheets/sheet{at}.xml", $"<worksheet xmlns=\"{Namespace}\"><sheetData>{sheet.Rows}</sheetData>{sheet.After}</worksheet>");
        }
        return file.ToArray();
    }

    /// <summary>A zip of any parts.</summary>
    public static byte[] Zip(params (string Path, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in parts)
                Put(zip, path, content);
        return file.ToArray();
    }

    static string Relations(string inner) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";

    static void Put(ZipArchive zip, string path, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        part.Write(content);
    }

    static string Cell(string place, object? value) => value switch
    {
        null => "",
        Formula formula => $"<c r=\"{place}\" t=\"str\"><f>A1</f><v>{SecurityElement.Escape(formula.Text)}</v></c>",
        Raw raw => $"<c r=\"{place}\" t=\"{raw.Type}\">{raw.Inner}</c>",
        int or double => $"<c r=\"{place}\"><v>{((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(value.ToString())}</t></is></c>",
    };
}
