using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Feeds;

namespace Tongxin.Plans.Feeds;

/// <summary>Steps (节点) of open tasks, for the calendars of units and of those who do the work.</summary>
sealed class MilestoneDays(OfficeDb db, Units units, Rights rights) : IUnitDays, IOwnDays
{
    const int Most = 200;

    public string Permission => PlanPermissions.View;

    public async Task<IReadOnlyList<DueDay>> For(Guid unit, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var (tree, scope) = (await units.Tree(ct), rights.For(Permission));
        var below = tree.Below(unit).Where(one => scope.Covers(one)).ToList();
        return await Days(db.Set<PlanItem>().Where(item => below.Contains(item.Owner)), from, until, tree, ct);
    }

    public async Task<IReadOnlyList<DueDay>> Of(Guid person, DateOnly from, DateOnly until, CancellationToken ct) =>
        await Days(db.Set<PlanItem>().Where(item => item.Person == person), from, until, await units.Tree(ct), ct);

    async Task<IReadOnlyList<DueDay>> Days(IQueryable<PlanItem> items, DateOnly from, DateOnly until, UnitTree tree, CancellationToken ct)
    {
        var (first, last) = (from, until);
        var steps = await (
            from step in db.Set<Milestone>().AsNoTracking()
            join item in items.AsNoTracking() on step.Item equals item.Id
            where item.Phase == PlanItemPhase.Open && step.Day >= first && step.Day <= last
            orderby step.Day, step.Id
            select new { item.Id, item.Version, item.Title, item.Owner, step.Day, step.Text }).Take(Most).ToListAsync(ct);
        return [.. steps.Select(step => new DueDay(Event(step.Id, step.Text), step.Version, $"{step.Text} · {step.Title}", step.Day, $"节点 · {tree.ShortOf(step.Owner)}", $"/tasks/{step.Id}"))];
    }

    // A step is written anew when its day changes: task and words say which it is, so that it moves and does not stand twice.
    static Guid Event(Guid task, string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{task:D} {text}")).AsSpan(0, 16));
}
