using Tongxin.Plans.New;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.Plans.Import;

/// <summary>Writes every accepted row of a plan's judged workbook, in one transaction: all of them or none.</summary>
public sealed class WritePlanBook(OfficeDb db) : IUseCase
{
    /// <param name="reason">Why what was adopted is adjusted; empty where no row does.</param>
    /// <param name="first">Done first, in the same transaction: takes the uploaded file out of the waiting ones.</param>
    /// <exception cref="RefusedException">A reason is needed, or something changed since the rows were judged; nothing is written.</exception>
    public async Task Run(JudgedPlan judged, string reason, Func<Task>? first, CancellationToken ct)
    {
        Refusal.ThrowIf(judged.WhyNotFor(reason));
        var plan = judged.Present.Plan;
        var rows = judged.Rows.Where(row => row.Writes).ToList();
        await AllOrNone.Write(db, PlanBook.Kind(plan), first, async () =>
        {
            var kept = await AllOrNone.Kept(PlanItems.Numbered(db, plan.Id), PlanBook.Kind(plan), rows.Select(row => row.Kept), ct);
            foreach (var row in rows.Where(row => !row.IsNew))
                Change(kept[row.Id], row, judged.Present, reason);
            Add([.. rows.Where(row => row.IsNew)], plan, reason);
            await db.SaveChangesAsync(ct);
        }, ct);
    }

    static void Change(PlanItem item, PlanDraft row, Present present, string reason)
    {
        if (row.Adjusts)
            item.Change(row.Planned, present.Plan, reason);
        if (row.Facts!.Person != item.Person)
            item.Assign(row.Facts.Person, row.Facts.Person is { } person ? present.Names[person] : "");
    }

    void Add(IReadOnlyList<PlanDraft> rows, Plan plan, string reason)
    {
        // Rows stand for items that do not exist yet by identifiers of their own.
        var made = new Dictionary<Guid, PlanItem>();
        var waiting = rows.ToDictionary(row => row.Id);
        foreach (var row in rows)
            Make(row);

        // The whole comes before its parts, wherever its row stands.
        void Make(PlanDraft row)
        {
            if (!waiting.Remove(row.Id))
                return;
            if (row.Parent is { } above && waiting.TryGetValue(above, out var whole))
                Make(whole);
            var parent = row.Parent is { } id ? made.TryGetValue(id, out var item) ? item.Id : id : (Guid?)null;
            db.Add(made[row.Id] = new(plan.Id, row.Facts!, parent, NewTask.Sentence(row.Facts!, null, plan, reason)));
        }
    }
}
