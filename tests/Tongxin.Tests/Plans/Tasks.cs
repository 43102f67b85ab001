using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

/// <summary>Tasks for tests.</summary>
static class Tasks
{
    public static async Task<PlanItem> Planned(Office office, string unit, string title = "一件事", WorkStream stream = WorkStream.Business, string due = "2026-04-10",
        string? person = null, string number = "", PlanItem? parent = null, string row = "H5", string milestones = "", int year = 2026)
    {
        var plan = await office.Look(db => db.Set<Plan>().Where(p => p.Year == year).Select(p => p.Id).SingleAsync());
        return new(plan, new(number, title, stream, row, await office.Unit(unit), [], person is null ? null : await office.Person(person),
            new(year, 3, 1), DateOnly.Parse(due), "2026年工作要点", "三", "", MilestoneLines.Parse(milestones, year)), parent?.Id);
    }

    /// <summary>A plan that nobody adopted yet.</summary>
    public static Task<Plan> Draft(Office office, int year) => office.Has(new Plan(year));

    /// <summary>Does something to a task that is kept, as the calendar.</summary>
    public static Task Act(Office office, PlanItem item, Action<PlanItem> act) => office.Do(async services =>
    {
        var db = services.GetRequiredService<OfficeDb>();
        act(await db.Get<PlanItem>(item.Id, null, CancellationToken.None));
        await db.SaveChangesAsync();
    });

    /// <summary>A task somebody reports as done on a day; entered on 1 April.</summary>
    public static async Task<PlanItem> Finished(Office office, string unit, string by, string on)
    {
        var task = await office.Has(await Planned(office, unit));
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<OfficeDb>();
            var item = await db.Get<PlanItem>(task.Id, null, CancellationToken.None);
            item.Finish("办成", DateOnly.Parse(on), new(2026, 4, 1));
            await db.SaveChangesAsync();
        }, by);
        return task;
    }

    public static Task<PlanItem> Kept(Office office, Guid id) => office.Look(db => PlanItems.Whole(db, id, CancellationToken.None));

    public static Task<List<string>> Story(Office office, Guid id) =>
        office.Look(db => db.Facts.Where(f => f.Subject == id).OrderBy(f => f.Seq).Select(f => f.Sentence).ToListAsync());
}
