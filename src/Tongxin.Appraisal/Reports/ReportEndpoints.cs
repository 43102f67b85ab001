using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Ui;

namespace Tongxin.Appraisal.Reports;

/// <summary>Keeping a report while it is typed, and reports for programs.</summary>
static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/appraisal/reports/{id:guid}/{person:guid}/save", (Guid id, Guid person, HttpContext http, IAntiforgery antiforgery, WriteReport write, CancellationToken ct) =>
            Autosave.Answer(http, antiforgery, Typed, input => write.Save(id, person, input, ct), "这份报告在别处保存过，请刷新本页。", ct)).RequireAuthorization(AppraisalPermissions.One);
        var reports = routes.MapApi("/responsibility-reports/{id:guid}/{person:guid}", "考核");
        reports.MapGet("/", async (Guid id, Guid person, WriteReport reports, CancellationToken ct) =>
        {
            var view = await reports.Show(id, person, ct);
            return new { view.Name, text = view.Report?.Text, view.Report?.HandedInOn, version = view.Report?.Saves ?? 0, view.Longest, pollsOpenAt = view.Polls };
        }).WithSummary("一份述责述职报告").RequireAuthorization(AppraisalPermissions.One);
        reports.MapPost("/hand-in", (Guid id, Guid person, WriteReport.Input input, WriteReport act, CancellationToken ct) => ApiAnswer.Done(act.HandIn(id, person, input, ct))).WithSummary("提交述责述职报告").RequireAuthorization(AppraisalPermissions.One);
        reports.MapPost("/take-back", (Guid id, Guid person, WriteReport act, CancellationToken ct) => ApiAnswer.Done(act.TakeBack(id, person, ct))).WithSummary("收回述责述职报告").RequireAuthorization(AppraisalPermissions.One);
    }

    static WriteReport.Input Typed(IFormCollection form) => new()
    {
        Text = form["Input.Text"].ToString(),
        Version = int.TryParse(form["Input.Version"].ToString(), out var version) ? version : 0,
    };
}
