using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.New;

/// <summary>The general office begins to draft the plan of a year (起草要点).</summary>
public sealed class NewPlan(OfficeDb db, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请填写年度。"), Range(2000, 2100, ErrorMessage = "年度应在 2000 到 2100 之间。")]
        public int? Year { get; set; }
    }

    /// <summary>The year most likely meant: the one after the latest plan.</summary>
    public async Task<Input> Show(CancellationToken ct)
    {
        rights.Insist(PlanPermissions.Adopt, null);
        return new() { Year = await db.Set<Plan>().MaxAsync(p => (int?)p.Year, ct) + 1 ?? clock.Today.Year };
    }

    public async Task Run(Input input, CancellationToken ct)
    {
        rights.Insist(PlanPermissions.Adopt, null);
        if (await db.Set<Plan>().AnyAsync(p => p.Year == input.Year, ct))
            throw new RefusedException(new("plan.exists", $"{input.Year}年工作要点已经有了，一年只有一份。请打开它往里添加。"));
        db.Add(new Plan(input.Year!.Value));
        await db.SaveChangesAsync(ct);
    }
}
