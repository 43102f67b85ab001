using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal;
using Tongxin.Platform.Drafts;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Appraisal;

/// <summary>The small office's assessment of 2026.</summary>
static class Judging
{
    // What the product itself knows, and two things that people say.
    public const string Scheme = """
        { "id": "units", "name": "委室考核", "year": 2026, "objects": "unit", "basis": "测试",
          "streams": [ { "id": "party", "name": "党建", "weight": 60 }, { "id": "business", "name": "业务", "weight": 40 } ],
          "items": [
            { "id": "conduct", "name": "作风评价", "stream": "party", "kind": "peer", "full": 100, "source": { "evidence": "互评表" }, "basis": "第一条", "owner": "机关党委办公室" },
            { "id": "tasks", "name": "业务任务完成", "stream": "business", "kind": "target", "full": 70, "source": { "figure": "tasks.done", "of": "tasks.due", "slice": "stream=business" }, "basis": "第二条", "owner": "办公室" },
            { "id": "leader", "name": "分管领导评价", "stream": "business", "kind": "superior", "full": 30, "source": { "evidence": "打分表" }, "basis": "第三条", "owner": "办公室" },
            { "id": "late", "name": "逾期办结", "stream": "business", "kind": "deduct", "per": 1, "full": 10, "source": { "figure": "tasks.done-late" }, "basis": "第四条", "owner": "办公室" }
          ],
          "honour": { "mark": 80, "share": 45, "rounding": "down", "tie-by": ["party"], "tied": "all" },
          "poor": { "mark": 60, "years": 2 } }
        """;

    /// <summary>A unit has one of two tasks done, another its only one, the third none to do.</summary>
    public static async Task<Office> Opened()
    {
        var office = await Office.Open();
        await Tasks.Finished(office, "DGW", "代表工委科员", "2026-04-01");
        await office.Has(await Tasks.Planned(office, "DGW", "没有办的"));
        await Tasks.Finished(office, "JSW", "监司委科员", "2026-04-01");
        office.On("2026-04-02");
        var keeper = await office.As("办公室主任");
        await (await keeper.Open("/appraisal/schemes/new")).Submit(("Input.Text", Scheme));
        var opened = await (await keeper.Open("/appraisal/open/units")).Press("开始考核");
        Assert.True(opened.Text.Contains("评分中", StringComparison.Ordinal), opened.Find("main")?.TextContent);
        return office;
    }

    public static Task<Guid> Assessment(this Office office) => office.Look(db => db.Set<Assessment>().Select(a => a.Id).SingleAsync());

    /// <summary>Says what people have to say, of 办公室, 代表工委 and 监司委 in this order.</summary>
    public static async Task SayAll(this Office office, int leader, int[] conduct)
    {
        var (keeper, id) = (await office.As("办公室主任"), await office.Assessment());
        foreach (var (n, unit) in new[] { "BGS", "DGW", "JSW" }.Index())
            foreach (var (item, value) in new[] { ("leader", leader), ("conduct", conduct[n]) })
                await (await keeper.Open($"/appraisal/{id}/{await office.Unit(unit)}/mark/{item}")).Submit(("Input.How", "say"), ("Input.Value", $"{value}"), ("Input.Reason", "打分表"));
    }
}
