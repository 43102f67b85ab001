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
    public sealed record View(PlanItem Item, int Year, string? Person, Link? Parent, Link? CarriedFrom, Link? CarriedTo, IReadOnlyList<Part> Parts, bool HasMoreParts,
        IReadOnlyList<LedgerLine> Story, UnitTree Tree, DateOnly Today, IReadOnlyList<Move> Moves);

    public sealed record Link(Guid Id, string Title);

    public sealed record Part(Guid Id, string Title, Guid Owner, PlanItemState State, DateOnly LastDay);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await TaskQuestions.Whole.For(db)(db, id, ct) ?? throw PlanItems.NoSuchTask();
        rights.Insist(PlanPermissions.View, item.Owner);
        var beside = await TaskQuestions.Around.For(db)(db, item.Plan, item.Person, item.Parent, item.CarriedFrom, id, ct);
        var parts = await TaskQuestions.Parts.For(db)(db, id).ToListAsync(ct);
        return new(item, beside.Year, beside.Person, To(item.Parent, beside.Parent), To(item.CarriedFrom, beside.CarriedFrom), To(beside.CarriedToId, beside.CarriedTo),
            parts.Count > TaskQuestions.MostParts ? parts[..TaskQuestions.MostParts] : parts, parts.Count > TaskQuestions.MostParts,
            await LedgerOf.Record(db, id, ct), await units.Tree(ct), clock.Today, Possible(item));

        static Link? To(Guid? other, string? title) => other is { } one && title is not null ? new(one, title) : null;
    }

    // Dividing is open to whoever heads some unit: the right to give a unit a task is asked for when the unit is named.
    IReadOnlyList<Move> Possible(PlanItem item) => [.. Plans.Moves.All
        .Where(move => move.WhyNot(item.State) is null)
        .Where(move => move == Plans.Moves.Divide ? rights.May(move.Permission) : rights.For(move.Permission).Covers(item.Owner))];
}
