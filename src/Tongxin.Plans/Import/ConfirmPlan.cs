using System.ComponentModel.DataAnnotations;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.Plans.Import;

/// <summary>What an uploaded plan would do, row by row (核对); and, once confirmed, its rows are written. Of an adopted plan they are adjustments with one reason (调整).</summary>
public sealed class ConfirmPlan(OfficeDb db, StagedImports staged, ReadPlanBook read, WritePlanBook write, Rights rights) : IUseCase
{
    public sealed class Input
    {
        /// <summary>What the preview showed when it was confirmed.</summary>
        public string Fingerprint { get; set; } = "";

        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    /// <param name="Adjustments">Rows for which a reason is asked.</param>
    public sealed record View(Plan Plan, ImportView Import, int Adjustments);

    /// <param name="state">The rows that are asked for, and where they begin, as it stands in the address.</param>
    public async Task<View> Show(int year, Guid id, string? state, string? from, CancellationToken ct)
    {
        var (plan, upload) = await Find(year, id, ct);
        if (upload.WrittenAt is not null)
            return new(plan, ImportView.Written(upload), 0);
        var judged = await read.Run(plan, upload.File, ct);
        return new(plan, ImportView.Waiting(upload, judged, state, from), judged.Adjustments);
    }

    public async Task Run(int year, Guid id, Input input, CancellationToken ct)
    {
        var (plan, upload) = await Find(year, id, ct);
        Refusal.ThrowIf(upload.WhyNotWrite());
        var judged = await read.Run(plan, upload.File, ct);
        Refusal.ThrowIf(judged.WhyNotWrite(PlanBook.Kind(plan), input.Fingerprint));
        await write.Run(judged, Typed.Line(input.Reason), () => staged.Take(upload, judged, ct), ct);
    }

    async Task<(Plan, StagedImport)> Find(int year, Guid id, CancellationToken ct)
    {
        rights.Insist(PlanPermissions.Adopt, null);
        var plan = await PlanItems.PlanOfYear(db, year, ct);
        return (plan, await staged.Find(PlanBook.Kind(plan), id, ct));
    }
}
