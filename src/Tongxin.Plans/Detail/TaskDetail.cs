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
        var tasks = db.Set<PlanItem>();
        var beside = await db.Set<Plan>().Where(p => p.Id == item.Plan).Select(p => new
        {
            p.Year,
            Person = db.Set<Person>().Where(one => one.Id == item.Person).Select(one => one.Name).FirstOrDefault(),
            Parent = tasks.Where(i => i.Id == item.Parent).Select(i => i.Title).FirstOrDefault(),
            CarriedFrom = tasks.Where(i => i.Id == item.CarriedFrom).Select(i => i.Title).FirstOrDefault(),
            CarriedToId = tasks.Where(i => i.CarriedFrom == id).Select(i => (Guid?)i.Id).FirstOrDefault(),
            CarriedTo = tasks.Where(i => i.CarriedFrom == id).Select(i => i.Title).FirstOrDefault(),
        }).SingleAsync(ct);
        var parts = await db.Set<PlanItem>().Where(i => i.Parent == id).OrderBy(i => i.LastDay).ThenBy(i => i.Id).Take(MostParts + 1)
            .Select(i => new Part(i.Id, i.Title, i.Owner, i.State, i.LastDay)).ToListAsync(ct);
        return new(item, beside.Year, beside.Person, To(item.Parent, beside.Parent), To(item.CarriedFrom, beside.CarriedFrom), To(beside.CarriedToId, beside.CarriedTo),
            parts.Count > MostParts ? parts[..MostParts] : parts, parts.Count > MostParts,
            await LedgerOf.Record(db, id, ct), await units.Tree(ct), clock.Today, Possible(item));

        static Link? To(Guid? other, string? title) => other is { } one && title is not null ? new(one, title) : null;
    }

    // Dividing is open to whoever heads some unit: the right to give a unit a task is asked for when the unit is named.
    IReadOnlyList<Move> Possible(PlanItem item) => [.. Plans.Moves.All
        .Where(move => move.WhyNot(item.State) is null)
        .Where(move => move == Plans.Moves.Divide ? rights.May(move.Permission) : rights.For(move.Permission).Covers(item.Owner))];
}
