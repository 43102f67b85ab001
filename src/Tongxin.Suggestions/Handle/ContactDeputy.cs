using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Cases;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Suggestions.Handle;

/// <summary>A unit notes that it talked with the deputy before answering (与代表沟通).</summary>
public sealed class ContactDeputy(OfficeDb db, SuggestionAccess access, FollowUnits follow, CaseRules rules, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        public ContactKind Kind { get; set; }

        [Required(ErrorMessage = "请填沟通的日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请填单位里谁与代表沟通的。"), StringLength(SuggestionMapping.LongestPlace, ErrorMessage = "最多 100 字。")]
        public string Who { get; set; } = "";

        [Required(ErrorMessage = "请填代表的意见和要求。"), StringLength(SuggestionMapping.LongestReason, ErrorMessage = "最多 500 字。")]
        public string What { get; set; } = "";

        public int Version { get; set; }
    }

    public sealed record View(Handling Handling, Refusal? WhyNot, DateOnly Today);

    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var handling = await access.GetHandling(id, null, ct);
        access.Insist("contact", handling, rules);
        return new(handling, handling.WhyNot("contact", rules), clock.Today);
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        var handling = await access.GetHandling(id, input.Version, ct);
        access.Insist("contact", handling, rules);
        handling.Contact(input.Kind, input.Day!.Value, Typed.Line(input.Who), Typed.Text(input.What), rules, clock.Today);
        await follow.Follow(handling.Suggestion, ct);
        await db.SaveChangesAsync(ct);
    }
}
