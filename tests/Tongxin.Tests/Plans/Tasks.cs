using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Drafts;
using Tongxin.Plans;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Plans;

/// <summary>Tasks for tests.</summary>
static class Tasks
{
    public static async Task<PlanItem> Planned(Office office, string unit, string title = "一件事", WorkStream stream = WorkStream.Business, string due = "2026-04-10", string? person = null)
    {
        var plan = await office.Look(db => db.Set<Plan>().Select(p => p.Id).SingleAsync());
        return new(plan, new("", title, stream, "H5", await office.Unit(unit), [], person is null ? null : await office.Person(person),
            new(2026, 3, 1), DateOnly.Parse(due), "2026年工作要点", "三", "", []));
    }
}
