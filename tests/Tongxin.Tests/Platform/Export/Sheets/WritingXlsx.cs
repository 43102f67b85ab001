using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;
using Tongxin.Platform.Export.Sheets;
using static Tongxin.Tests.Platform.Export.Sheets.Exported;

namespace Tongxin.Tests.Platform.Export.Sheets;

public sealed class WritingXlsx
{
    [Fact]
    public async Task Numbers_and_dates_come_back_as_such_and_the_rest_as_text()
    {
        using var file = await Xlsx(One, 12, 12.5m, -3.25, new DateOnly(2026, 12, 3), new DateTime(2026, 12, 3, 8, 30, 0), true, "是", null, "尾");
        Assert.Equal([12d, 12.5, -3.25, new DateTime(2026, 12, 3), new DateTime(2026, 12, 3, 8, 30, 0), "是", "是", null, "尾"], Read(file));
    }

    [Theory]
    [InlineData("=1+1", "4"), InlineData("@x", "4"), InlineData("-5", "0"), InlineData("文字", "0")]
    public async Task A_text_like_a_formula_is_marked_as_text_and_stays_as_it_was(string text, string style)
    {
        using var file = await Xlsx(One, text);
        var cell = Cell(file, "A2");
        Assert.Equal((style, "inlineStr", text), ((string)cell.Attribute("s")!, (string)cell.Attribute("t")!, cell.Value));
        Assert.Equal("1", (string?)Part(file, "xl/styles.xml").Descendants().Where(e => e.Name.LocalName == "cellXfs").Elements().ElementAt(4).Attribute("quotePrefix"));
    }

    [Fact]
    public async Task Numbers_that_a_spreadsheet_would_spoil_are_text()
    {
        using var file = await Xlsx(One, 510111199001011234L, double.NaN, new DateOnly(1899, 5, 1), "510111199001011234");
        Assert.Equal(["510111199001011234", "NaN", "1899-05-01", "510111199001011234"], Read(file));
    }

    [Fact]
    public async Task Any_text_comes_back_and_Excel_finds_nothing_to_object_to()
    {
        var texts = HostileStrings.All;
        using var file = await Xlsx(Two, [.. texts.Select(text => new object?[] { text, "尾" })]);
        Assert.Empty(Faults(file));
        var read = MiniExcel.Query(file, useHeaderRow: true).Select(row => (string?)((IDictionary<string, object>)row)["甲"]).ToArray();
        Assert.Equal(texts.Select(HostileStrings.Kept), read.Select(text => text ?? ""));
    }

    [Theory]
    [InlineData("名册", "名册"), InlineData("a/b:c[d]*?\\", "a_b_c_d____"), InlineData("'引'", "引"), InlineData("", "表")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public async Task A_sheet_has_a_name_that_Excel_takes(string name, string taken)
    {
        using var file = await Xlsx(One with { Name = name }, "甲");
        Assert.Equal([taken], MiniExcel.GetSheetNames(file));
        Assert.Empty(Faults(file));
    }

    [Fact]
    public async Task Nothing_to_show_is_a_sheet_with_its_head()
    {
        using var file = await Xlsx(Two);
        Assert.Empty(Faults(file));
        Assert.Equal("甲", Cell(file, "A1").Value);
    }

    [Fact]
    public async Task Cells_longer_than_Excel_takes_are_cut_between_characters()
    {
        using var file = await Xlsx(One, new string('长', 40_000), "一" + string.Concat(Enumerable.Repeat("😀", 20_000)));
        Assert.Equal([32_767, 32_767], Read(file).Select(value => ((string)value!).Length));
        using var odd = await Xlsx(One, string.Concat(Enumerable.Repeat("😀", 20_000)));
        Assert.Equal(32_766, ((string)Read(odd)[0]!).Length);
    }

    [Fact]
    public async Task The_same_rows_give_the_same_bytes()
    {
        using var first = await Xlsx(One, 1, "二");
        using var second = await Xlsx(One, 1, "二");
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public async Task More_columns_than_letters_have_names_of_two()
    {
        var wide = new Sheet<int>("宽", [.. Enumerable.Range(1, 800).Select(column => new Column<int>($"第{column}列", row => row * column))]);
        using var file = await Xlsx(wide, 1);
        Assert.Equal(("27", "703", "800"), (Cell(file, "AA2").Value, Cell(file, "AAA2").Value, Cell(file, "ADT2").Value));
        Assert.Empty(Faults(file));
    }

    private static object?[] Read(Stream file) => [.. MiniExcel.Query(file, useHeaderRow: true).Select(row => ((IDictionary<string, object?>)row)["文字"])];

    private static XElement Cell(Stream file, string reference) =>
        Part(file, "xl/worksheets/sheet1.xml").Descendants().Single(e => e.Name.LocalName == "c" && (string?)e.Attribute("r") == reference);

    private static XDocument Part(Stream file, string name)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    private static string[] Faults(Stream file)
    {
        using var workbook = SpreadsheetDocument.Open(file, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];
    }
}
