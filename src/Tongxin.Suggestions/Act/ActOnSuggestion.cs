using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Act;

/// <summary>The acts on a suggestion that ask for a reason at most: sign, submit, withdraw, pass on as a letter, split, hand over anew, close, go on as a suggestion.</summary>
public sealed class ActOnSuggestion(OfficeDb db, SuggestionAccess access, CaseRules rules, JointNames joint, FollowUnits follow, MergedPapers merged, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    /// <summary>What the act asks for and says.</summary>
    /// <param name="Reason">The label of the reason; null where none is asked.</param>
    public sealed record Plain(string Id, string? Reason, bool IsReasonWanted, string Explains);

    /// <summary>Becoming a suggestion is no act of the procedure: the state stays.</summary>
    public const string Become = "become";

    public static readonly IReadOnlyList<Plain> All =
    [
        new("submit", null, false, "提交后由代表工作机构审查立案。"),
        new("sign", null, false, "联名由本人确认。确认后您和领衔代表一样署名，会收到答复。"),
        new(Become, null, false, "议案人数不够或内容适合作建议的，可以改作建议，案由、案据、方案合成正文。"),
        new("withdraw", "理由", false, "领衔和已联名的代表都同意后才撤回；撤回后不再办理。"),
        new("letter", "理由", true, "按来信转有关部门处理，告知代表。"),
        new("split", "理由", true, "从并案里拆出来，回到已立案，可以单独交办。"),
        new("redo", "对重办的要求", false, "交原主办单位重新办理，按规定的期限再次答复。"),
        new("close", "说明", true, "经说明、各方认可，不再重办。"),
    ];

    public sealed class Input : IVersioned
    {
        [StringLength(SuggestionMapping.LongestReason, ErrorMessage = "最多 500 字。")]
        public string? Reason { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(Suggestion Suggestion, Plain Act, string Name, Refusal? WhyNot);

    public async Task<View> Show(Guid id, string act, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        var plain = Of(act);
        Insist(act, suggestion);
        return new(suggestion, plain, act == Become ? "改作建议" : suggestion.ProcedureOf(rules).Act(act).Name,
            act == "submit" ? suggestion.WhyNotSubmit(rules, await joint.Of(suggestion, ct)) : act == Become ? null : suggestion.WhyNot(act, rules));
    }

    public async Task Run(Guid id, string act, Input input, CancellationToken ct)
    {
        var (suggestion, today, reason) = (await access.Get(id, input.Version, ct), clock.Today, Typed.Text(input.Reason));
        Insist(act, suggestion);
        if (Of(act) is { IsReasonWanted: true } plain && reason.Length == 0)
            throw new WrongInputException(nameof(Input.Reason), $"请写明{plain.Reason}。");
        switch (act)
        {
            case "submit": suggestion.Submit(rules, today, await joint.Of(suggestion, ct)); break;
            case "sign": suggestion.Sign(access.Me!.Value, rules, today); break;
            case Become: suggestion.BecomeSuggestion(); break;
            case "withdraw":
                if (suggestion.Withdraw(access.Me!.Value, rules, today, reason))
                    await Stop(suggestion, "代表已撤回", today, ct);
                break;
            case "letter":
                suggestion.ToLetter(reason, rules, today);
                await merged.Part(suggestion, "转作来信办理", ct);
                break;
            case "split": suggestion.Split(reason, rules, today); break;
            case "redo": await Redo(suggestion, reason, today, ct); break;
            case "close":
                suggestion.Close(reason, rules, today);
                await merged.Part(suggestion, "已经说明办结", ct);
                break;
        }
        await notices.Acted(suggestion, ct);
        await db.SaveChangesAsync(ct);
    }

    static Plain Of(string act) => All.FirstOrDefault(one => one.Id == act) ?? throw new NotFoundException("没有这个操作，可能网址有误。");

    void Insist(string act, Suggestion suggestion)
    {
        if (!access.May(act, suggestion, rules))
            throw new NotAllowedException("这一步不是您这个岗位办的：代表的事由代表本人办，受理交办由代表工作机构办。");
    }

    async Task Redo(Suggestion suggestion, string reason, DateOnly today, CancellationToken ct)
    {
        var unsatisfied = suggestion.Ratings.OrderBy(rating => rating.Round).LastOrDefault()?.On ?? today;
        suggestion.Redo(reason, rules, today);
        var main = suggestion.MergedInto ?? suggestion.Id;
        // Where another one handled with it was handed over anew before, the units are at it already.
        foreach (var handling in await db.Set<Handling>().Where(h => h.Suggestion == main && h.State == HandlingStates.Answered).ToListAsync(ct))
            handling.Again(reason, rules, unsatisfied, today);
        await follow.Follow(main, ct);
    }

    async Task Stop(Suggestion suggestion, string reason, DateOnly today, CancellationToken ct)
    {
        var handlings = await db.Set<Handling>().Where(h => h.Suggestion == suggestion.Id && h.Phase != CasePhase.Done).ToListAsync(ct);
        // What others were merged into is still theirs: units that are at it go on for them.
        if (!handlings.Exists(handling => handling.IsLead))
            await merged.Part(suggestion, reason, ct);
        else if (await db.Set<Suggestion>().AnyAsync(s => s.MergedInto == suggestion.Id, ct))
            return;
        foreach (var handling in handlings)
            handling.Stop(reason, rules, today);
    }
}
