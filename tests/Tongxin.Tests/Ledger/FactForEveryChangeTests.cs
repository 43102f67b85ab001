using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Plans;
using Tongxin.Tests.Kit;
using Tongxin.Tests.Plans;

namespace Tongxin.Tests.Ledger;

public sealed class FactForEveryChangeTests
{
    [Fact]
    public async Task A_record_changed_behind_its_acts_is_not_saved()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => office.Look(async db =>
        {
            var item = await db.Set<PlanItem>().SingleAsync(i => i.Id == task.Id);
            db.Entry(item).Property(i => i.Title).CurrentValue = "悄悄改名";
            return await db.SaveChangesAsync();
        }));

        Assert.Contains("without a fact", refused.Message);
        Assert.Equal("一件事", await office.Look(db => db.Set<PlanItem>().Where(i => i.Id == task.Id).Select(i => i.Title).SingleAsync()));
    }

    [Fact]
    public async Task A_record_is_not_deleted_without_a_fact()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Look(async db =>
        {
            db.Remove(await db.Set<PlanItem>().SingleAsync(i => i.Id == task.Id));
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_row_of_a_record_is_not_saved_without_a_fact_of_the_record()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));
        var unit = await office.Unit("JSW");

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Look(async db =>
        {
            db.Add(new CoOwner(task.Id, unit));
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task An_act_is_written_with_who_in_which_post_when_and_what_changed()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW", due: "2026-04-10"));
        var before = await office.Look(db => db.Facts.MaxAsync(f => f.Seq));

        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            var item = await db.Get<PlanItem>(task.Id, null, CancellationToken.None);
            item.Postpone(new(2026, 5, 8), "等调研结束");
            await db.SaveChangesAsync();
        }, by: "代表工委主任");

        var fact = await office.Look(db => db.Facts.SingleAsync(f => f.Seq > before));
        var person = await office.Person("代表工委主任");
        Assert.Equal("task.postponed", fact.Kind);
        Assert.Equal(person, fact.Actor);
        Assert.Equal(await office.Look(db => db.Set<Post>().Where(p => p.Person == person && p.Title == "主任").Select(p => p.Id).SingleAsync()), fact.Post);
        Assert.Equal(await office.Unit("DGW"), fact.Unit);
        Assert.Equal(task.Id, fact.Subject);
        Assert.Equal(new DateOnly(2026, 4, 1), fact.On);
        Assert.Equal(DateTimeKind.Utc, fact.At.Kind);
        Assert.Equal("""{"LastDay":["2026-04-10","2026-05-08"]}""", fact.Changes);
    }

    [Fact]
    public async Task What_the_calendar_does_names_nobody()
    {
        await using var office = await Office.Open();
        var task = await office.Has(await Tasks.Planned(office, "DGW"));

        var fact = await office.Look(db => db.Facts.SingleAsync(f => f.Subject == task.Id));

        Assert.Null(fact.Actor);
        Assert.Null(fact.Post);
    }
}
