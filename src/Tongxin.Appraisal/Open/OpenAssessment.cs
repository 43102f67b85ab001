using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Appraisal.Schemes;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Rules.Appraisal;

namespace Tongxin.Appraisal.Open;

/// <summary>The general office begins a year's assessment by the latest version of a scheme.</summary>
public sealed class OpenAssessment(OfficeDb db, WriteScheme schemes, Rights rights) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "请填写考核哪一段的第一天。")] public DateOnly? From { get; set; }
        [Required(ErrorMessage = "请填写考核哪一段的最后一天。")] public DateOnly? To { get; set; }
    }

    public sealed record View(string Code, Scheme Scheme, int Number, Refusal? Refusal, Input Filled);

    /// <exception cref="NotFoundException">No such scheme.</exception>
    public async Task<View> Show(string code, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var (version, scheme) = await Latest(code, ct);
        return new(code, scheme, version.Number, await WhyNot(scheme, ct), new() { From = new(scheme.Year, 1, 1), To = new(scheme.Year, 12, 31) });
    }

    public async Task<Guid> Run(string code, Input input, CancellationToken ct)
    {
        rights.Insist(AppraisalPermissions.Keep, null);
        var (version, scheme) = await Latest(code, ct);
        Refusal.ThrowIf(await WhyNot(scheme, ct));
        if (input.To < input.From || input.To!.Value.DayNumber - input.From!.Value.DayNumber > 366)
            throw new WrongInputException(nameof(input.To), "最后一天应不早于第一天，一次最多考核一年。");
        var assessment = new Assessment(version, scheme.Objects, input.From.Value, input.To.Value);
        db.Add(assessment);
        await db.SaveChangesAsync(ct);
        return assessment.Id;
    }

    async Task<(SchemeVersion Version, Scheme Scheme)> Latest(string code, CancellationToken ct) =>
        await db.Set<SchemeVersion>().AsNoTracking().Where(s => s.Code == code).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct) is { } version
            ? (version, Scheme.Parse(version.Text))
            : throw new NotFoundException("没有这个考核方案。");

    async Task<Refusal?> WhyNot(Scheme scheme, CancellationToken ct)
    {
        if ((await schemes.Check(scheme, ct)).FirstOrDefault(finding => finding.Refused) is { } finding)
            return new("assessment.scheme", $"方案体检没有通过：{finding.Words}");
        return await db.Set<Assessment>().AnyAsync(a => a.Code == scheme.Id && a.Year == scheme.Year, ct)
            ? new("assessment.again", $"{scheme.Year}年度已经按这个方案开始考核；换年度请先改方案的 year。")
            : null;
    }
}
