using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;

namespace Tongxin.Appraisal.List;

/// <summary>Assessments, the latest year first, and the schemes by which they are made.</summary>
public sealed class AssessmentList(OfficeDb db) : IUseCase
{
    /// <summary>More years than these are not shown on one page.</summary>
    public const int Most = 200;

    public sealed record Row(Guid Id, string Name, int Year, AssessmentState State, DateOnly? ObjectionsUntil);

    public sealed record SchemeRow(string Code, string Name, int Number, int Year);

    public async Task<(IReadOnlyList<Row> Assessments, IReadOnlyList<SchemeRow> Schemes)> Show(CancellationToken ct)
    {
        var schemes = await db.Set<SchemeVersion>().AsNoTracking().Where(s => !db.Set<SchemeVersion>().Any(later => later.Code == s.Code && later.Number > s.Number))
            .OrderBy(s => s.Code).Take(Most).Select(s => new SchemeRow(s.Code, s.Name, s.Number, s.Year)).ToListAsync(ct);
        return (await db.Set<Assessment>().AsNoTracking().OrderByDescending(a => a.Year).ThenByDescending(a => a.Id).Take(Most)
            .Select(a => new Row(a.Id, a.Name, a.Year, a.State, a.ObjectionsUntil)).ToListAsync(ct), schemes);
    }
}
