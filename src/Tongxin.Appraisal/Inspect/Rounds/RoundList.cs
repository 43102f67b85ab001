using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Rules.Inspection;

namespace Tongxin.Appraisal.Inspect.Rounds;

/// <summary>The rounds, the latest first, with what is still to be looked at in them.</summary>
public sealed class RoundList(OfficeDb db, InspectionAccess access, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed record Row(Guid Id, string Name, Rhythm Rhythm, DateOnly OpenedOn, DateOnly Due, int Waiting, int NotMet, int Checks);

    public sealed record View(IReadOnlyList<Row> Rounds, int OpenOpinions, int LateOpinions, bool MayInspect, bool MayWriteLists, DateOnly Today);

    const int Most = 60;

    public async Task<View> Show(CancellationToken ct)
    {
        var today = clock.Today;
        var rounds = await db.Set<InspectionRound>().AsNoTracking().OrderByDescending(r => r.OpenedOn).ThenByDescending(r => r.Id).Take(Most).ToListAsync(ct);
        var ids = rounds.ConvertAll(r => r.Id);
        var checks = (await access.Checks().Where(c => ids.Contains(c.Round)).GroupBy(c => new { c.Round, c.Result }).Select(group => new { group.Key, Number = group.Count() }).ToListAsync(ct)).ToLookup(one => one.Key.Round);
        var open = (await access.Opinions(ct)).Where(o => o.Phase == CasePhase.Open);
        return new(
            [.. rounds.Select(r => new Row(r.Id, r.Name, r.Rhythm, r.OpenedOn, r.Due, Number(r, CheckResult.Waiting), Number(r, CheckResult.NotMet), checks[r.Id].Sum(one => one.Number)))],
            await open.CountAsync(ct), await open.CountAsync(o => o.DueOrder < today, ct), rights.May(InspectionPermissions.Inspect), rights.May(InspectionPermissions.Lists), today);

        int Number(InspectionRound round, CheckResult result) => checks[round.Id].Where(one => one.Key.Result == result).Sum(one => one.Number);
    }
}
