using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Jobs;
using Tongxin.Platform.Time;

namespace Tongxin.Appraisal.Inspect.Opinions;

/// <summary>On each workday opinions that are late are told: the day after to the head of the unit, some workdays later to the head above. Deadlines follow the rules and the calendar in force.</summary>
sealed class WatchOpinions(OfficeDb db, CaseRules rules, InspectionNotices notices, OfficeClock clock) : IDuty
{
    public async Task Run(CancellationToken ct)
    {
        var today = clock.Today;
        if (!rules.Calendar.IsWorkday(today))
            return;
        foreach (var opinion in await db.Set<InspectionOpinion>().Where(o => o.Phase == CasePhase.Open && o.IssuedOn != null).OrderBy(o => o.DueOrder).ToListAsync(ct))
        {
            opinion.Recompute(rules);
            if (opinion.Due is not { } due || today <= due || opinion.State is not (InspectionOpinion.Issued or InspectionOpinion.Received or InspectionOpinion.Answered))
                continue;
            var steps = rules.Calendar.WorkdaysBetween(due, today) > rules.Number("inspection.escalate", today) ? new[] { false, true } : [false];
            foreach (var toAbove in steps)
                if (!await db.Set<OpinionTold>().AnyAsync(told => told.Opinion == opinion.Id && told.Due == due && told.ToAbove == toAbove, ct))
                {
                    await notices.Late(opinion, toAbove, ct);
                    db.Add(new OpinionTold(opinion.Id, due, toAbove, today));
                }
        }
        await db.SaveChangesAsync(ct);
    }
}
