using Tongxin.Platform.Accounts;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Time;

namespace Tongxin.Web.Administration.SignIns;

/// <summary>The log of sign-ins as a file: exactly what is seen, all pages of it.</summary>
static class SignInLogEndpoints
{
    static readonly Sheet<SignInLog.Row> Sheet = new("登录记录",
    [
        new("时间", row => OfficeClock.Local(row.At)),
        new("登录名", row => row.UserName),
        new("网络地址", row => row.Address),
        new("结果", row => row.Outcome.Words()),
    ]);

    public static void MapSignInLog(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin/sign-ins/export", ([AsParameters] SignInLog.Question question, string? format, SignInLog log, OfficeClock clock) =>
            new SheetAnswer<SignInLog.Row>(Sheet, log.All(question), format, $"登录记录{clock.Today:yyyyMMdd}"))
            .RequireAuthorization(AccountPermissions.Audit);
}
