using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;

namespace Tongxin.Plans.New;

/// <summary>Work is put into the plan (列入计划), or a piece of it is divided into tasks (分解任务).</summary>
public sealed class NewTask(OfficeDb db, Rights rights, TaskNotices notices, OfficeClock clock) : IUseCase
{
    public sealed class Input : TaskWords
    {
        /// <summary>The year of the plan; that of the parent where there is one.</summary>
        public int? Year { get; set; }

        public Guid? Parent { get; set; }

        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    public sealed record View(Plan Plan, PlanItem? Parent, Refusal? WhyNot, bool MayNumber, Input Suggested);

    public async Task<View> Show(Guid? parent, int? year, CancellationToken ct)
    {
        var above = parent is { } id ? await PlanItems.Whole(db, id, ct) : null;
        var plan = await PlanFor(above, year, ct);
        var suggested = new Input { Year = plan.Year, Parent = parent, FirstDay = Begin(plan), LastDay = new(plan.Year, 12, 31) };
        if (above is not null)
            (suggested.Stream, suggested.Row, suggested.LastDay, suggested.SourceDocument, suggested.SourceClause) =
                (above.Stream, above.Row, above.LastDay, above.SourceDocument, above.SourceClause);
        // The head of one unit means that unit.
        suggested.Owner = ChosenOne.Of(above is not null && rights.For(PlanPermissions.Decide).Covers(above.Owner) ? above.Owner : Headed());
        return new(plan, above, above is null ? null : Moves.Divide.WhyNot(above.State), rights.May(PlanPermissions.Adopt), suggested);
    }

    public async Task<Guid> Run(Input input, CancellationToken ct)
    {
        var above = input.Parent is { } id ? await PlanItems.Shown(db, id, ct) : null;
        Refusal.ThrowIf(above is null ? null : Moves.Divide.WhyNot(above.State));
        var plan = await PlanFor(above, input.Year, ct);
        var facts = await input.Read(db, plan.Year, null, ct);
        rights.Insist(PlanPermissions.Decide, facts.Owner);
        if (facts.Number.Length > 0)
            rights.Insist(PlanPermissions.Adopt, null);
        var reason = Typed.Line(input.Reason);
        Refusal.ThrowIf(plan.WhyNotAdjust(facts.Number.Length > 0, reason));
        // While the plan is drafted, whatever is put in at the top belongs to its text.
        if (above is null && facts.Number.Length == 0 && plan.AdoptedOn is null && rights.May(PlanPermissions.Adopt))
            facts = facts with { Number = await PlanItems.NextNumber(db, plan.Id, facts.Stream, ct) };
        await PlanItems.InsistOnFreeNumber(db, plan.Id, facts, null, ct);
        var item = new PlanItem(plan.Id, facts, above?.Id, Sentence(facts, above, plan, reason));
        db.Add(item);
        await notices.Given(item, [item.Owner, .. facts.CoOwners], ct);
        await db.SaveChangesAsync(ct);
        return item.Id;
    }

    internal static string Sentence(PlanItemFacts facts, PlanItem? above, Plan plan, string reason) => (facts.Number.Length > 0 && plan.AdoptedOn is not null, above) switch
    {
        (true, _) => $"要点通过后增列：{facts.Title}；理由：{reason}",
        (_, { } whole) => $"由“{whole.Title}”分解任务：{facts.Title}",
        _ => $"列入计划：{facts.Title}",
    };

    async Task<Plan> PlanFor(PlanItem? above, int? year, CancellationToken ct)
    {
        var wanted = year ?? clock.Today.Year;
        return above is not null
            ? await PlanItems.PlanOf(db, above, ct)
            : await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Year == wanted, ct)
              ?? throw new NotFoundException($"还没有{wanted}年工作要点。请办公室先起草要点，再往里添加任务。");
    }

    DateOnly Begin(Plan plan) => clock.Today.Year == plan.Year ? clock.Today : new(plan.Year, 1, 1);

    Guid? Headed() => rights.Standing!.Posts.FirstOrDefault(post => post is { IsHead: true, Holder: Holder.Staff })?.Unit ?? rights.Standing.Main?.Unit;
}
