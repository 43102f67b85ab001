using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Appraisal.Inspect.Opinions;

/// <summary>What is done to an opinion by its procedure: approve, issue, sign for, answer with evidence, look again, close, reopen.</summary>
public sealed class ActOnOpinion(OfficeDb db, InspectionAccess access, CaseRules rules, InspectionNotices notices, OfficeClock clock) : IUseCase
{
    /// <param name="Label">What is to be written; null where nothing is.</param>
    public sealed record Plain(string Id, string? Label, bool HasEvidence, string Explains);

    public static readonly IReadOnlyList<Plain> All =
    [
        new("submit", null, false, "送给另一位能督查这个单位的负责人审批；自己起草的自己不能批。"),
        new("approve", null, false, "批准以后由起草的单位发出。"),
        new("send-back", "要改什么", false, "退给起草人修改后再送审。"),
        new("issue", null, false, "发出以后单位才看得到，签收和反馈的期限从今天算。"),
        new("receive", null, false, "签收表示已经知道要整改什么。"),
        new("answer", "整改情况", true, "写明改了什么、还有什么没改。佐证写记录在系统里的网址，一行一条；系统里没有的写明材料名称。"),
        new("pass", "复查情况", false, "写明看了什么、是不是改到位。"),
        new("reopen", "哪里没有改到位", false, "退给单位继续整改，重新计算期限。"),
        new("close", null, false, "整改到位，这件督查意见就此了结。"),
        new("withdraw", "理由", false, "撤回以后不再办理，经过仍在。"),
    ];

    public sealed class Input : IVersioned
    {
        [StringLength(InspectionMapping.LongestText, ErrorMessage = "最多 4000 字。")] public string? Words { get; set; }
        [StringLength(InspectionMapping.LongestText, ErrorMessage = "最多 4000 字。")] public string? Evidence { get; set; }
        public int Version { get; set; }
    }

    public sealed record View(InspectionOpinion Opinion, Plain Act, string Name, Refusal? WhyNot);

    /// <exception cref="NotFoundException">No such opinion among those this person sees, or no such act.</exception>
    public async Task<View> Show(Guid id, string act, CancellationToken ct)
    {
        var (opinion, plain) = (await Find(id, null, ct), Of(act));
        await Insist(act, opinion, ct);
        return new(opinion, plain, opinion.ProcedureOf(rules).Act(act).Name, WhyNot(act, opinion));
    }

    public async Task Run(Guid id, string act, Input input, CancellationToken ct)
    {
        var (opinion, plain, today) = (await Find(id, input.Version, ct), Of(act), clock.Today);
        await Insist(act, opinion, ct);
        Refusal.ThrowIf(WhyNot(act, opinion));
        var (words, evidence) = (Typed.Text(input.Words), Typed.Text(input.Evidence));
        if (plain.Label is { } label && words.Length == 0)
            throw new WrongInputException(nameof(Input.Words), $"请写明{label}。");
        if (plain.HasEvidence && evidence.Length == 0)
            throw new WrongInputException(nameof(Input.Evidence), "请写明佐证在哪里：记录的网址，或者材料名称。");
        if (act is not ("answer" or "pass") && words.Length > InspectionMapping.LongestReason)
            throw new WrongInputException(nameof(Input.Words), $"最多 {InspectionMapping.LongestReason} 字。");
        switch (act)
        {
            case "submit": opinion.Submit(rules, today); break;
            case "approve": opinion.Approve(access.Me!.Value, rules, today); break;
            case "send-back": opinion.SendBack(words, rules, today); break;
            case "issue": opinion.Issue(rules, today); break;
            case "receive": opinion.Receive(rules, today); break;
            case "answer": opinion.Reply(words, evidence, rules, today); break;
            case "pass": opinion.Pass(words, rules, today); break;
            case "reopen": opinion.Reopen(words, rules, today); break;
            case "close": opinion.Close(rules, today); break;
            case "withdraw": opinion.Withdraw(words, rules, today); break;
        }
        await notices.Acted(opinion, act, ct);
        await db.SaveChangesAsync(ct);
    }

    Refusal? WhyNot(string act, InspectionOpinion opinion) => opinion.WhyNot(act, rules) ?? (act == "approve" ? opinion.WhyNotApprove(access.Me) : null);

    async Task Insist(string act, InspectionOpinion opinion, CancellationToken ct)
    {
        if (!await access.May(opinion.ProcedureOf(rules).Act(act).By, opinion, ct))
            throw new NotAllowedException(act is "receive" or "answer" ? "签收和反馈由被督查单位的负责人办理。" : "督查由上级单位负责人或办公室进行，您不是这个单位的上级负责人。");
    }

    async Task<InspectionOpinion> Find(Guid id, int? version, CancellationToken ct)
    {
        var opinion = await access.Opinion(id, ct);
        return version is { } seen && seen != opinion.Version ? await db.Get<InspectionOpinion>(id, seen, ct) : opinion;
    }

    static Plain Of(string act) => All.FirstOrDefault(one => one.Id == act) ?? throw new NotFoundException("没有这个操作，可能网址有误。");
}
