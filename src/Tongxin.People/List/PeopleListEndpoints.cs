using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongxin.Platform.Export.Sheets;
using Tongxin.Platform.Time;

namespace Tongxin.People.List;

/// <summary>The list of people as a file: exactly what is seen, all pages of it.</summary>
static class PeopleListEndpoints
{
    public static void MapPeopleList(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/people/export", ([AsParameters] PeopleList.Question question, string? format, PeopleList list, OfficeClock clock, CancellationToken ct) =>
        {
            var sheet = new Sheet<PeopleList.Row>("人员",
            [
                new("编号", row => row.Code),
                new("姓名", row => row.Name),
                new("现任职务", row => string.Join("；", row.Posts.Select(post => post.UnitName + post.Title))),
            ]);
            return new SheetAnswer<PeopleList.Row>(sheet, list.All(question with { After = null }, ct), format, $"人员{clock.Today:yyyyMMdd}");
        }).RequireAuthorization(PeoplePermissions.View);
}
