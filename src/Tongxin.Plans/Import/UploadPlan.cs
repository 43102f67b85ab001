using Microsoft.AspNetCore.Http;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Import;
using Tongxin.Platform.Modules;

namespace Tongxin.Plans.Import;

/// <summary>The general office uploads the plan of a year as a workbook (导入要点); it is judged and kept for a day, and nothing is written.</summary>
public sealed class UploadPlan(OfficeDb db, StagedImports staged, ReadPlanBook read, Rights rights) : IUseCase
{
    public sealed class Input
    {
        public IFormFile? File { get; set; }
    }

    public async Task<Plan> Show(int year, CancellationToken ct)
    {
        rights.Insist(PlanPermissions.Adopt, null);
        return await PlanItems.PlanOfYear(db, year, ct);
    }

    /// <returns>Where the preview is.</returns>
    /// <exception cref="WrongInputException">There is no file, or none that can be read.</exception>
    public async Task<Guid> Run(int year, Input input, CancellationToken ct)
    {
        var plan = await Show(year, ct);
        return await staged.Put(PlanBook.Kind(plan), input.File, nameof(input.File), async file => await read.Run(plan, file, ct), ct);
    }
}
