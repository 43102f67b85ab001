using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Inspect;
using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.People;
using Tongxin.Platform.Data;
using Tongxin.Rules.Calendar;

namespace Tongxin.Web.Demo;

/// <summary>Rounds of 2026 through the product's own acts: heads look at what was drawn, the general office drafts opinions where something was not as it should be, one in three is reopened once.</summary>
sealed class SimulatedInspections(IServiceProvider services, SimulatedStructure office, Chance chance, Action<DateOnly, TimeOnly> at)
{
    static readonly (string Found, string Demand, string Answer, string Evidence, string Recheck)[] Matters =
    [
        ("抽查的事项只写“已办结”，看不出办成了什么。", "补写办成的结果，说明解决了什么问题；今后报完成时一并写明。", "已逐项补写结果，并和经办同志核对。", "/tasks", "逐项打开看了，结果写清楚了。"),
        ("党建和业务的季度安排分头布置，两张皮。", "下一季度把两项工作放在一次会上部署，列出结合点。", "已合并部署，列出三个结合点，责任到人。", "/activities", "看了会议安排和任务分解，做到了一起部署。"),
        ("上次要求整改的两项里，还有一项没有改。", "月底前改到位，说明原因。", "两项都已改到位，原因是人员调整后没有交接清楚。", "/inspections/opinions", "现场看了，两项都改到位。"),
    ];

    readonly SimulatedActs play = new(services);

    public async Task Pass(DateOnly day, CancellationToken ct)
    {
        if (day.Year == 2025 || !WorkCalendar.Official.IsWorkday(day))
            return;
        if (day.Day <= 15)
        {
            at(day, new(0, 40));
            await play.Inside(null, scope => scope.GetRequiredService<OpenInspections>().Run(ct));
        }
        at(day, new(10, 10));
        await Look(day, ct);
        at(day, new(15, 20));
        await Advance(ct);
    }

    async Task Look(DateOnly day, CancellationToken ct)
    {
        var waiting = await play.Inside(null, scope => scope.GetRequiredService<OfficeDb>().Set<InspectionCheck>().AsNoTracking().Where(c => c.Result == CheckResult.Waiting).OrderBy(c => c.Id).ToListAsync(ct));
        // One unit's questions are left for the visitor, and stand as late.
        foreach (var check in waiting.Where(check => check.Unit != office.Units["NNW"].Id && (check.Due <= day || chance.Percent(25))))
        {
            if (await Who(check.Unit, check.Inspector, null, ct) is not { } head)
                continue;
            var isMet = chance.Percent(85);
            var matter = chance.One(Matters);
            await play.Inside(head, scope => scope.GetRequiredService<AnswerCheck>().Run(check.Id, new() { Result = isMet ? "met" : "not-met", Found = isMet ? "" : matter.Found, Version = check.Version }, ct));
            if (!isMet)
                await play.Inside(head, async scope =>
                {
                    var write = scope.GetRequiredService<WriteOpinion>();
                    var filled = (await write.New(check.Unit, (check.Round, check.Question), ct)).Filled;
                    (filled.Demand, filled.Grade) = (matter.Demand, chance.One(["remind", "remind", "urge", "circulate"]));
                    await write.Run(null, filled, ct);
                });
        }
    }

    // Whose move it is moves, most days.
    async Task Advance(CancellationToken ct)
    {
        var open = await play.Inside(null, scope => scope.GetRequiredService<OfficeDb>().Set<InspectionOpinion>().AsNoTracking().Where(o => o.State != InspectionOpinion.Closed && o.State != InspectionOpinion.Withdrawn).OrderBy(o => o.Id).ToListAsync(ct));
        foreach (var opinion in open.Where(_ => chance.Percent(40)))
        {
            var unit = office.Units.Values.First(one => one.Id == opinion.Unit);
            var approver = opinion.State == InspectionOpinion.Approving ? await Who(opinion.Unit, unit.Parent, opinion.DraftedBy, ct) : null;
            var matter = Matters.FirstOrDefault(one => opinion.Found.Contains(one.Found, StringComparison.Ordinal)) is { Found: not null } known ? known : Matters[0];
            var (by, act, words, evidence) = opinion.State switch
            {
                InspectionOpinion.Drafted => (opinion.DraftedBy, "submit", "", ""),
                InspectionOpinion.Approving => (approver?.Id, "approve", "", ""),
                InspectionOpinion.Approved => (opinion.DraftedBy, "issue", "", ""),
                InspectionOpinion.Issued => ((Guid?)office.Head(unit.Code).Id, "receive", "", ""),
                InspectionOpinion.Received => ((Guid?)office.Head(unit.Code).Id, "answer", matter.Answer, matter.Evidence),
                InspectionOpinion.Answered when opinion.Reopened == 0 && chance.Percent(33) => (opinion.DraftedBy, "reopen", "只改了一部分，另一部分没有说明。", ""),
                InspectionOpinion.Answered => (opinion.DraftedBy, "pass", matter.Recheck, ""),
                _ => (opinion.DraftedBy, "close", "", ""),
            };
            // Where nobody else may approve it waits.
            if (by is not null)
                await play.InsideOf(by, scope => scope.GetRequiredService<ActOnOpinion>().Run(opinion.Id, act, new() { Words = words, Evidence = evidence, Version = opinion.Version }, ct));
        }
    }

    // The head above, else another who may inspect the unit.
    async Task<Person?> Who(Guid unit, Guid? above, Guid? but, CancellationToken ct)
    {
        foreach (var code in office.Units.Values.Where(one => one.Id == above).Select(one => one.Code).Concat(["BGS", "JGDZ", "CWH"]))
            if (office.Head(code) is var head && head.Id != but && await play.Inside(head, scope => scope.GetRequiredService<InspectionAccess>().MayInspect(unit, ct)))
                return head;
        return null;
    }
}
