using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Assign;

/// <summary>The head arranges who in the unit does a piece of work (安排承办人).</summary>
public sealed class AssignTask(OfficeDb db, Rights rights, TaskNotices notices, OfficeClock clock) : IUseCase
{
    const int MostPeople = 300;

    public sealed class Input : IVersioned
    {
        /// <summary>Nobody gives it back to the unit.</summary>
        public Guid? Person { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(PlanItem Item, DateOnly Today, IReadOnlyList<Choice> People, Refusal? WhyNot);

    /// <param name="Open">How many open tasks the person has already, counted up to 99.</param>
    public sealed record Choice(Guid Person, string Name, string Post, int Open);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var item = await PlanItems.Shown(db, id, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        return new(item, clock.Today, await PeopleOf(item.Owner, ct), item.WhyNotAssign());
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var item = await db.Get<PlanItem>(id, input.Version, ct);
        rights.Insist(PlanPermissions.Decide, item.Owner);
        var chosen = input.Person is { } person
            ? (await PeopleOf(item.Owner, ct)).FirstOrDefault(choice => choice.Person == person)
              ?? throw new WrongInputException(nameof(Input.Person), "这个人今天不在牵头单位任职，请重新选择。")
            : null;
        var before = item.Person;
        item.Assign(chosen?.Person, chosen?.Name ?? "");
        await notices.Assigned(item, before, ct);
        await db.SaveChangesAsync(ct);
    }

    async Task<IReadOnlyList<Choice>> PeopleOf(Guid unit, CancellationToken ct)
    {
        var today = clock.Today;
        var found = await (
            from post in db.Set<Post>()
            where post.Unit == unit && post.From <= today && (post.To == null || post.To >= today)
            join one in db.Set<Person>() on post.Person equals one.Id
            orderby post.Rank, one.SortKey, one.Id
            select new Choice(one.Id, one.Name, post.Title,
                db.Set<PlanItem>().Where(i => i.Person == one.Id && i.Phase == PlanItemPhase.Open).Take(99).Count()))
            .Take(MostPeople).ToListAsync(ct);
        return [.. found.DistinctBy(choice => choice.Person)];
    }
}
