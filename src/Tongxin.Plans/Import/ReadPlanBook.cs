using Tongxin.People.Organisation;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.Import;

/// <summary>Reads a workbook with the items of a year's plan and judges every row; writes nothing.</summary>
public sealed class ReadPlanBook(OfficeDb db, Units units, OfficeClock clock) : IUseCase
{
    public async Task<JudgedPlan> Run(int year, byte[] file, CancellationToken ct) => await Run(await PlanItems.PlanOfYear(db, year, ct), file, ct);

    /// <exception cref="UnreadableBookException">The file is no such workbook.</exception>
    public async Task<JudgedPlan> Run(Plan plan, byte[] file, CancellationToken ct)
    {
        var book = TableBook.Read(file, PlanBook.Items);
        var rows = book.Rows(PlanBook.Items).Select(row => new PlanDraft(row)).ToList();
        if (rows.Count > PlanBook.MostItems)
            throw new UnreadableBookException($"有 {rows.Count} 行，一份要点最多 {PlanBook.MostItems} 项。没有读取任何一行。");
        var present = await Present.Load(db, await units.Tree(ct), plan, rows, clock.Today, ct);
        new JudgePlan(rows, present).Run();
        var untouched = present.Numbers.Count - rows.Select(row => row.Kept?.Id).OfType<Guid>().Distinct().Count();
        return new([.. book.Notes, .. untouched > 0 ? [$"{plan.Label}里另有 {untouched} 项不在表里，保持原样，不会删除。"] : Array.Empty<string>()], rows, present);
    }
}
