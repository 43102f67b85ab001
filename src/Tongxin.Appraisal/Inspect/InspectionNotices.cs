using Tongxin.Appraisal.Inspect.Opinions;
using Tongxin.Appraisal.Inspect.Rounds;
using Tongxin.People;
using Tongxin.People.Organisation;
using Tongxin.Platform.Notices;

namespace Tongxin.Appraisal.Inspect;

/// <summary>Whom the module tells of inspections (通知): the head of the unit, the head of the unit above, whoever drafted.</summary>
public sealed class InspectionNotices(Notices notices, Heads heads, Units units)
{
    /// <summary>Something was done to an opinion; those whose move it is now hear of it.</summary>
    public async Task Acted(InspectionOpinion opinion, string act, CancellationToken ct)
    {
        var (tree, said) = (await units.Tree(ct), opinion.Said()!);
        var address = $"/inspections/opinions/{opinion.Id}";
        if (act == "submit")
            await notices.Tell(await Above(opinion.Unit, tree, ct, but: opinion.DraftedBy), $"请审批：{said}", "因为您能督查这个单位", address, ct);
        else if (act is "approve" or "send-back" or "receive" or "answer")
            await notices.Tell(opinion.DraftedBy, $"{(act is "receive" or "answer" ? tree.ShortOf(opinion.Unit) : "")}{said}", "因为您起草了这件督查意见", address, ct);
        else if (opinion.IsIssued)
            await notices.Tell((await heads.Of([opinion.Unit], ct))[opinion.Unit], said, $"因为您负责{tree.ShortOf(opinion.Unit)}", address, ct);
    }

    /// <summary>A deadline of an opinion is over: the unit's head is told, and later the head above.</summary>
    public async Task Late(InspectionOpinion opinion, bool toAbove, CancellationToken ct)
    {
        var tree = await units.Tree(ct);
        var people = opinion.State == InspectionOpinion.Answered ? [opinion.DraftedBy, .. toAbove ? await Above(opinion.Unit, tree, ct, but: opinion.DraftedBy) : []] : toAbove ? await Above(opinion.Unit, tree, ct) : (await heads.Of([opinion.Unit], ct))[opinion.Unit];
        await notices.Tell(people, $"督查意见“{opinion.Title}”{(opinion.State == InspectionOpinion.Answered ? "的复查" : "")}已超过期限（{opinion.Due:M月d日}止）{(opinion.State == InspectionOpinion.Answered ? "，请复查" : toAbove ? $"，{tree.ShortOf(opinion.Unit)}仍未办" : "，请抓紧办")}",
            opinion.State == InspectionOpinion.Answered ? "因为复查由督查单位办" : toAbove ? $"因为您负责{tree.ShortOf(tree.Find(opinion.Unit)?.Parent)}" : $"因为您负责{tree.ShortOf(opinion.Unit)}", $"/inspections/opinions/{opinion.Id}", ct);
    }

    /// <summary>A round was opened: whoever has to look hears how much there is.</summary>
    public async Task Opened(InspectionRound round, IReadOnlyList<InspectionCheck> checks, CancellationToken ct)
    {
        var of = await heads.Of([.. checks.Select(check => check.Inspector).OfType<Guid>().Distinct()], ct);
        var office = (await units.Tree(ct)).All.Where(one => one.Kind == UnitKind.AdministrativeOffice).Select(one => one.Id).ToList();
        var instead = (await heads.Of(office, ct)).SelectMany(people => people).ToList();
        await notices.Tell(checks.Where(check => check.Inspector is not null).GroupBy(check => check.Inspector!.Value).SelectMany(own => (of[own.Key].Any() ? of[own.Key] : instead).Select(head => new Telling(
            head, $"{round.Name}开启：请在{round.Due:M月d日}前查完抽到的 {own.Select(check => check.Unit).Distinct().Count()} 个单位，共 {own.Count()} 个问题", "因为您负责上级单位", $"/inspections/{round.Id}"))), ct);
    }

    // The heads of the nearest unit above that has any, else of the general office.
    async Task<IReadOnlyList<Guid>> Above(Guid unit, UnitTree tree, CancellationToken ct, Guid? but = null)
    {
        var chain = tree.Above(unit).Concat(tree.All.Where(one => one.Kind == UnitKind.AdministrativeOffice && one.Id != unit)).Select(one => one.Id).ToList();
        var of = await heads.Of(chain, ct);
        return chain.Select(one => of[one].Where(person => person != but).ToList()).FirstOrDefault(people => people.Count > 0) ?? [];
    }
}
