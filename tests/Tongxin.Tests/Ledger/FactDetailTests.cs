using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Plans;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Ledger;

public sealed class FactDetailTests
{
    [Fact]
    public async Task What_changed_stands_before_and_after_in_the_words_of_the_forms()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", due: "2026-04-10"));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            (await db.Get<PlanItem>(task.Id, null, CancellationToken.None)).Finish("意见 5 条", new(2026, 3, 30), new(2026, 4, 1));
            await db.SaveChangesAsync();
        }, by: "代表工委科员");
        var seq = await office.Look(db => db.Facts.Where(f => f.Subject == task.Id && f.Kind == "task.done").Select(f => f.Seq).SingleAsync());

        var page = await (await office.As("代表工委主任")).Open($"/ledger/{seq}");

        Assert.Equal("完成：一件事，按期", page.Heading);
        Assert.Contains("代表工委科员（代表工作委员会科员）", page.Text);
        Assert.Contains("任务 · 完成", page.Text);
        Assert.Contains("补记于 2026年4月1日", page.Text);
        var rows = page.Rows.Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()).ToDictionary(cells => cells[0]);
        Assert.Equal(["状态", "未开始", "已完成"], rows["状态"]);
        Assert.Equal(["完成日期", "（空）", "2026年3月30日"], rows["完成日期"]);
        Assert.Equal(["成效", "（空）", "意见 5 条"], rows["成效"]);
        Assert.Contains($"/tasks/{task.Id}", page.Links);
    }

    [Fact]
    public void Units_people_and_switches_are_shown_by_name()
    {
        var (unit, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var changes = FactChange.Read(
            JsonSerializer.Serialize(new Dictionary<string, object?[]> { ["Owner"] = [unit, unit], ["Person"] = [null, person], ["Stream"] = [0, 1], ["Unknown"] = ["a", "b"], ["CoOwners"] = [Array.Empty<Guid>(), new[] { unit, person }], ["Milestones"] = [new[] { "2026-03-08 送审" }, Array.Empty<string>()] }), typeof(PlanItem));

        var shown = changes.Select(change => change.WithNames(id => id == unit ? "办公室" : "张三")).Select(change => $"{change.Field}:{change.Before}>{change.After}");

        Assert.Equal(["牵头单位:办公室>办公室", "承办人:（空）>张三", "条线:党建>业务", "Unknown:a>b", "配合单位:（空）>办公室、张三", "节点:2026-03-08 送审>（空）"], shown);
        Assert.Equal("负责人:否>是", FactChange.Read("""{"IsHead":[false,true]}""", typeof(Post)).Select(change => $"{change.Field}:{change.Before}>{change.After}").Single());
        Assert.Equal("类别:党支部>党小组", FactChange.Read("""{"Kind":[7,8]}""", typeof(Unit)).Select(change => $"{change.Field}:{change.Before}>{change.After}").Single());
    }

    [Fact]
    public async Task Another_units_fact_is_closed_and_an_unknown_one_is_not_found()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        var seq = await office.Look(db => db.Facts.Where(f => f.Subject == task.Id).Select(f => f.Seq).SingleAsync());
        var other = await office.As("监司委科员");

        Assert.Equal(HttpStatusCode.Forbidden, (await other.Open($"/ledger/{seq}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Client.GetAsync($"/api/v1/ledger/{seq}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open("/ledger/99999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open("/ledger/-1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open("/ledger/99999999999999999999")).Status);
    }

    [Fact]
    public async Task Programs_read_the_same()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        var seq = await office.Look(db => db.Facts.Where(f => f.Subject == task.Id).Select(f => f.Seq).SingleAsync());

        var answer = await (await office.As("代表工委科员")).Get($"/api/v1/ledger/{seq}");

        Assert.Equal("系统", answer.GetProperty("who").GetString());
        Assert.Equal($"/tasks/{task.Id}", answer.GetProperty("address").GetString());
        Assert.Equal("task.planned", answer.GetProperty("fact").GetProperty("kind").GetString());
    }
}
