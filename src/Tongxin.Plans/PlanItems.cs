using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Drafts;

namespace Tongxin.Plans;

/// <summary>Fetches pieces of work for those who show them or act on them.</summary>
static class PlanItems
{
    public static NotFoundException NoSuchTask() => new("没有这项任务，可能网址有误。");

    /// <summary>To be shown: nothing is tracked.</summary>
    public static async Task<PlanItem> Shown(OfficeDb db, Guid id, CancellationToken ct) =>
        await db.Set<PlanItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw NoSuchTask();

    /// <summary>To be shown with its units and milestones.</summary>
    public static async Task<PlanItem> Whole(OfficeDb db, Guid id, CancellationToken ct) =>
        await db.Set<PlanItem>().AsNoTracking().Include(i => i.CoOwners).Include(i => i.Milestones).AsSplitQuery()
            .SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw NoSuchTask();

    /// <summary>To be changed, with its units and milestones, insisting on the version that was seen.</summary>
    public static async Task<PlanItem> WholeToChange(OfficeDb db, Guid id, int version, CancellationToken ct)
    {
        var item = await db.Get<PlanItem>(id, version, ct);
        await db.Entry(item).Collection(i => i.CoOwners).LoadAsync(ct);
        await db.Entry(item).Collection(i => i.Milestones).LoadAsync(ct);
        return item;
    }

    /// <summary>The plan of a year, to be shown.</summary>
    public static async Task<Plan> PlanOfYear(OfficeDb db, int year, CancellationToken ct) =>
        await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Year == year, ct)
        ?? throw new NotFoundException($"还没有{year}年工作要点。请办公室先在“年度要点”里起草。");

    /// <summary>What stands in a plan as printed, with units and milestones.</summary>
    public static IQueryable<PlanItem> Numbered(OfficeDb db, Guid plan) =>
        db.Set<PlanItem>().Include(i => i.CoOwners).Include(i => i.Milestones).AsSplitQuery().Where(i => i.Plan == plan && string.Compare(i.Number, "") > 0);

    public static async Task<Plan> PlanOf(OfficeDb db, PlanItem item, CancellationToken ct) =>
        await db.Set<Plan>().AsNoTracking().SingleAsync(p => p.Id == item.Plan, ct);

    public static Task<int> OpenParts(OfficeDb db, Guid id, CancellationToken ct) =>
        db.Set<PlanItem>().CountAsync(i => i.Parent == id && i.Phase == PlanItemPhase.Open, ct);

    /// <summary>The latest report that it is done, which a correction names.</summary>
    public static async Task<long?> DoneFact(OfficeDb db, Guid id, CancellationToken ct) =>
        await db.Facts.Where(f => f.Subject == id && (f.Kind == "task.done" || f.Kind == "task.corrected"))
            .OrderByDescending(f => f.Seq).Select(f => (long?)f.Seq).FirstOrDefaultAsync(ct);

    /// <summary>A number stands once in a stream of a plan (编号).</summary>
    /// <exception cref="WrongInputException">Another item has it.</exception>
    /// <summary>The number after the last of the stream, at the top level of a plan.</summary>
    public static async Task<string> NextNumber(OfficeDb db, Guid plan, WorkStream stream, CancellationToken ct)
    {
        // Numbered items only: some 170 a year, found by the index of plan and number.
        var numbers = await db.Set<PlanItem>().Where(i => i.Plan == plan && string.Compare(i.Number, "") > 0 && i.Stream == stream).Select(i => i.Number).ToListAsync(ct);
        var last = numbers.Select(number => int.TryParse(number.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var top) ? top : 0).DefaultIfEmpty().Max();
        return (last + 1).ToString(CultureInfo.InvariantCulture);
    }

    public static async Task InsistOnFreeNumber(OfficeDb db, Guid plan, PlanItemFacts facts, Guid? but, CancellationToken ct)
    {
        if (facts.Number.Length == 0)
            return;
        var other = await db.Set<PlanItem>().Where(i => i.Plan == plan && i.Number == facts.Number && i.Stream == facts.Stream && i.Id != but)
            .Select(i => i.Title).FirstOrDefaultAsync(ct);
        if (other is not null)
            throw new WrongInputException("Number", $"编号“{facts.Number}”已经用于“{other}”，请换一个。");
    }
}
