using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Data;
using Tongxin.Platform.Export.Word;
using Tongxin.Platform.Ui;

namespace Tongxin.Boards.Reports;

/// <summary>Reports as files.</summary>
static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        // A form's post: making a report is an act, which the ledger remembers.
        routes.MapPost("/reports/make", async (HttpContext http, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery, MakeReport make, CancellationToken ct) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            var form = await http.Request.ReadFormAsync(ct);
            var unit = Asked.Id(form["unit"], "unit", "单位") ?? throw new WrongInputException("unit", "请选择单位。");
            var (from, to) = (Asked.Day(form["from"], "from", "起始日期"), Asked.Day(form["to"], "to", "截止日期"));
            if (from is not { } first || to is not { } last)
                throw new WrongInputException("from", "请填写起止日期。");
            return Word(await Made(() => make.Run(form["code"].ToString(), unit, first, last, ct)));
        }).RequireAuthorization(BoardPermissions.View);
        routes.MapGet("/reports/templates/{id}/preview", async (string id, ChangeTemplate change, Templates templates, CancellationToken ct) =>
        {
            var kind = ReportKind.Find(id) ?? throw new NotFoundException("没有这种报告。");
            return Results.File(await change.Try(kind, await templates.Text(id, ct), ct), OfficialDocument.ContentType, $"{kind.Name}（试排）.docx");
        }).RequireAuthorization(ReportPermissions.Templates);
    }

    static IResult Word(MakeReport.File file) => Results.File(file.Content, OfficialDocument.ContentType, file.Name + ".docx");

    static async Task<MakeReport.File> Made(Func<Task<MakeReport.File>> make)
    {
        try
        {
            return await make();
        }
        catch (TemplateException problem)
        {
            throw new WrongInputException("code", $"模板有问题，请综合办公室改好再成文。{problem.Message}");
        }
    }
}
