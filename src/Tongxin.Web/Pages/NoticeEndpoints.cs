using Microsoft.AspNetCore.Antiforgery;
using Tongxin.Platform.Accounts;
using Tongxin.Platform.Notices;
using Tongxin.Web.Entrance;

namespace Tongxin.Web.Pages;

/// <summary>Opening a notice, and marking as read.</summary>
static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        var notices = routes.MapGroup(Notices.Address).RequireAuthorization(AccountPermissions.Own);
        notices.MapGet("/{id:long}", async (long id, NoticeList list, CancellationToken ct) => Results.Redirect(SafeReturn.Of(await list.Open(id, ct))));
        notices.MapPost("/{id:long}/read", async (long id, HttpContext http, IAntiforgery antiforgery, NoticeList list, CancellationToken ct) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            await list.ReadOne(id, ct);
            return Results.Redirect(Notices.Address);
        });
        notices.MapPost("/read", async (HttpContext http, IAntiforgery antiforgery, NoticeList list, CancellationToken ct) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            await list.ReadAll(ct);
            return Results.Redirect(Notices.Address);
        });
    }
}
