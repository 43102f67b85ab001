using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongxin.Activities;
using Tongxin.Activities.Kinds;
using Tongxin.People.Organisation;
using Tongxin.Platform.Time;
using Tongxin.Tests.Kit;

namespace Tongxin.Tests.Activities;

/// <summary>Activities for tests.</summary>
static class Done
{
    public static async Task<Activity> That(
        Office office, string kind, string unit, string day = "2026-03-05", string? title = null, string[]? people = null, int others = 0,
        string summary = "", (string Code, string Value)[]? extras = null, Guid? task = null, string? by = null)
    {
        var ids = new List<Guid>();
        foreach (var name in people ?? ["小组长", "代表工委主任"])
            ids.Add(await office.Person(name));
        var recorder = by is null ? (Guid?)null : await office.Person(by);
        var found = await office.Look(db => db.Set<ActivityKind>().AsNoTracking().SingleAsync(k => k.Code == kind));
        var node = (await office.Do(services => services.GetRequiredService<Units>().Tree(CancellationToken.None))).Find(await office.Unit(unit))!;
        var (now, today) = await office.Do(services => Task.FromResult((services.GetRequiredService<OfficeClock>().Now, services.GetRequiredService<OfficeClock>().Today)));
        var facts = new ActivityFacts(
            found.Id, title ?? (found.Sensitive ? found.Name : $"{DateOnly.Parse(day).Month}月{found.Name}"), DateOnly.Parse(day), null, "", node.Id, ids, [], others, summary,
            (extras ?? []).ToDictionary(e => e.Code, e => e.Value), task, "补录");
        return await office.Has(new Activity(facts, new(found, node, today, new()), recorder, now));
    }
}
