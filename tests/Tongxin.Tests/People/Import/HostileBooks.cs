using System.Text;
using Tongxin.People.Import;
using Tongxin.Platform.Import;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Export;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.People.Import;

/// <summary>Whatever is uploaded: a clear message, never a failure, and nothing kept.</summary>
public sealed class HostileBooks
{
    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty", [], "请选择一个文件|空文件" },
        { "text", Encoding.UTF8.GetBytes("编号,名称\nA,甲"), "不是 Excel 工作簿" },
        { "old format", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "旧格式" },
        { "torn zip", [.. "PK\u0003\u0004"u8, .. new byte[200]], "已经损坏" },
        { "any zip", Workbook.Zip(("a.txt", "b")), "不是 Excel 工作簿" },
        { "word", Workbook.Zip(("_rels/.rels", "<r><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></r>"), ("word/document.xml", "<document/>")), "不是 Excel 工作簿" },
        { "broken xml", Workbook.Zip(("_rels/.rels", "<r><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"w.xml\"/></r>"), ("w.xml", "<workbook><sheets>")), "已经损坏" },
        { "doctype", Workbook.Zip(("_rels/.rels", "<!DOCTYPE r [<!ENTITY a \"aaaa\">]><r>&a;</r>"), ("w.xml", "<workbook/>")), "已经损坏" },
        { "bad shared text", new Workbook().Sheet("人员", PeopleBooks.PersonHead, [new Workbook.Raw("s", "<v>7</v>")]).Bytes(), "已经损坏" },
        { "no such sheet", new Workbook().Sheet("Sheet1", ["甲"]).Bytes(), "没有“单位”“人员”“任职”“届”中的任何一个工作表；找到的是“Sheet1”" },
        { "missing column", new Workbook().Sheet("人员", ["编号", "名字"], ["N1", "张三"]).Bytes(), "工作表“人员”缺少“姓名”列" },
        { "column twice", new Workbook().Sheet("人员", ["编号", "姓名", "姓 名"], ["N1", "张三", "李四"]).Bytes(), "“姓名”列出现了 2 次（B列、C列）" },
        { "sheet twice", new Workbook().Sheet("人员", PeopleBooks.PersonHead).Sheet(" 人员 ", PeopleBooks.PersonHead).Bytes(), "有 2 个工作表都叫“人员”" },
        { "heads only", PeopleBooks.People(), "没有任何一行内容" },
        { "bomb", Bomb(), "解开以后太大" },
        { "many merged", new Workbook().Sheet("人员", "visible", string.Concat(Enumerable.Range(2, 600).Select(i => $"<mergeCell ref=\"A{i}:B{i}\"/>")), PeopleBooks.PersonHead).Bytes(), "合并的单元格太多" },
        { "too many rows", PeopleBooks.People([.. Enumerable.Range(0, BookLimits.Upload.Rows + 1).Select(i => new object?[] { $"{i}", "人" })]), "行数太多" },
    };

    [Theory, MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_cannot_be_read_is_refused_in_words(string what, byte[] file, string message)
    {
        await using var office = await Office.Open();

        var page = await office.Upload(file, "机构人员.xlsx");

        Assert.True(page.Status == System.Net.HttpStatusCode.BadRequest, $"{what}: {page.Status}");
        Assert.Contains(page.Errors, error => message.Split('|').Any(part => error.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(0, await office.Look(db => Task.FromResult(db.Set<StagedImport>().Count())));
    }

    [Fact]
    public async Task A_file_larger_than_ten_megabytes_is_refused()
    {
        await using var office = await Office.Open();

        var page = await office.Upload(new byte[BookLimits.Upload.File + 1]);

        Assert.Contains(page.Errors, error => error.Contains("最多 10 MB", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Spreadsheets_that_broke_other_programs_are_answered_in_words()
    {
        var data = Environment.GetEnvironmentVariable("TONGXIN_DATA") ?? "";
        Assert.SkipWhen(data.Length == 0, "TONGXIN_DATA is not set.");
        await using var office = await Office.Open();

        foreach (var file in Directory.GetFiles(Path.Combine(data, "spreadsheets"), "*", SearchOption.AllDirectories))
        {
            var page = await office.Upload(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), Path.GetFileName(file));
            Assert.True((int)page.Status is >= 400 and < 500, $"{file}: {page.Status}");
            Assert.NotEmpty(page.Errors);
        }
    }

    [Fact]
    public async Task No_text_in_a_cell_breaks_it()
    {
        await using var office = await Office.Open();
        // What XML cannot hold never reaches a cell; the rest does.
        var texts = HostileStrings.All.Select(HostileStrings.Kept).Distinct().ToList();

        var preview = await office.Upload(PeopleBooks.All(
            [.. texts.Select(text => new object?[] { text, text, text, "工作机构", null, text, "2024-01-01", text })],
            [.. texts.Select((text, at) => new object?[] { $"H{at}", text })],
            [.. texts.Select(text => new object?[] { "R012", "JTJ", text, null, null, "2024-01-01", null, text, text })]), new string('长', 300) + ".xlsx");

        Assert.Equal(200, (int)preview.Status);
        Assert.Equal("已写入", (await preview.Confirm()).Heading);
    }

    // A few kilobytes that unpack to more than the bound.
    static byte[] Bomb()
    {
        var blanks = new string(' ', BookLimits.Upload.Unpacked / 4);
        return Workbook.Zip(
            ("_rels/.rels", "<r><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"w.xml\"/></r>"),
            ("w.xml", "<workbook xmlns:r=\"http://x/relationships\"><sheets>" + string.Concat(Enumerable.Range(0, 5).Select(_ => "<sheet name=\"人员\" r:id=\"s\"/>")) + "</sheets></workbook>"),
            ("_rels/w.xml.rels", "<r><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"s.xml\"/></r>"),
            ("s.xml", "<worksheet><sheetData/>" + blanks + "</worksheet>"));
    }
}
