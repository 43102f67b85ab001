using Microsoft.EntityFrameworkCore;
using Tongxin.Plans;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;
using Tongxin.Tests.Plans.Import;

namespace Tongxin.Tests.CommandLine;

public sealed class PlanCommandTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tongxin-plan-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_plan_is_judged_then_written_then_known_and_taken_out_again()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);
        var file = Write(PlanBooks.Of(PlanBooks.Row("业务 1", "代表工作"), PlanBooks.Row("业务 1.1", "组织视察", ("上级编号", "业务 1"))));

        var dry = await office.Run("import", file, "--plan", "2027", "--dry-run");
        Assert.Equal((0, ""), (dry.Code, dry.Error));
        Assert.Contains("新增 2 行，更新 0 行，不变 0 行，不收 0 行。", dry.Output);
        Assert.EndsWith("只作核对，没有写入。", dry.Output);
        Assert.False(await office.Look(db => db.Set<PlanItem>().AnyAsync()));
        Assert.EndsWith("已写入。", (await office.Run("import", file, "--plan", "2027")).Output);
        Assert.EndsWith("没有新增、也没有更新的行，不用写入。", (await office.Run("import", file, "--plan", "2027")).Output);

        var exported = Path.Combine(folder.FullName, "出.xlsx");
        Assert.Equal((0, $"已导出到 {exported}"), (await office.Run("export", exported, "--plan", "2027")) is var said ? (said.Code, said.Output) : default);
        Assert.Contains("不变 2 行", (await office.Run("import", exported, "--plan", "2027")).Output);
    }

    [Fact]
    public async Task An_adopted_plan_is_adjusted_with_a_reason_only()
    {
        await using var office = await Office.Open();
        var file = Write(PlanBooks.Of(PlanBooks.Row("业务 1", "代表工作", ("开始", "2026-03-01"), ("期限", "2026-12-31"))));

        var refused = await office.Run("import", file, "--plan", "2026");
        Assert.Equal(2, refused.Code);
        Assert.Contains("1 行是调整，写入时要用 --reason 写明理由", refused.Output);
        Assert.Contains("要写明理由", refused.Error);
        Assert.False(await office.Look(db => db.Set<PlanItem>().AnyAsync()));
        Assert.Equal(2, (await office.Run("import", file, "--plan", "2026", "--reason", new string('长', 201))).Code);
        var written = await office.Run("import", file, "--plan", "2026", "--reason", "主任会议增列");

        Assert.Equal((0, ""), (written.Code, written.Error));
        Assert.Contains("要点通过后增列：代表工作；理由：主任会议增列", await office.Look(db => db.Facts.Select(f => f.Sentence).ToListAsync()));
    }

    [Fact]
    public async Task Refused_rows_end_with_one_and_what_cannot_be_done_with_two()
    {
        await using var office = await Office.Open();
        await Tasks.Draft(office, 2027);

        var said = await office.Run("import", Write(PlanBooks.Of(PlanBooks.Row("业务 1", "代表工作"), PlanBooks.Row("业务 2", "调研", ("牵头单位", "无")))), "--plan", "2027");
        Assert.Equal(1, said.Code);
        Assert.Contains("不收：年度要点 第 3 行，业务 2　调研：“牵头单位”：没有叫“无”的单位", said.Output);
        Assert.Equal(1, await office.Look(db => db.Set<PlanItem>().CountAsync()));

        var noPlan = await office.Run("import", Write(PlanBooks.Of(PlanBooks.Row("业务 1", "代表工作"))), "--plan", "2031");
        Assert.Equal(2, noPlan.Code);
        Assert.Contains("还没有2031年工作要点", noPlan.Error);
        var noBook = await office.Run("import", Write([1, 2, 3]), "--plan", "2027");
        Assert.Equal(2, noBook.Code);
        Assert.Contains("不是 Excel 工作簿", noBook.Error);
        var noExport = await office.Run("export", Path.Combine(folder.FullName, "无.xlsx"), "--plan", "2031");
        Assert.Equal((1, ""), (noExport.Code, noExport.Output));
        Assert.Empty(folder.GetFiles("无*"));
    }

    string Write(byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, "入.xlsx");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
