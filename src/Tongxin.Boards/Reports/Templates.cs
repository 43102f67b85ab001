using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Data;
using Tongxin.Platform.Modules;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Reports;

/// <summary>The texts of reports: as shipped, or as the office wrote them.</summary>
public sealed class Templates(OfficeDb db) : IUseCase
{
    /// <summary>The text in use.</summary>
    public async Task<string> Text(string code, CancellationToken ct) => await Latest(code, ct) is { IsShipped: false } own ? own.Text : ReportKind.Find(code)!.Shipped();

    public Task<ReportTemplate?> Latest(string code, CancellationToken ct) =>
        db.Set<ReportTemplate>().AsNoTracking().Where(template => template.Code == code).OrderByDescending(template => template.Number).FirstOrDefaultAsync(ct);
}

/// <summary>The general office changes the text of a report; what cannot be used is refused with line and reason, and nothing is kept.</summary>
public sealed class ChangeTemplate(OfficeDb db, Templates templates, MakeReport make, Rights rights) : IUseCase
{
    public sealed class Input
    {
        [Required(ErrorMessage = "模板不能是空的；要回到自带的写法，请按“恢复自带的写法”。"), StringLength(ReportTemplate.LongestText, ErrorMessage = "模板最多 60000 字。")]
        public string Text { get; set; } = "";

        /// <summary>save, shipped: back to what the product ships.</summary>
        public string Act { get; set; } = "save";

        /// <summary>The version that was shown.</summary>
        public int Seen { get; set; }
    }

    /// <param name="Versions">The latest first.</param>
    public sealed record View(ReportKind Kind, int Number, bool IsShipped, Input Filled, IReadOnlyList<ReportTemplate> Versions);

    /// <exception cref="NotFoundException">No such report or version.</exception>
    public async Task<View> Show(string code, int? version, CancellationToken ct)
    {
        rights.Insist(ReportPermissions.Templates, null);
        var kind = ReportKind.Find(code) ?? throw new NotFoundException("没有这种报告。");
        var versions = await db.Set<ReportTemplate>().AsNoTracking().Where(template => template.Code == code).OrderByDescending(template => template.Number).Take(50).ToListAsync(ct);
        var shown = version is { } number ? versions.Find(one => one.Number == number) ?? throw new NotFoundException($"没有第{number}版。") : versions.FirstOrDefault();
        var text = shown is { IsShipped: false } ? shown.Text : kind.Shipped();
        return new(kind, versions.FirstOrDefault()?.Number ?? 0, versions.FirstOrDefault() is not { IsShipped: false }, new() { Text = text, Seen = versions.FirstOrDefault()?.Number ?? 0 }, versions);
    }

    /// <exception cref="WrongInputException">The text cannot be used; says line and reason.</exception>
    public async Task Run(string code, Input input, CancellationToken ct)
    {
        rights.Insist(ReportPermissions.Templates, null);
        var kind = ReportKind.Find(code) ?? throw new NotFoundException("没有这种报告。");
        var latest = await templates.Latest(code, ct);
        var number = latest?.Number ?? 0;
        Refusal.ThrowIf(number != input.Seen ? new("template.changed-meanwhile", $"您改的时候，别人存了第{number}版。请把您的写法抄下来，刷新后再改。") : null);
        var shipped = input.Act == "shipped";
        var text = shipped ? "" : input.Text.ReplaceLineEndings("\n").Trim() + "\n";
        Refusal.ThrowIf(shipped && latest is not { IsShipped: false } ? new("template.shipped-already", "现在用的就是自带的写法。") : null);
        if (!shipped)
            await Try(kind, text, ct);
        db.Add(new ReportTemplate(code, kind.Name, number + 1, text, shipped));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The report made of a text that is not kept.</summary>
    public async Task<byte[]> Try(ReportKind kind, string text, CancellationToken ct)
    {
        rights.Insist(ReportPermissions.Templates, null);
        try
        {
            return await make.Try(kind, text, ct);
        }
        catch (TemplateException problem)
        {
            throw new WrongInputException(nameof(Input.Text), problem.Message);
        }
    }
}
