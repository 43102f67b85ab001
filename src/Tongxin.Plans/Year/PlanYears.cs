using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.Year;

/// <summary>The plans of all years, the latest first.</summary>
public sealed class PlanYears(OfficeDb db, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed record Row(int Year, DateOnly? AdoptedOn, int Party, int PartyDone, int Business, int BusinessDone);

    public sealed record View(IReadOnlyList<Row> Years, bool MayDraft, int NextYear);

    public async Task<View> Show(CancellationToken ct)
    {
        // Numbered items only: some 170 a year, found by the index of plan and number.
        var items = db.Set<PlanItem>().Where(i => string.Compare(i.Number, "") > 0);
        var years = await db.Set<Plan>().AsNoTracking().OrderByDescending(p => p.Year).Take(50).Select(p => new Row(
            p.Year, p.AdoptedOn,
            items.Count(i => i.Plan == p.Id && i.Stream == Platform.Drafts.WorkStream.Party),
            items.Count(i => i.Plan == p.Id && i.Stream == Platform.Drafts.WorkStream.Party && i.Phase == PlanItemPhase.Done),
            items.Count(i => i.Plan == p.Id && i.Stream == Platform.Drafts.WorkStream.Business),
            items.Count(i => i.Plan == p.Id && i.Stream == Platform.Drafts.WorkStream.Business && i.Phase == PlanItemPhase.Done))).ToListAsync(ct);
        var next = years.Count == 0 ? clock.Today.Year : years[0].Year + 1;
        return new(years, rights.May(PlanPermissions.Adopt), next);
    }
}
