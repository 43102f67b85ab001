using Tongxin.People;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.People.Import;

/// <summary>Workbooks as people and programs really make them.</summary>
public sealed class OddBooks
{
    [Fact]
    public async Task A_strict_workbook_with_written_out_dates_is_read()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(new Workbook { Namespace = Workbook.Strict }.Sheet("任职", PeopleBooks.PostHead,
            ["R012", "JTJ", "副局长", new Workbook.Raw("b", "<v>1</v>"), 1, new Workbook.Raw("d", "<v>2024-01-05T00:00:00</v>"), null, null, null]).Bytes());

        Assert.Equal(["新增 任职 2 交通局联络员 市交通运输局副局长"], preview.Results());
    }

    [Fact]
    public async Task Days_counted_from_1904_are_the_same_days()
    {
        await using var office = await Office.Open();

        await office.Import(new Workbook { Starts1904 = true }.Sheet("任职", PeopleBooks.PostHead, ["R012", "JTJ", "副局长", null, null, 45296 - 1462, null, null, null]).Bytes());

        Assert.Equal(new DateOnly(2024, 1, 5), await office.Look(db => Task.FromResult(db.Set<Post>().Single(p => p.Title == "副局长").From)));
    }

    [Fact]
    public async Task Formulas_and_errors_are_not_taken_whatever_they_show()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(PeopleBooks.People(["N1", new Workbook.Formula("张三")], ["N2", new Workbook.Raw("e", "<v>#N/A</v>")]));

        Assert.Contains("“姓名”（B2）是公式，只收写好的内容", preview.Results()[0]);
        Assert.Contains("“姓名”（B3）是错误值 #N/A", preview.Results()[1]);
    }

    [Fact]
    public async Task A_code_in_a_cell_of_numbers_is_pointed_out_and_not_taken_where_zeros_were_lost()
    {
        await using var office = await Office.Open();
        await office.Import(PeopleBooks.People(["0001", "张三"]));

        var preview = await office.Upload(PeopleBooks.People([1, "张三"], [1007, "李四"], ["0001", "张三"]));

        Assert.Contains("已有编号“0001”", preview.Results()[0]);
        Assert.StartsWith("不收", preview.Results()[0]);
        Assert.Equal("新增 人员 3 1007 李四 “编号”的单元格是数字，按“1007”收；前面本来有 0 的，请把单元格改成文本再填", preview.Results()[1]);
        Assert.StartsWith("不变", preview.Results()[2]);
    }

    [Fact]
    public async Task A_row_inside_merged_cells_is_not_guessed()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(new Workbook().Sheet("任职", "visible", "<mergeCells count=\"1\"><mergeCell ref=\"G2:G3\"/></mergeCells>", PeopleBooks.PostHead,
            ["R012", "JTJ", "甲", null, null, "2024-01-01", "2024-12-31", null, null], ["R012", "JTJ", "乙", null, null, "2024-01-01", null, null, null]).Bytes());

        Assert.StartsWith("新增", preview.Results()[0]);
        Assert.Contains("“免职日期”在合并单元格 G2:G3 里", preview.Results()[1]);
    }

    [Fact]
    public async Task Hidden_sheets_other_sheets_and_unknown_columns_are_mentioned()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(new Workbook()
            .Sheet(" 人员 ", "hidden", "", [" 编 号 ", "姓名　", "手机号"], ["N1", "张三", "13800000000"])
            .Sheet("草稿", "veryHidden", "", ["甲"]).Bytes());

        Assert.Equal(["新增 人员 2 N1 张三"], preview.Results());
        Assert.Contains("工作表“人员”是隐藏的", preview.Text);
        Assert.Contains("“手机号”列不在约定的列里", preview.Text);
        Assert.Contains("没有工作表“任职”，任职不作改动", preview.Text);
        Assert.Contains("另有工作表“草稿”（隐藏），没有读取", preview.Text);
    }

    [Fact]
    public async Task A_column_that_is_not_there_leaves_what_is_kept_and_an_empty_cell_empties_it()
    {
        await using var office = await Office.Open();
        await office.Import(PeopleBooks.Units(["K", "科室", "科", "工作机构", "CWH", 7, "2024-01-01", "2030-01-01"]));

        var without = await office.Upload(new Workbook().Sheet("单位", ["编号", "名称", "类别", "设立日期"], ["K", "科室", "工作机构", "2024-01-01"]).Bytes());
        var empty = await office.Upload(PeopleBooks.Units(["K", "科室", null, "工作机构", "CWH", 7, "2024-01-01", null]));

        Assert.StartsWith("不变", Assert.Single(without.Results()));
        Assert.Equal("更新 单位 2 K 科室 简称：科 改为 科室；撤销日期：2030-01-01 改为 （空）", Assert.Single(empty.Results()));
    }

    [Fact]
    public async Task The_example_of_the_template_is_never_read()
    {
        await using var office = await Office.Open();
        var template = await (await office.As(SmallOffice.SystemAdmin)).Client.GetByteArrayAsync("/people/import/template", TestContext.Current.CancellationToken);

        var page = await office.Upload(template);

        Assert.Contains(page.Errors, error => error.Contains("没有任何一行内容", StringComparison.Ordinal));
    }
}
