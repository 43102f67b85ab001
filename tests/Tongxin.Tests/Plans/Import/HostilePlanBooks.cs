using Tongxin.Platform.Import;
using Tongxin.Tests.Kit;
using Tongxin.Tests.People.Import;
using Tongxin.Tests.Platform.Export;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.Plans.Import;

/// <summary>Whatever is uploaded as a plan: a clear message, never a failure, and nothing kept.</summary>
public sealed class HostilePlanBooks
{
    public static TheoryData<string, byte[], string> Files
    {
        get
        {
            var files = new TheoryData<string, byte[], string>
            {
                { "no such sheet", new Workbook().Sheet("Sheet1", ["甲"]).Bytes(), "没有“年度要点”工作表；找到的是“Sheet1”" },
                { "missing column", new Workbook().Sheet("年度要点", ["编号", "条线", "事项"], ["1", "业务", "甲"]).Bytes(), "工作表“年度要点”缺少“牵头单位”、“开始”、“期限”列" },
                { "column twice", new Workbook().Sheet("年度要点", [.. PlanBooks.Head, "期 限"], ["1"]).Bytes(), "“期限”列出现了 2 次" },
                { "heads only", PlanBooks.Of(), "没有任何一行内容" },
                { "too many items", PlanBooks.Of([.. Enumerable.Range(0, Tongxin.Plans.Import.PlanBook.MostItems + 1).Select(i => new object?[] { $"{i}" })]), "一份要点最多 5000 项" },
            };
            foreach (var what in new[] { "empty", "text", "old format", "torn zip", "any zip", "word", "broken xml", "doctype", "bomb" })
                files.Add(HostileBooks.Files.Select(file => file.Data).Single(file => file.Item1 == what));
            return files;
        }
    }

    [Theory, MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_cannot_be_read_is_refused_in_words(string what, byte[] file, string message)
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);

        var page = await office.UploadPlan(file);

        Assert.True((int)page.Status == 400, $"{what}: {page.Status}");
        Assert.Contains(page.Errors, error => message.Split('|').Any(part => error.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(0, await office.Look(db => Task.FromResult(db.Set<StagedImport>().Count())));
    }

    [Fact]
    public async Task No_text_in_a_cell_breaks_it()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        // What XML cannot hold never reaches a cell; the rest does.
        var texts = HostileStrings.All.Select(HostileStrings.Kept).Distinct().ToList();

        var preview = await office.UploadPlan(PlanBooks.Of(
            [.. texts.Select((text, at) => PlanBooks.Row($"业务 {at}", text, ("来源文件", text), ("交办", text), ("节点", $"3-15 {text}"))),
             .. texts.Select(text => PlanBooks.Head.Select(_ => (object?)text).ToArray())]), name: new string('长', 300) + ".xlsx");

        Assert.Equal(200, (int)preview.Status);
        Assert.Equal("已写入", (await preview.Confirm()).Heading);
    }

    [Fact]
    public async Task Formulas_errors_and_merged_cells_are_not_taken()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);

        var preview = await office.UploadPlan(new Workbook().Sheet("年度要点", "visible", "<mergeCells count=\"1\"><mergeCell ref=\"F4:F5\"/></mergeCells>", PlanBooks.Head,
            PlanBooks.Row("业务 1", "甲", ("事项", new Workbook.Formula("甲"))), PlanBooks.Row("业务 2", "乙", ("期限", new Workbook.Raw("e", "<v>#N/A</v>"))),
            PlanBooks.Row("业务 3", "丙"), PlanBooks.Row("业务 4", "丁", ("牵头单位", null))).Bytes());

        Assert.Collection(preview.Results(),
            line => Assert.Contains("“事项”（D2）是公式", line), line => Assert.Contains("“期限”（J3）是错误值 #N/A", line),
            line => Assert.StartsWith("新增", line), line => Assert.Contains("“牵头单位”在合并单元格 F4:F5 里", line));
    }
}
