using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Examine;

/// <summary>A paper that cannot be accepted goes back to the deputy with a coded reason and a letter (不予立案).</summary>
public sealed class ReturnSuggestion(OfficeDb db, SuggestionAccess access, MergedPapers merged, CaseRules rules, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请选不予立案的理由。")]
        public string Code { get; set; } = "";

        [StringLength(2000, ErrorMessage = "说明最多 2000 字。")]
        public string? Letter { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(Suggestion Suggestion, IReadOnlyList<(string Code, string Words)> Reasons, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        access.Insist("return", suggestion, rules);
        return new(suggestion, rules.Unacceptable(clock.Today), suggestion.WhyNot("return", rules));
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var suggestion = await access.Get(id, input.Version, ct);
        access.Insist("return", suggestion, rules);
        var reason = rules.Unacceptable(clock.Today).FirstOrDefault(one => one.Code == input.Code);
        if (reason.Code is null)
            throw new WrongInputException(nameof(Input.Code), "没有这条理由，请从列表里选。");
        suggestion.Return(reason.Code, reason.Words, Letter(suggestion, reason.Words, Typed.Text(input.Letter)), rules, clock.Today);
        await merged.Part(suggestion, "已退回代表", ct);
        await notices.Acted(suggestion, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The letter of return; people add to it what is particular.</summary>
    static string Letter(Suggestion suggestion, string reason, string more) =>
        $"您提出的“{suggestion.Title}”收悉。经审查，{reason}，按规定不作为代表{suggestion.Kind.Words()}处理，现予退回。{more}{(more.Length > 0 ? "" : "如有修改，欢迎重新提出。")}感谢您对我们工作的关心和支持。";
}
