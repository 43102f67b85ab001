using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Plans.Adopt;

/// <summary>The general office records that the council of chairpersons adopted the plan (主任会议通过).</summary>
public sealed class AdoptPlan(OfficeDb db, Rights rights, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请填写通过日期。")]
        public DateOnly? On { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(Plan Plan, int Items, DateOnly Today, Refusal? WhyNot);

    public async Task<View> Show(int year, CancellationToken ct)
    {
        rights.Insist(PlanPermissions.Adopt, null);
        var plan = await PlanItems.PlanOfYear(db, year, ct);
        var items = await Items(plan.Id, ct);
        return new(plan, items, clock.Today, plan.WhyNotAdopt() ?? WhyNotEmpty(plan, items));
    }

    public async Task Run(int year, Input input, CancellationToken ct)
    {
        rights.Insist(PlanPermissions.Adopt, null);
        var plan = await db.Get<Plan>((await PlanItems.PlanOfYear(db, year, ct)).Id, null, ct);
        // Said before the version is asked: whoever was second learns that it is adopted already.
        Refusal.ThrowIf(plan.WhyNotAdopt() ?? WhyNotEmpty(plan, await Items(plan.Id, ct)) ?? WhyNotOn(plan, input.On!.Value));
        await db.Get<Plan>(plan.Id, input.Version, ct);
        plan.Adopt(input.On!.Value);
        await db.SaveChangesAsync(ct);
    }

    Refusal? WhyNotOn(Plan plan, DateOnly on) => on switch
    {
        _ when on > clock.Today => new("plan.adopted-in-future", "通过日期不能晚于今天。"),
        _ when on.Year < plan.Year - 1 || on.Year > plan.Year => new("plan.adopted-out-of-year", $"{plan.Label}应在{plan.Year - 1}年底或{plan.Year}年内通过，请核对日期。"),
        _ => null,
    };

    static Refusal? WhyNotEmpty(Plan plan, int items) => items > 0 ? null : new("plan.empty", $"{plan.Label}还没有列入事项，没有可以通过的。请先添加或导入。");

    Task<int> Items(Guid plan, CancellationToken ct) => db.Set<PlanItem>().CountAsync(i => i.Plan == plan && string.Compare(i.Number, "") > 0, ct);
}
