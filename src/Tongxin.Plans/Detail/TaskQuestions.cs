using Microsoft.EntityFrameworkCore;
using Tongxin.People;
using Tongxin.Platform.Data;

namespace Tongxin.Plans.Detail;

/// <summary>What the page of a task asks of the database.</summary>
static class TaskQuestions
{
    public const int MostParts = 50;

    /// <summary>Names and titles that stand beside a task.</summary>
    public sealed record Beside(int Year, string? Person, string? Parent, string? CarriedFrom, Guid? CarriedToId, string? CarriedTo);

    public static readonly Compiled<Func<OfficeDb, Guid, CancellationToken, Task<PlanItem?>>> Whole = new(() => EF.CompileAsyncQuery((OfficeDb db, Guid id, CancellationToken ct) =>
        db.Set<PlanItem>().AsNoTracking().Include(i => i.CoOwners).Include(i => i.Milestones).AsSplitQuery().SingleOrDefault(i => i.Id == id)));

    public static readonly Compiled<Func<OfficeDb, Guid, Guid?, Guid?, Guid?, Guid, CancellationToken, Task<Beside>>> Around = new(() =>
        EF.CompileAsyncQuery((OfficeDb db, Guid plan, Guid? person, Guid? parent, Guid? carriedFrom, Guid id, CancellationToken ct) =>
            db.Set<Plan>().Where(p => p.Id == plan).Select(p => new Beside(
                p.Year,
                db.Set<Person>().Where(one => one.Id == person).Select(one => one.Name).FirstOrDefault(),
                db.Set<PlanItem>().Where(i => i.Id == parent).Select(i => i.Title).FirstOrDefault(),
                db.Set<PlanItem>().Where(i => i.Id == carriedFrom).Select(i => i.Title).FirstOrDefault(),
                db.Set<PlanItem>().Where(i => i.CarriedFrom == id).Select(i => (Guid?)i.Id).FirstOrDefault(),
                db.Set<PlanItem>().Where(i => i.CarriedFrom == id).Select(i => i.Title).FirstOrDefault())).Single()));

    public static readonly Compiled<Func<OfficeDb, Guid, IAsyncEnumerable<TaskDetail.Part>>> Parts = new(() => EF.CompileAsyncQuery((OfficeDb db, Guid id) =>
        db.Set<PlanItem>().Where(i => i.Parent == id).OrderBy(i => i.LastDay).ThenBy(i => i.Id).Take(MostParts + 1)
            .Select(i => new TaskDetail.Part(i.Id, i.Title, i.Owner, i.State, i.LastDay))));
}
