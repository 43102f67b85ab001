using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Time;
using Tongxin.Platform.Ui;

namespace Tongxin.Appraisal.Inspect.Rounds;

/// <summary>The head of the unit above looks at what no record answers and says what was found.</summary>
public sealed class AnswerCheck(OfficeDb db, InspectionAccess access, OfficeClock clock) : IUseCase
{
    public sealed class Input : IVersioned
    {
        /// <summary>met, not-met or not-applicable.</summary>
        [Required(ErrorMessage = "请选结果。")] public string Result { get; set; } = "";

        [StringLength(InspectionMapping.LongestText, ErrorMessage = "最多 4000 字。")] public string? Found { get; set; }

        public int Version { get; set; }
    }

    public sealed record View(InspectionCheck Check, string Round, string? By, bool MayAnswer, Refusal? WhyNot, DateOnly Today, Input Filled);

    /// <exception cref="NotFoundException">No such question among those this person sees.</exception>
    public async Task<View> Show(Guid id, CancellationToken ct)
    {
        var check = await Find(id, ct);
        return new(check, await db.Set<InspectionRound>().Where(r => r.Id == check.Round).Select(r => r.Name).SingleAsync(ct), check.By is { } by ? (await Names.Of(db, [by], ct)).Of(by) : null,
            await access.MayInspect(check.Unit, ct), check.WhyNotSay(clock.Today), clock.Today, new() { Result = Code(check.Result), Found = check.Found, Version = check.Version });
    }

    public async Task Run(Guid id, Input input, CancellationToken ct)
    {
        await access.InsistInspect((await Find(id, ct)).Unit, ct);
        var check = await db.Get<InspectionCheck>(id, input.Version, ct);
        Refusal.ThrowIf(check.WhyNotSay(clock.Today));
        var result = input.Result switch
        {
            "met" => CheckResult.Met,
            "not-met" => CheckResult.NotMet,
            "not-applicable" => CheckResult.NotApplicable,
            _ => throw new WrongInputException(nameof(input.Result), "请从列出的结果里选。"),
        };
        var found = Typed.Text(input.Found);
        if (result != CheckResult.Met && found.Length == 0)
            throw new WrongInputException(nameof(input.Found), result == CheckResult.NotMet ? "请写明哪里没有达到，整改时要用。" : "请写明为什么不适用。");
        check.Say(result, found, access.Me!.Value, clock.Today);
        await db.SaveChangesAsync(ct);
    }

    static string Code(CheckResult result) => result switch { CheckResult.Met => "met", CheckResult.NotMet => "not-met", CheckResult.NotApplicable => "not-applicable", _ => "" };

    async Task<InspectionCheck> Find(Guid id, CancellationToken ct) =>
        await access.Checks().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("没有这个检查问题，或者不在您能看的范围内。");
}
