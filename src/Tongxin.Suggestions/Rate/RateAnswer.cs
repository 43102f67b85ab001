using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Rate;

/// <summary>The deputy says how content he is with attitude and result (评价); not content means it is handled anew.</summary>
public sealed class RateAnswer(OfficeDb db, SuggestionAccess access, CaseRules rules, SuggestionNotices notices, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        [Required(ErrorMessage = "请选对办理态度的评价。")]
        public Satisfaction? Attitude { get; set; }

        [Required(ErrorMessage = "请选对办理结果的评价。")]
        public Satisfaction? Result { get; set; }

        [StringLength(SuggestionMapping.LongestReason, ErrorMessage = "最多 500 字。")]
        public string? Words { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(Suggestion Suggestion, Refusal? WhyNot);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var suggestion = await access.Get(id, null, ct);
        access.Insist("rate", suggestion, rules);
        return new(suggestion, suggestion.WhyNot("rate", rules));
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var suggestion = await access.Get(id, input.Version, ct);
        access.Insist("rate", suggestion, rules);
        suggestion.Rate(input.Attitude!.Value, input.Result!.Value, Typed.Text(input.Words), access.Me!.Value, rules, clock.Today);
        foreach (var handling in await db.Set<Handling>().Where(h => h.Suggestion == id && h.Role == HandlingRole.Lead && h.State == HandlingStates.Answered).ToListAsync(ct))
            handling.Rated(input.Result.Value, clock.Today);
        await notices.Rated(suggestion, ct);
        await db.SaveChangesAsync(ct);
    }
}
