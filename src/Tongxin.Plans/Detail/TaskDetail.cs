using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.Detail;

/// <summary>One piece of work with its parts, its story and what this person can do to it now.</summary>
public sealed class TaskDetail(OfficeDb db, Units units, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed record View(PlanItem Item, string? Person, Link? Parent, Link? CarriedFrom, IReadOnlyList<Part> Parts,
        IReadOnlyList<LedgerLine> Story, UnitTree Tree, DateOnly Today, bool MayWork, bool MayDecide);

    public sealed record Link(Guid Id, string Title);

    public sealed record Part(Guid Id, string Title, Guid Owner, PlanItemState State, DateOnly LastDay);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await db.Set<PlanItem>().AsNoTracking().Include(i => i.CoOwners).Include(i => i.Milestones).AsSplitQuery()
            .SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw new NotFoundException("没有这项任务，可能网址有误。");
        rights.Insist(PlanPermissions.View, item.Owner);
        var person = await db.Set<Person>().Where(p => p.Id == item.Person).Select(p => p.Name).SingleOrDefaultAsync(ct);
        var parts = await db.Set<PlanItem>().Where(i => i.Parent == id).OrderBy(i => i.LastDay).Take(200)
            .Select(i => new Part(i.Id, i.Title, i.Owner, i.State, i.LastDay)).ToListAsync(ct);
        return new(item, person, await LinkTo(item.Parent, ct), await LinkTo(item.CarriedFrom, ct), parts,
            await LedgerOf.Record(db, id, ct), await units.Tree(ct), clock.Today,
            rights.For(PlanPermissions.Work).Covers(item.Owner), rights.For(PlanPermissions.Decide).Covers(item.Owner));
    }

    async Task<Link?> LinkTo(Guid? id, CancellationToken ct) => id is null
        ? null
        : await db.Set<PlanItem>().Where(i => i.Id == id).Select(i => new Link(i.Id, i.Title)).SingleOrDefaultAsync(ct);
}
