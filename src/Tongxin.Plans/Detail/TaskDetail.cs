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
    const int MostParts = 50;

    public sealed record View(PlanItem Item, int Year, string? Person, Link? Parent, Link? CarriedFrom, Link? CarriedTo, IReadOnlyList<Part> Parts, bool HasMoreParts,
        IReadOnlyList<LedgerLine> Story, UnitTree Tree, DateOnly Today, IReadOnlyList<Move> Moves);

    public sealed record Link(Guid Id, string Title);

    public sealed record Part(Guid Id, string Title, Guid Owner, PlanItemState State, DateOnly LastDay);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await PlanItems.Whole(db, id, ct);
        rights.Insist(PlanPermissions.View, item.Owner);
        var beside = await db.Set<Plan>().Where(p => p.Id == item.Plan).Select(p => new
        {
            p.Year,
            Person = db.Set<Person>().Where(one => one.Id == item.Person).Select(one => one.Name).FirstOrDefault(),
        }).SingleAsync(ct);
        var links = await db.Set<PlanItem>().Where(i => i.Id == item.Parent || i.Id == item.CarriedFrom || i.CarriedFrom == id)
            .Select(i => new { i.Id, i.Title, i.CarriedFrom }).ToListAsync(ct);
        var parts = await db.Set<PlanItem>().Where(i => i.Parent == id).OrderBy(i => i.LastDay).ThenBy(i => i.Id).Take(MostParts + 1)
            .Select(i => new Part(i.Id, i.Title, i.Owner, i.State, i.LastDay)).ToListAsync(ct);
        return new(item, beside.Year, beside.Person, LinkTo(item.Parent), LinkTo(item.CarriedFrom),
            links.Where(i => i.CarriedFrom == id).Select(i => new Link(i.Id, i.Title)).FirstOrDefault(), parts.Count > MostParts ? parts[..MostParts] : parts, parts.Count > MostParts,
            await LedgerOf.Record(db, id, ct), await units.Tree(ct), clock.Today, Possible(item));

        Link? LinkTo(Guid? other) => links.Where(i => i.Id == other).Select(i => new Link(i.Id, i.Title)).FirstOrDefault();
    }

    // Dividing is open to whoever heads some unit: the right to give a unit a task is asked for when the unit is named.
    IReadOnlyList<Move> Possible(PlanItem item) => [.. Plans.Moves.All
        .Where(move => move.WhyNot(item.State) is null)
        .Where(move => move == Plans.Moves.Divide ? rights.May(move.Permission) : rights.For(move.Permission).Covers(item.Owner))];
}
