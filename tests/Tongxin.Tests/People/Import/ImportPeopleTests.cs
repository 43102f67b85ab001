using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Import;
using Tongxin.Platform.Import;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Platform.Import;

namespace Tongxin.Tests.People.Import;

public sealed class ImportPeopleTests
{
    static readonly byte[] Small = PeopleBooks.All(
        [["YSW", "预算工作委员会", "预工委", "工作机构", "CWH", 40, "2024-01-01", null]],
        [["N1", "𠮷野宁"], ["N2", "欧阳一"]],
        [["N1", "YSW", "主任", "是", 1, "2024年1月5日", null, null, null], ["N2", "YSW", "科员", "否", 2, 45296, "2025/3/31", null, null]]);

    [Fact]
    public async Task Nothing_is_written_before_it_is_confirmed_and_everything_after()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(Small);

        Assert.Equal("核对导入", preview.Heading);
        Assert.Equal(["新增 单位 2 YSW 预算工作委员会", "新增 人员 2 N1 𠮷野宁", "新增 人员 3 N2 欧阳一", "新增 任职 2 𠮷野宁 预算工作委员会主任", "新增 任职 3 欧阳一 预算工作委员会科员"], preview.Results());
        Assert.False(await office.Look(db => db.Set<Person>().AnyAsync(p => p.Code == "N1")));

        var written = await preview.Confirm();

        Assert.Equal("已写入", written.Heading);
        Assert.Contains("新增 5 行", written.Text);
        var unit = await (await office.As("办公室科员")).Open($"/units/{await office.Unit("YSW")}");
        Assert.Contains("𠮷野宁", unit.Text);
        Assert.Contains("预算工作委员会", (await (await office.As("办公室科员")).Open("/units")).Text);
        var post = await office.Look(db => db.Set<Post>().SingleAsync(p => p.Title == "科员" && p.To == new DateOnly(2025, 3, 31)));
        Assert.Equal(new DateOnly(2024, 1, 5), post.From);
        Assert.Contains("𠮷野宁任预算工作委员会主任", await office.Look(db => db.Facts.Select(f => f.Sentence).ToListAsync()));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await using var office = await Office.Open();
        await office.Import(Small);
        var facts = await office.Look(db => db.Facts.CountAsync());

        var again = await office.Upload(Small);

        Assert.All(again.Results(), line => Assert.StartsWith("不变", line));
        Assert.Equal("import.nothing-to-write", again.Alert);
        Assert.Equal(409, (int)(await again.Confirm()).Status);
        Assert.Equal(facts, await office.Look(db => db.Facts.CountAsync()));
    }

    [Fact]
    public async Task What_differs_is_updated_and_shown_before_and_after()
    {
        await using var office = await Office.Open();
        await office.Import(Small);

        var preview = await office.Upload(PeopleBooks.All(
            [["YSW", "预算工作委员会", "预工委", "工作机构", "CWH", 45, "2024-01-01", null]],
            [["N1", "𠮷野安宁"]],
            [["N1", "YSW", "主任", "是", 1, "2024-01-05", "2026-03-31", null, null]]));

        Assert.Equal(["更新 单位 2 YSW 预算工作委员会 排序：40 改为 45", "更新 人员 2 N1 𠮷野安宁 姓名：𠮷野宁 改为 𠮷野安宁",
            "更新 任职 2 𠮷野安宁 预算工作委员会主任 免职日期：（空） 改为 2026-03-31"], preview.Results());
        await preview.Confirm();
        Assert.Equal(new DateOnly(2026, 3, 31), await office.Look(db => db.Facts.Where(f => f.Kind == "post.left").Select(f => f.On).SingleAsync()));
        Assert.Equal(["post.left", "person.renamed", "unit.changed"],
            await office.Look(db => db.Facts.OrderByDescending(f => f.Seq).Take(3).Select(f => f.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Accepted_rows_are_written_beside_refused_ones()
    {
        await using var office = await Office.Open();

        var preview = await office.Upload(PeopleBooks.People(["N1", "张三"], ["N2", null], ["N1", "李四"]));

        Assert.Equal(["新增 人员 2 N1 张三", "不收 人员 3 N2 缺“姓名”", "不收 人员 4 N1 李四 编号与第 2 行相同，只收前一行"], preview.Results());
        var written = await preview.Confirm();
        Assert.Contains("新增 1 行，更新 0 行，不变 0 行，不收 2 行", written.Text);
        Assert.Equal("张三", await office.Look(db => db.Set<Person>().Where(p => p.Code == "N1").Select(p => p.Name).SingleAsync()));
    }

    [Fact]
    public async Task When_the_office_changed_since_the_preview_nothing_is_written_and_the_new_preview_is_shown()
    {
        await using var office = await Office.Open();
        await office.Import(Small);
        var preview = await office.Upload(PeopleBooks.People(["N1", "甲"], ["N9", "乙"]));
        await office.Do(async services =>
        {
            var db = (Tongxin.Platform.Data.OfficeDb)services.GetService(typeof(Tongxin.Platform.Data.OfficeDb))!;
            (await db.Set<Person>().SingleAsync(p => p.Code == "N1")).Rename("丙");
            await db.SaveChangesAsync();
        });

        var refused = await preview.Confirm();

        Assert.Equal(409, (int)refused.Status);
        Assert.Equal("import.changed-meanwhile", refused.Alert);
        Assert.Contains("姓名：丙 改为 甲", refused.Text);
        Assert.False(await office.Look(db => db.Set<Person>().AnyAsync(p => p.Code == "N9")));
        Assert.Equal("已写入", (await refused.Confirm()).Heading);
    }

    [Fact]
    public async Task A_file_is_written_once_however_often_it_is_confirmed()
    {
        await using var office = await Office.Open();
        var preview = await office.Upload(Small);
        await preview.Confirm();
        var facts = await office.Look(db => db.Facts.CountAsync());

        var second = await preview.Confirm();

        Assert.Equal("已写入", second.Heading);
        Assert.Equal(facts, await office.Look(db => db.Facts.CountAsync()));
        Assert.Equal(0, await office.Look(db => db.Set<StagedImport>().Select(s => s.File.Length).SingleAsync()));
    }

    [Fact]
    public async Task A_waiting_file_is_gone_after_a_day_and_with_the_next_upload_also_from_the_database()
    {
        await using var office = await Office.Open();
        var preview = await office.Upload(Small);
        office.On("2026-04-02", "10:00");

        Assert.Equal(404, (int)(await (await office.As(SmallOffice.SystemAdmin)).Open(preview.Address)).Status);
        await office.Upload(Small);
        Assert.Equal(1, await office.Look(db => db.Set<StagedImport>().CountAsync()));
    }

    [Theory]
    [InlineData("安全管理员"), InlineData("审计员"), InlineData("办公室主任"), InlineData("常委会主任"), InlineData("代表")]
    public async Task Nobody_but_the_system_administrator_may(string who)
    {
        await using var office = await Office.Open();
        var preview = await office.Upload(Small);
        var visitor = await office.As(who);

        foreach (var address in new[] { "/people/import", preview.Address, "/people/export-workbook", "/people/import/template" })
            Assert.Equal(403, (int)(await visitor.Open(address)).Status);
    }

    [Fact]
    public async Task Rows_of_all_sheets_are_paged_and_filtered()
    {
        await using var office = await Office.Open();
        var people = Enumerable.Range(0, 450).Select(i => new object?[] { $"N{i:000}", i == 449 ? null : $"人{i}" }).ToArray();

        var preview = await office.Upload(PeopleBooks.People(people));

        Assert.Equal(ImportView.PageSize, preview.Rows.Count);
        var last = await (await preview.Follow("下一页")).Follow("下一页");
        Assert.Equal(50, last.Rows.Count);
        var refused = await preview.Follow("不收 1");
        Assert.Single(refused.Rows);
    }
}
