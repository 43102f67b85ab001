using System.Text;
using Tongxin.Platform.Data;

namespace Tongxin.Platform.Export.Sheets;

/// <summary>The parts of a workbook around its rows: a bold head that stays in view, and a filter.</summary>
internal static class XlsxParts
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // quotePrefix is what Excel sets when somebody types an apostrophe before a text.
    public const string Styles = $"""
        {Declaration}<styleSheet xmlns="{Main}">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders>
        <cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf quotePrefix="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs>
        </styleSheet>
        """;

    public const string Relations = $"""
        {Declaration}<Relationships xmlns="{Package}/relationships"><Relationship Id="workbook" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    public static string SheetStart(IEnumerable<string> heads)
    {
        var xml = new StringBuilder($"""{Declaration}<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        foreach (var (index, head) in heads.Index())
            xml.Append($"""<col min="{index + 1}" max="{index + 1}" width="{Math.Clamp(head.Length * 2 + 4, 10, 40)}" customWidth="1"/>""");
        return xml.Append("</cols><sheetData>").ToString();
    }

    public static string SheetEnd(int columns, int rows) =>
        $"""</sheetData><autoFilter ref="A1:{Cells.Reference(columns)}{rows}"/></worksheet>""";

    public static string Workbook(string name, int sheets) =>
        $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>"""
        + Each(sheets, number => $"""<sheet name="{Cells.Escape(SheetName(name, number))}" sheetId="{number}" r:id="sheet{number}"/>""")
        + "</sheets></workbook>";

    /// <summary>A workbook whose sheets have names of their own.</summary>
    public static string Workbook(IReadOnlyList<string> names) =>
        $"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>"""
        + Each(names.Count, number => $"""<sheet name="{Cells.Escape(SheetName(names[number - 1], 1))}" sheetId="{number}" r:id="sheet{number}"/>""")
        + "</sheets></workbook>";

    public static string WorkbookRelations(int sheets) =>
        $"""{Declaration}<Relationships xmlns="{Package}/relationships"><Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/>"""
        + Each(sheets, number => $"""<Relationship Id="sheet{number}" Type="{Office}/worksheet" Target="worksheets/sheet{number}.xml"/>""")
        + "</Relationships>";

    public static string ContentTypes(int sheets) =>
        $"""
        {Declaration}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/>
        """
        + Each(sheets, number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Type}.worksheet+xml"/>""")
        + "</Types>";

    // Excel takes 31 characters, none of []:*?/\, and no apostrophe at the ends.
    private static string SheetName(string name, int number)
    {
        var ending = number == 1 ? "" : $"（{number}）";
        var clean = string.Concat(CleanText.OneLine(name).Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim('\'', ' ');
        if (clean.Length == 0) clean = "表";
        return clean.Cut(31 - ending.Length).TrimEnd('\'', ' ') + ending;
    }

    private static string Each(int sheets, Func<int, string> xml) => string.Concat(Enumerable.Range(1, sheets).Select(xml));
}
