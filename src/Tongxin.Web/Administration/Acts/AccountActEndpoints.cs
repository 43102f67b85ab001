using Tongxin.Platform.Accounts;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Administration.Acts;

/// <summary>The acts on accounts as a file: exactly what is seen, all pages of it.</summary>
static class AccountActEndpoints
{
    static readonly Sheet<AccountActList.Row> Sheet = new("账号变动",
    [
        new("时间", row => OfficeClock.Local(row.At)),
        new("谁", row => row.Who),
        new("账号", row => row.Account),
        new("做了什么", row => row.Sentence),
    ]);

    public static void MapAccountActs(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin/account-acts/export", ([AsParameters] AccountActList.Question question, string? format, AccountActList list, OfficeClock clock, CancellationToken ct) =>
            new SheetAnswer<AccountActList.Row>(Sheet, list.All(question, ct), format, $"账号变动{clock.Today:yyyyMMdd}"))
            .RequireAuthorization(AccountPermissions.Audit);
}
