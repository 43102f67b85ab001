using Microsoft.EntityFrameworkCore;
using Tongxin.Boards.Reports;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Boards.Reports;

/// <summary>The office changes the text of a report; what cannot be used is refused with line and reason, and nothing is kept.</summary>
public sealed class TemplateTests
{
    const string Good = "# {{ unit.name }}简报\n到期{{ \"tasks.due\" | figure }}项。\n{{ \"tasks.done,tasks.due\" | table: by: \"unit\" }}\n{{ \"tasks.done\" | chart: by: \"month\" }}\n- 第一条\n";

    [Fact]
    public async Task Its_own_text_is_used_until_the_shipped_one_is_taken_back()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        var clerk = await office.As("办公室科员");

        var saved = await (await clerk.Open("/reports/templates/year")).Submit(("Input.Text", Good), ("Input.Act", "save"));
        var own = await Made.File(office, "year", "CWH");
        await (await clerk.Open("/reports/templates/year")).Submit(("Input.Act", "shipped"));
        var shipped = await Made.File(office, "year", "CWH");

        Assert.Contains("现在用的是本机关的第1版", saved.Text);
        Assert.Empty(Made.Faults(own));
        Assert.StartsWith("市人大常委会简报", Made.Text(own));
        Assert.Contains("（一）第一条", Made.Text(own));
        Assert.Contains("交账报告", Made.Text(shipped));
        Assert.Equal(["年度交账模板改为第1版", "年度交账模板第2版：恢复为自带的写法"], await office.Look(db => db.Facts.Where(f => f.Kind == "template.changed").OrderBy(f => f.Seq).Select(f => f.Sentence).ToListAsync()));
    }

    [Theory]
    [InlineData("# 标题\n{{ unit.nmae }}", 2, "没有“nmae”这个名称"), InlineData("# 标题\n正文\n{{ weather }}", 3, "没有“weather”这个名称")]
    [InlineData("# 标题\n{{ \"tasks.finished\" | figure }}", 2, "没有编号为“tasks.finished”的指标"), InlineData("# 标题\n\n{{ \"tasks.done\" | figrue }}", 3, "figrue")]
    [InlineData("# 标题\n{% for one in units %}\n没有结束", null, "花括号里的写法看不懂"), InlineData("# 标题\n{{ \"tasks.done\" | figure: unit: \"DGW\" }}", 2, "unit 要用 unit.id")]
    [InlineData("# 标题\n{{ \"tasks.done\" | table: by: \"colour\" }}", 2, "by 只能是"), InlineData("# 标题\n{{ \"tasks.done\" | figure: size: 3 }}", 2, "没有“size”这个条件"), InlineData("只有正文", null, "缺少标题")]
    [InlineData("# 标题\n{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}", null, "写法不对"), InlineData("# 标题\n{% for a in (1..3000) %}{{ \"tasks.done\" | figure }}{% endfor %}", null, "最多引用 2000 个数")]
    [InlineData("# 标题\n{% include 'secret' %}", null, "写法不对")]
    public async Task What_cannot_be_used_is_refused_with_line_and_reason(string text, int? line, string reason)
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);

        var page = await (await (await office.As("办公室科员")).Open("/reports/templates/year")).Submit(("Input.Text", text), ("Input.Act", "save"));

        var said = string.Concat(page.Errors);
        Assert.Contains(reason, said);
        if (line is not null)
            Assert.Contains($"第 {line} 行", said);
        Assert.Equal(0, await office.Look(db => db.Set<ReportTemplate>().CountAsync()));
    }

    [Fact]
    public async Task Of_two_people_the_second_does_not_write_over_the_first()
    {
        await using var office = await Office.Open();
        await Generated.Fill(office);
        var first = await (await office.As("办公室科员")).Open("/reports/templates/year");
        var second = await (await office.As("办公室主任")).Open("/reports/templates/year");

        await first.Submit(("Input.Text", Good), ("Input.Act", "save"));

        Assert.Equal("template.changed-meanwhile", (await second.Submit(("Input.Text", Good + "又一行"), ("Input.Act", "save"))).Alert);
    }

    [Theory]
    [InlineData("办公室科员", 200), InlineData("代表工委主任", 403), InlineData("代表", 403)]
    public async Task Only_the_general_office_changes_them(string who, int status)
    {
        await using var office = await Office.Open();

        Assert.Equal(status, (int)(await (await office.As(who)).Open("/reports/templates/year")).Status);
    }
}
