using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.People.Organisation;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;
using Tongxin.Suggestions.Promises;

namespace Tongxin.Suggestions.Handle;

/// <summary>The acts on a unit's part that ask for some words at most: sign for it, give it back, ask for time, decide on both, help, send.</summary>
public sealed class ActOnHandling(OfficeDb db, SuggestionAccess access, Units units, FollowUnits follow, MergedPapers merged, CaseRules rules, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    /// <param name="Label">What is to be written; null where nothing is.</param>
    public sealed record Plain(string Id, string? Label, bool IsWanted, string Explains);

    public static readonly IReadOnlyList<Plain> All =
    [
        new("receive", null, false, "签收后开始办理；不属于本单位的，请在期限内申请退办。"),
        new("ask-return", "退办理由", true, "写明为什么不属于本单位、建议由谁办。代表工作机构同意后改交别家；不同意的继续办。"),
        new("grant-return", "说明", false, "同意后这家不再办，请随即交办给别家。"),
        new("refuse-return", "理由", true, "不同意退办，由这家继续办，期限不变。"),
        new("opine", "协办意见", true, "写给主办单位，由主办单位统一答复代表。"),
        new("ask-again", "要求", true, "请协办单位重新提出意见。"),
        new("ask-extension", "延期理由", true, "经代表工作机构同意才延期，并向代表说明。"),
        new("grant-extension", "说明", false, "同意后期限按规定延长，代表会收到通知。"),
        new("refuse-extension", "理由", true, "不同意延期，原期限不变。"),
        new("send-back", "修改意见", true, "退给经办人修改答复稿。"),
        new("send", "答复文号", false, "审核后按正式答复发给每位署名的代表，并开始计算评价期限。"),
    ];

    public sealed class Input : IVersioned
    {
        [StringLength(SuggestionMapping.LongestText, ErrorMessage = "写得太长了。")]
        public string? Words { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(Handling Handling, string Unit, Plain Act, string Name, Refusal? WhyNot, DateOnly Today);

    public async Task<View> Show(Guid id, string act, CancellationToken ct)
    {
        var handling = await access.GetHandling(id, null, ct);
        var plain = Of(act);
        access.Insist(act, handling, rules);
        var whyNot = act switch
        {
            "ask-return" => handling.WhyNotAskReturn(rules, clock.Today),
            "ask-extension" => handling.WhyNotAskExtension(rules),
            _ => handling.WhyNot(act, rules),
        };
        return new(handling, (await units.Tree(ct)).NameOf(handling.Unit), plain, handling.ProcedureOf(rules).Act(act).Name, whyNot, clock.Today);
    }

    public async Task Run(Guid id, string act, Input input, CancellationToken ct)
    {
        var (handling, today, words) = (await access.GetHandling(id, input.Version, ct), clock.Today, Typed.Text(input.Words));
        access.Insist(act, handling, rules);
        if (Of(act) is { IsWanted: true } plain && words.Length == 0)
            throw new WrongInputException(nameof(Input.Words), $"请写明{plain.Label}。");
        if (act != "opine" && words.Length > SuggestionMapping.LongestReason)
            throw new WrongInputException(nameof(Input.Words), $"最多 {SuggestionMapping.LongestReason} 字。");
        switch (act)
        {
            case "receive": handling.Receive(rules, today); break;
            case "ask-return": handling.AskReturn(words, rules, today); break;
            case "grant-return" or "refuse-return": handling.DecideReturn(act == "grant-return", words, rules, today); break;
            case "opine": handling.Opine(words, rules, today); break;
            case "ask-again": handling.AskOpinionAgain(words, rules, today); break;
            case "ask-extension": handling.AskExtension(words, rules, today); break;
            case "grant-extension" or "refuse-extension": handling.DecideExtension(act == "grant-extension", words, rules, today); break;
            case "send-back": handling.SendBack(words, rules, today); break;
            case "send": handling.Send(words, rules, today); break;
        }
        if (act == "send")
            await Promise(handling, today, ct);
        await Follow(handling, act, today, ct);
        await db.SaveChangesAsync(ct);
    }

    // A new answer takes the place of what an earlier one promised.
    async Task Promise(Handling handling, DateOnly today, CancellationToken ct)
    {
        foreach (var earlier in await db.Set<Commitment>().Where(c => c.Handling == handling.Id && c.State == Commitment.Open).ToListAsync(ct))
            earlier.Drop("以重新办理后的答复为准", rules, today);
        if (handling.DraftPromiseDue is { } due)
            db.Add(new Commitment(handling, handling.DraftPromise, due, rules, today));
    }

    // Whoever waits for these units is answered when every one that leads has answered.
    async Task Follow(Handling handling, string act, DateOnly today, CancellationToken ct)
    {
        var (waiting, leads) = await follow.Follow(handling.Suggestion, ct);
        var suggestion = waiting.Single(one => one.Id == handling.Suggestion);
        await notices.Handled(suggestion, handling, act, ct);
        if (leads.Count == 0 && suggestion.Phase == CasePhase.Done)
            await merged.Part(suggestion, "没有单位在办", ct);
        if (leads.Count == 0 || leads.Any(one => one.IsOwed))
            return;
        var worst = await Worst(leads, handling, ct);
        foreach (var one in waiting.Where(one => one.State is States.Assigned or States.Merged))
        {
            one.Answer(worst, rules, today);
            await notices.Answered(one, ct);
        }
    }

    // Where several units lead, the whole is as far as the part that is least far.
    async Task<string> Worst(IReadOnlyList<Handling> leads, Handling acted, CancellationToken ct)
    {
        var ids = leads.Where(one => one != acted).Select(one => one.Id).ToList();
        var answers = await db.Set<Answer>().Where(answer => ids.Contains(answer.Handling)).ToListAsync(ct);
        return answers.Concat(leads.Contains(acted) ? acted.Answers : []).GroupBy(answer => answer.Handling).Select(same => same.MaxBy(answer => answer.Round)!)
            .Select(answer => answer.ResultClass).MaxBy(code => rules.ClassOrder(code, clock.Today))!;
    }

    static Plain Of(string act) => All.FirstOrDefault(one => one.Id == act) ?? throw new NotFoundException("没有这个操作，可能网址有误。");
}
