using Tongxin.Platform.Accounts;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Administration.WhoLooked;

/// <summary>The log of looks as a file: exactly what is seen, all pages of it.</summary>
static class LookListEndpoints
{
    static readonly Sheet<LookList.Row> Sheet = new("查看记录",
    [
        new("时间", row => OfficeClock.Local(row.At)),
        new("谁", row => row.Who),
        new("职务", row => row.Post),
        new("看了什么", row => row.Kind),
        new("记录编号", row => row.Record),
    ]);

    public static void MapLooks(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin/looks/export", async ([AsParameters] LookList.Question question, string? format, LookList list, OfficeClock clock, CancellationToken ct) =>
            new SheetAnswer<LookList.Row>(Sheet, await list.All(question, ct), format, $"查看记录{clock.Today:yyyyMMdd}"))
            .RequireAuthorization(AccountPermissions.Audit);
}
