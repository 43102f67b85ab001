using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.People.Organisation;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Ledger;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Rules.Clocks;

namespace Tongxin.Appraisal.Inspect.Opinions;

/// <summary>One opinion with its steps, its deadlines, its story, and what this person can do to it now.</summary>
public sealed class OpinionDetail(OfficeDb db, InspectionAccess access, Rights rights, Units units, CaseRules rules, OfficeClock clock) : IUseCase
{
    public sealed record Act(string Id, string Words, string Address);

    public sealed record View(InspectionOpinion Opinion, string Unit, string Grade, string State, Names Names, string? Round, IReadOnlyList<Clock> Clocks, IReadOnlyList<Act> Acts, IReadOnlyList<LedgerLine> Story, DateOnly Today);

    /// <exception cref="NotFoundException">No such opinion among those this person sees.</exception>
    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var opinion = await access.Opinion(id, ct);
        var procedure = opinion.ProcedureOf(rules);
        return new(opinion, (await units.Tree(ct)).NameOf(opinion.Unit), rules.Choices("inspection-opinion.grade", clock.Today).Of(opinion.Grade)?.Name ?? opinion.Grade, procedure.State(opinion.State).Name,
            await Names.Of(db, [opinion.DraftedBy, opinion.ApprovedBy], ct),
            opinion.Round is { } round ? await db.Set<InspectionRound>().Where(r => r.Id == round).Select(r => r.Name).SingleOrDefaultAsync(ct) : null,
            [.. opinion.Clocks.Where(running => running.Ended is null && opinion.Phase != CasePhase.Done).Select(rules.ClockOf).OfType<Clock>()],
            await Acts(opinion, ct), await Story(opinion, ct), clock.Today);
    }

    // How it was drafted and approved is told to those who inspect; the unit's story begins with the issue.
    async Task<IReadOnlyList<LedgerLine>> Story(InspectionOpinion opinion, CancellationToken ct)
    {
        var story = await LedgerOf.Record(db, opinion.Id, ct);
        return await access.MayInspect(opinion.Unit, ct) || rights.Standing?.Admin == AdminRole.Auditor ? story : [.. story.SkipWhile(line => line.Kind != "inspection-opinion.issue")];
    }

    async Task<IReadOnlyList<Act>> Acts(InspectionOpinion opinion, CancellationToken ct)
    {
        var found = new List<Act>();
        foreach (var act in opinion.ProcedureOf(rules).Acts.Where(act => opinion.WhyNot(act.Id, rules) is null && (act.Id != "approve" || opinion.WhyNotApprove(access.Me) is null)))
            if (await access.May(act.By, opinion, ct))
                found.Add(new(act.Id, act.Name, $"/inspections/opinions/{opinion.Id}/do/{act.Id}"));
        if (opinion.WhyNotEdit(access.Me) is null && await access.MayInspect(opinion.Unit, ct))
            found.Insert(Math.Min(1, found.Count), new("edit", "修改", $"/inspections/opinions/{opinion.Id}/edit"));
        return found;
    }
}
