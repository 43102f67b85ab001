using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Score;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Mark;

/// <summary>Says of an item what evidence gives, that it does not apply, or decides its points by hand; always with a reason that everybody reads beside the points.</summary>
public sealed class MarkItem(OfficeDb db, ScoreSheet sheets, Rights rights) : IUseCase
{
    public sealed class Input : IVersioned
    {
        /// <summary>say, not-applicable or decide.</summary>
        public string How { get; set; } = "say";

        [Range(0, 1_000_000_000, ErrorMessage = "数值请填 0 或更大的数。")]
        public decimal? Value { get; set; }

        [Required(ErrorMessage = "请写明数出自哪里，或者为什么这样定。"), StringLength(AppraisalMapping.LongestReason, ErrorMessage = "理由最多 500 字。")]
        public string Reason { get; set; } = "";

        public int Version { get; set; }
    }

    /// <param name="HasFigure">The number comes from a figure; only its points can be decided otherwise.</param>
    /// <param name="Known">What is known now.</param>
    public sealed record View(Assessment Assessment, Scheme Scheme, SchemeItem Item, string Judged, bool HasFigure, ItemPoints Known, Refusal? Refusal, Input Filled);

    /// <exception cref="NotFoundException">No such assessment, judged or item.</exception>
    public async Task<View> Show(Guid id, Guid judged, string item, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var (sheet, one, of) = await Find(id, judged, item, ct);
        var said = sheet.Said.GetValueOrDefault((judged, item));
        var figure = of.Source?.Figure is not null;
        return new(sheet.Assessment, sheet.Scheme, of, one.Name, figure, Scoring.Points(sheet.Scheme, of, one), await WhyNot(sheet.Assessment, judged, ct), new()
        {
            How = said switch { { Decided: not null } => "decide", { NotApplicable: true } => "not-applicable", null when figure => "decide", _ => "say" },
            // Without the zeros that the database keeps behind the point.
            Value = (said?.Decided ?? said?.Value) is { } value ? value / 1.0000000000000000000m : null,
            Reason = said?.Reason ?? "",
            Version = said?.Version ?? 0,
        });
    }

    public async Task Run(Guid id, Guid judged, string item, Input input, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var (sheet, one, of) = await Find(id, judged, item, ct);
        Refusal.ThrowIf(await WhyNot(sheet.Assessment, judged, ct));
        Check(input, of);
        var kept = await db.Set<ItemMark>().Where(m => m.Assessment == id && m.Judged == judged && m.Item == item).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(ct);
        var mark = kept is { } known ? await db.Get<ItemMark>(known, input.Version, ct) : db.Add(new ItemMark(sheet.Assessment, judged, one.Name, of)).Entity;
        var reason = Typed.Text(input.Reason);
        if (input.How == "decide")
            mark.Decide(input.Value!.Value, reason);
        else
            mark.Say(input.Value, input.How == "not-applicable", reason);
        await db.SaveChangesAsync(ct);
    }

    static void Check(Input input, SchemeItem item)
    {
        if (input.How is not ("say" or "not-applicable" or "decide"))
            throw new WrongInputException(nameof(input.How), "请选一种填法。");
        if (input.How == "not-applicable")
            return;
        if (input.Value is not { } value)
            throw new WrongInputException(nameof(input.Value), "请填写数值。");
        if (input.How == "say" && item.Source?.Figure is not null)
            throw new WrongInputException(nameof(input.How), "这一项由指标取数，不用填数；数不对请更正记录，要改分请选“改定得分”并写明理由。");
        if (input.How == "decide" && (item.Kind is ItemKind.Cap or ItemKind.Veto || value > item.Full))
            throw new WrongInputException(nameof(input.Value), item.Kind is ItemKind.Cap or ItemKind.Veto ? "封顶和否决项没有得分可改，请改数值。" : $"这一项最多 {item.Full:0.####} 分。");
        if (input.How == "say" && item.Kind is ItemKind.Judgement or ItemKind.Ballot or ItemKind.Peer or ItemKind.Superior or ItemKind.Self && value > 100)
            throw new WrongInputException(nameof(input.Value), "请填 0 到 100 的百分数。");
    }

    // While the result is announced, only an objection that was upheld opens the points again.
    async Task<Refusal?> WhyNot(Assessment assessment, Guid judged, CancellationToken ct) =>
        assessment.WhyNotMark(await db.Set<Objection>().AnyAsync(o => o.Assessment == assessment.Id && o.Judged == judged && o.Upheld == true, ct));

    async Task<(ScoreSheet.Sheet, Judged, SchemeItem)> Find(Guid id, Guid judged, string item, CancellationToken ct)
    {
        var sheet = await sheets.Read(id, ct);
        return (sheet, sheet.Of(judged),
            sheet.Scheme.Items.FirstOrDefault(one => one.Id == item && one.Kind != ItemKind.Group) ?? throw new NotFoundException("方案里没有这一项。"));
    }
}
