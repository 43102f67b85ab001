using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Time;

namespace Tongxin.People.Import;

/// <summary>The workbook itself, full and empty.</summary>
static class ImportEndpoints
{
    public static void MapPeopleBook(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/export-workbook", (HttpContext http, ExportPeopleBook export, OfficeClock clock) =>
        {
            Head(http, $"机构人员{clock.Today:yyyyMMdd}");
            return export.Write(http.Response.Body, http.RequestAborted);
        }).RequireAuthorization(PeoplePermissions.Edit);
        routes.MapGet("/people/import/template", (HttpContext http) =>
        {
            Head(http, "机构人员模板");
            return ExportPeopleBook.WriteTemplate(http.Response.Body, http.RequestAborted);
        }).RequireAuthorization(PeoplePermissions.Edit);
    }

    static void Head(HttpContext http, string name)
    {
        http.Response.ContentType = SheetType.Xlsx;
        http.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(name + ".xlsx")}";
    }
}
